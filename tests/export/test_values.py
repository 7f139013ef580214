import pytest

from naqlan.export.dictionary import Column, Table
from naqlan.export.values import precision, row_of

TABLE = Table(
    "t",
    "",
    ("id",),
    (
        Column("id", "text", ""),
        Column("when", "edtf", ""),
        Column("precision", "text", "", None, "when"),
        Column("earliest", "date", "", None, "when"),
        Column("latest", "date", "", None, "when"),
        Column("chain", "chain", ""),
        Column("current", "boolean", ""),
    ),
)


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("2024-03-27", "day"), ("2024-03", "month"), ("2024-03-XX", "month"), ("2024", "year"), ("2024-XX-XX", "year"), ("199X", "decade"),
        ("19XX", "century"), ("2024-03-26/2024-03-27", "interval"), ("XXXX-10-05", "unspecified"), ("2024-XX-05", "unspecified"),
        ("199X-05", "unspecified"), ("2XXX", "unspecified"), (None, None), ("", None), ("أمس", None),
    ],
)  # fmt: skip
def test_a_day_says_how_exactly_it_is_known(value: str | None, known: str | None) -> None:
    assert precision(value) == known


def test_a_row_has_every_column_in_order() -> None:
    row = row_of(TABLE, {"when": "2024-03", "chain": '[["س"],["ص","ع"]]', "id": "a", "current": 1, "other": 5})
    assert list(row.items()) == [
        ("id", "a"), ("when", "2024-03"), ("precision", "month"), ("earliest", "2024-03-01"), ("latest", "2024-03-31"),
        ("chain", [["س"], ["ص", "ع"]]), ("current", True),
    ]  # fmt: skip


def test_what_is_undated_has_no_days() -> None:
    assert set(row_of(TABLE, {"id": "a"}).values()) == {"a", None}
