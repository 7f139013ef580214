"""Are the field names of common dumps understood?"""

import re
from pathlib import Path

import pytest

from naqlan.read.rows import FIELDS, MOST_LINES, MOST_TEXT, page_of, parse, utc_seconds
from naqlan.record.page import Page


def page(row: dict[str, object]) -> Page:
    found, problem = page_of(row, doc="file-1", key="file.jsonl#1", source="file.jsonl:1")
    assert problem is None
    assert found is not None
    return found


@pytest.mark.parametrize(("field", "name"), [(field, name) for field, names in FIELDS.items() for name in names])
def test_every_variant_of_a_field_is_read(field: str, name: str) -> None:
    value = "2021-05-02T10:00:00Z" if field == "captured" else "قيمة"
    row: dict[str, object] = {name: value} if field in ("text", "html") else {"text": "نص", name: value}
    found = page(row)
    assert getattr(found, {"id": "doc", "html": "text"}.get(field, field)) == value
    assert found.kind == ("html" if field == "html" else "text")


def test_a_time_of_capture_is_in_utc() -> None:
    written = ("2021-05-02 10:00:00", "2021-05-02T10:00:00+03:00", "2021-05-02", "أمس", "9999-12-31T23:00:00-10:00")
    assert utc_seconds("0200-05-02") == "0200-05-02T00:00:00Z"
    assert [utc_seconds(one) for one in written] == ["2021-05-02T10:00:00Z", "2021-05-02T07:00:00Z", "2021-05-02T00:00:00Z", None, None]


def test_key_is_the_address_then_the_id_then_the_place() -> None:
    assert page({"text": "ن", "id": "7", "url": "https://a.example/1"}).key == "https://a.example/1"
    assert page({"text": "ن", "id": 7}).key == "7"
    assert page({"text": "ن"}).key == "file.jsonl#1"


def test_nul_in_a_field_is_replaced() -> None:
    assert (page({"text": "ن", "id": "a\x00b"}).doc, page({"text": "ن", "title": "a\x00"}).title) == ("a\ufffdb", "a\ufffd")


def test_nested_publisher_and_blank_values() -> None:
    found = page({"text": "ن", "publisher": {"name": "المرفأ"}, "title": "  ", "headline": "عنوان\nعلى سطرين"})
    assert (found.outlet, found.title, found.url) == ("المرفأ", "عنوان على سطرين", None)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"title": "بلا نص"}, "damaged"),
        ({"text": " \n"}, "empty"),
        ({"text": "ن" * (MOST_TEXT + 1)}, "too long"),
        ({"text": "ن\n" * (MOST_LINES + 1)}, "too long"),
    ],
)
def test_rows_without_a_page_say_why(row: dict[str, object], reason: str) -> None:
    found, problem = page_of(row, doc="d", key="k", source="s")
    assert found is None
    assert problem is not None
    assert problem[0] == reason


@pytest.mark.parametrize("row", ["{", "[1]", "nonsense", "[" * 100_000, '"text"'])
def test_what_is_no_object_is_damaged(row: str) -> None:
    found, problem = parse(row)
    assert found is None
    assert problem is not None
    assert problem[0] == "damaged"


def test_half_a_surrogate_pair_is_replaced() -> None:
    row, _ = parse(r'{"text": "نص \ud83d", "title": "\ud83d"}')
    assert row is not None
    page(row).text.encode("utf-8")


def test_every_name_of_a_column_is_in_the_document(root: Path) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", (root / "docs" / "reading.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {field: tuple(re.findall(r"`(\w+)`", names)) for field, names in rows} == FIELDS
