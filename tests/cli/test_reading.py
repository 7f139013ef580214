"""Do the options of reading reach the readers?"""

from pathlib import Path

import pytest
from click import UsageError
from click.testing import CliRunner

from naqlan.cli.main import Application
from naqlan.cli.reading import options_of
from naqlan.labels.labels import load_labels

LABELS = load_labels("en")


def test_columns_are_named() -> None:
    assert dict(options_of(LABELS, language="any", columns=("text=matn", "url=a=b")).columns) == {"text": "matn", "url": "a=b"}


@pytest.mark.parametrize("given", ["matn", "=x", "text=", "colour=x"])
def test_a_column_that_cannot_be(given: str) -> None:
    with pytest.raises(UsageError, match="is not FIELD=NAME"):
        options_of(LABELS, language="ar", columns=(given,))


def test_a_foreign_page_is_cleaned_where_any_language_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        'matn,title\n"The minister said that the bridge is open to all, and the road too.",Bridge open\n', encoding="utf-8"
    )
    arguments = ["extract", str(tmp_path / "a.csv"), "--column", "text=matn"]
    left_out = CliRunner().invoke(Application(), arguments)
    kept = CliRunner().invoke(Application(), [*arguments, "--language", "any"])
    assert '"body":""' in left_out.stdout
    assert '"body":"The minister said' in kept.stdout
