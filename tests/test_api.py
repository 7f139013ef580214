"""Which names does the package offer? A tested list, and what they promise."""

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import naqlan

if TYPE_CHECKING:
    from naqlan.record.page import Unreadable

TEXT = "عنوان الخبر\nقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام الجميع."
NAMES = [
    "BackfillError", "DataError", "FetchError", "GoldError", "InputError", "JudgementError", "LexiconError", "MissingExtra", "NaqlanError",
    "RecordError", "RuleError", "StoreError", "UnreadableRecord", "__version__", "dumps", "extract", "loads", "read",
]  # fmt: skip


def test_the_public_names() -> None:
    assert naqlan.__all__ == NAMES
    assert all(hasattr(naqlan, name) for name in NAMES)


def test_every_error_is_of_the_one_tree() -> None:
    errors = [getattr(naqlan, name) for name in NAMES if name.endswith(("Error", "Record"))]
    assert all(issubclass(one, naqlan.NaqlanError) for one in errors)


def test_every_public_name_is_documented() -> None:
    text = (Path(__file__).parents[1] / "docs" / "python.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}" not in text and f"naqlan.{name}" not in text] == []


def test_the_first_line_is_the_title_unless_one_is_given() -> None:
    assert naqlan.extract(TEXT).title == "عنوان الخبر"
    assert naqlan.extract(TEXT.split("\n")[1], title="غيره").title == "غيره"


def test_what_is_given_is_in_the_record() -> None:
    article = naqlan.extract(TEXT, published="2022-03-13", outlet="صدى الميناء", url="https://example.org/1")
    assert (article.meta.published, article.meta.published_from, article.meta.outlet) == ("2022-03-13", "given", "صدى الميناء")
    assert article.meta.key == article.meta.doc == article.meta.source == "https://example.org/1"


def test_the_same_text_gives_the_same_line() -> None:
    assert naqlan.dumps(naqlan.extract(TEXT)) == naqlan.dumps(naqlan.extract(TEXT))
    assert naqlan.loads(naqlan.dumps(naqlan.extract(TEXT))) == naqlan.extract(TEXT)


@pytest.mark.parametrize("text", ["", "\n\n", "\x00", "plain English"])
def test_a_text_without_arabic_gives_an_empty_record(text: str) -> None:
    assert naqlan.extract(text).body == ""


def test_reading_raises_at_the_first_bad_file_or_tells_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(naqlan.InputError, match=r"a\.txt: empty"):
        list(naqlan.read([tmp_path]))
    told: list[Unreadable] = []
    assert [one.meta.doc for one in naqlan.read([tmp_path], on_error=told.append)] == ["b"]
    assert [one.reason for one in told] == ["empty"]


def test_functions_keep_their_names_though_stages_are_called_so_too() -> None:
    importlib.reload(importlib.import_module("naqlan.extract"))
    importlib.import_module("naqlan.read.source")
    assert callable(naqlan.extract)
    assert callable(naqlan.read)


def test_the_example_of_the_document_runs(capsys: pytest.CaptureFixture[str]) -> None:
    text = (Path(__file__).parents[1] / "docs" / "python.md").read_text(encoding="utf-8")
    exec(text.split("```python\n")[1].split("```")[0], {})
    assert "indirect affirmed" in capsys.readouterr().out
