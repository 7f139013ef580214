from dataclasses import replace

import pytest

from naqlan.store.rows import capture_id, capture_row, days_of, page_row, record_row, safe, safe_record, sha256_of, time_of_capture, version_row
from tests.store.made import article, page


def test_text_is_made_safe() -> None:
    assert safe("أ\x00ب\ud800") == "أ\ufffdب\ufffd"
    assert safe("سطر\nسطر 😀") == "سطر\nسطر 😀"


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2026-03-01", ("2026-03-01", "2026-03-01")),
        ("2026-02", ("2026-02-01", "2026-02-28")),
        ("2026-02-27/2026-03-02", ("2026-02-27", "2026-03-02")),
        ("XXXX-03-01", (None, None)),
        ("yesterday", (None, None)),
        (None, (None, None)),
    ],
)
def test_the_days_of_a_value(published: str | None, days: tuple[str | None, str | None]) -> None:
    assert days_of(published) == days


def test_a_capture_is_known_by_all_that_its_record_depends_on() -> None:
    of = page(1)
    sha256 = sha256_of(of)
    others = [replace(of, **{name: "other"}) for name in ("doc", "key", "charset", "title", "outlet", "published", "url")]  # type: ignore[arg-type]
    others += [replace(of, kind="text"), replace(of, raw=None)]
    assert len({capture_id(one, sha256) for one in (of, *others)}) == len(others) + 1
    alike = replace(of, source="elsewhere", captured="2026-03-01T08:00:00Z", position=9)
    assert capture_id(alike, sha256) == capture_id(of, sha256)


def test_the_rows_of_a_page() -> None:
    of = replace(page(1), raw=None)
    assert page_row(of, sha256_of(of))["size"] == len(of.text.encode())
    assert capture_row(of, sha256_of(of), "code")["decoded"] is True
    assert capture_row(page(1), sha256_of(of), "code")["decoded"] is False


def test_the_rows_of_a_record() -> None:
    record = article(page(1))
    row = version_row(record)
    assert (row["title"], row["outlet"], row["earliest"], row["doc"]) == ("عنوان d1", "صدى الميناء", "2026-03-01", "d1")
    assert record_row(record)["id"] != record_row(article(page(1), "نص آخر"))["id"]


def test_a_record_is_made_safe_in_all_its_parts() -> None:
    made = article(page(1), "سطر\ud800", outlet="صدى\x00", authors=("س\udfff",))
    found = safe_record(made)
    assert (found.body, found.meta.outlet, found.meta.authors) == ("سطر\ufffd", "صدى\ufffd", ("س\ufffd",))
    assert safe_record(article(page(1))) == article(page(1))


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("2026-03-01T08:00:00Z", "2026-03-01T08:00:00Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("2026-13-01T08:00:00Z", None),
        ("0000-00-00T00:00:00Z", None),
        ("2026-03-01T08:00:00+03:00", None),
        ("yesterday\ud800", None),
        ("", None),
        (None, None),
    ],
)
def test_what_is_no_time_of_capture_is_none(given: str | None, found: str | None) -> None:
    assert time_of_capture(article(page(1, captured=given))) == found
