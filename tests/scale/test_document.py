"""Is what docs/scale.md says of the tables so? Its columns are those of the tables, and its questions can be asked."""

import re
from pathlib import Path

import pytest

from naqlan.scale.backfill import Where, backfill
from tests.scale.made import folder_of

pytestmark = [pytest.mark.needs("parquet"), pytest.mark.needs("duckdb")]


@pytest.fixture(scope="module")
def text() -> str:
    return (Path(__file__).parents[2] / "docs" / "scale.md").read_text(encoding="utf-8")


def test_every_column_is_described_in_its_order(text: str) -> None:
    from naqlan.scale.table import SCHEMA  # noqa: PLC0415 (an extra)

    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \| (.*?) \|", text, re.MULTILINE)
    named = {name: re.findall(r"`(\w+)`", kind) for names, kind in rows for name in re.findall(r"`(\w+)`", names)}
    assert set(named) == set(SCHEMA.names)
    for name in ("people", "statements", "contacts", "figures"):
        assert named[name] == [field.name for field in SCHEMA.field(name).type.value_type]


def test_its_questions_are_answered(text: str, tmp_path: Path) -> None:
    import duckdb  # noqa: PLC0415 (an extra)

    backfill([str(folder_of(tmp_path, files=2))], tmp_path / "tables", size=1, where=Where(workers=1))
    questions = re.findall(r"```sql\n(.*?)```", text, re.DOTALL)
    assert len(questions) == 3
    with duckdb.connect() as connection:
        denials, meetings, reasons = (
            connection.execute(question.replace("'tables/", f"'{tmp_path.as_posix()}/tables/")).fetchall() for question in questions
        )
    assert denials == []
    assert len(meetings) == 4
    assert meetings[0][2] == 1
    assert [(reason, pages) for reason, pages, _ in sorted(reasons)] == [("damaged", 2), ("not Arabic", 2)]
