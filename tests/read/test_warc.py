"""Does every record of a web archive give its page, or the right reason why it gives none?"""

from pathlib import Path

import pytest

from naqlan.read.options import Options
from naqlan.read.source import read_pages
from naqlan.record.page import Page, Unreadable
from tests.read.archives import ARABIC, ENGLISH, PACKINGS, by_record, record, response


def pages(path: Path, *made: bytes, **options: object) -> list[Page | Unreadable]:
    path.write_bytes(b"".join(made))
    return list(read_pages([str(path)], options=Options(**options)))  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "crawl.warc"


def only(found: list[Page | Unreadable]) -> Page:
    (page,) = found
    assert isinstance(page, Page), page
    return page


def reason(found: list[Page | Unreadable]) -> str:
    (item,) = found
    assert isinstance(item, Unreadable), item
    return item.reason


def test_a_response_is_a_page_of_html(path: Path) -> None:
    page = only(pages(path, record(b"", kind="warcinfo"), made := record(response(ARABIC))))
    assert (page.kind, page.text, page.raw, page.charset) == ("html", ARABIC, ARABIC.encode(), "utf-8")
    assert (page.url, page.key, page.captured) == ("https://news.example/a", "https://news.example/a", "2024-03-27T12:05:00Z")
    assert page.position == path.stat().st_size - len(made)
    assert (page.doc, page.source) == (f"crawl-{page.position}", f"{path}:{page.position}")


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.warc.zst", "a.wet", "a.warc.wet.gz", "A.WARC.GZ"])
@pytest.mark.parametrize("packing", PACKINGS)
def test_every_form_is_read_whatever_its_name_says_of_its_packing(name: str, packing: str, tmp_path: Path) -> None:
    found = pages(tmp_path / name, PACKINGS[packing]([record(response(ARABIC)), record(ARABIC.encode(), kind="conversion")]))
    assert [item.kind for item in found if isinstance(item, Page)] == ["html", "text"]


def test_a_conversion_is_text_with_its_title_on_the_first_line(path: Path) -> None:
    text = "افتتاح السوق المركزية\nقالت وزيرة الزراعة في جزيرة النخيل إن السوق ستفتح أبوابها غدا."
    page = only(pages(path, record(text.encode(), kind="conversion")))
    assert (page.kind, page.text, page.title, page.url) == ("text", text, None, "https://news.example/a")


def test_a_resource_has_the_type_of_its_record(path: Path) -> None:
    page = only(pages(path, record(ARABIC.encode("windows-1256"), kind="resource", Content_Type="text/html; charset=windows-1256")))
    assert (page.kind, page.text, page.charset) == ("html", ARABIC, "windows-1256")
    assert reason(pages(path, record(b"\x89PNG", kind="resource", Content_Type="image/png"))) == "not a page"


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (record(response(b"\xff\xd8\xff", media="image/jpeg")), "not a page"),
        (record(response(ARABIC, media="application/json")), "not a page"),
        (record(response(ARABIC, status="404 Not Found")), "not a page"),
        (record(response(ARABIC, status="301 Moved")), "not a page"),
        (record(response(ARABIC), WARC_Target_URI="dns:news.example"), "not a page"),
        (record(response(ARABIC), WARC_Target_URI="ftp://news.example/a"), "not a page"),
        (record(response("User-agent: *", media="text/plain"), WARC_Target_URI="https://news.example/robots.txt"), "not a page"),
        (record(response(ARABIC), kind="whatever"), "not a page"),
        (record(response(ARABIC)).replace(b"WARC-Type", b"WARC-Tipe"), "not a page"),
        (b"", "empty"),
        (by_record([b"\r\n"]), "empty"),
        (record(response(b""), kind="revisit"), "revisit"),
        (record(response(ENGLISH)), "not Arabic"),
        (record(response(ENGLISH, media="text/plain")), "not Arabic"),
        (record(ARABIC.encode()), "damaged"),
        (record(response(b"\x01\x02", head="Content-Encoding: gzip\r\n")), "damaged"),
        (record(response(ARABIC), WARC_Target_URI="https://news.example/a b"), "damaged"),
        (record(response(ARABIC), WARC_Target_URI="https://news.example/\u202egnp"), "damaged"),
        (record(response(ARABIC), WARC_Target_URI="https:///a"), "damaged"),
        (record(response(ARABIC), WARC_Target_URI="https://news.example/" + "a" * 5000), "damaged"),
        (record(response(ARABIC))[:-300], "damaged"),
        (record(response(ARABIC + " " * 17_000_000)), "too long"),
        (record(response(ARABIC + " " * 34_000_000)), "too long"),
    ],
)
def test_reasons(made: bytes, expected: str, path: Path) -> None:
    assert reason(pages(path, made)) == expected


@pytest.mark.parametrize("kind", ["warcinfo", "request", "metadata", "continuation"])
def test_records_about_others_are_no_documents(kind: str, path: Path) -> None:
    assert pages(path, record(response(ARABIC), kind=kind)) == []


def test_all_languages_are_handed_over_where_they_are_wanted(path: Path) -> None:
    assert only(pages(path, record(response(ENGLISH)), language="any")).text == ENGLISH


def test_persian_is_told_from_arabic(path: Path) -> None:
    text = "وزیر کشاورزی گفت که گفتگوها با هیئت شهر فردا آغاز می‌شود و از همه طرف‌ها برای صبری که نشان دادند سپاسگزاری کرد. "
    assert reason(pages(path, record(response(f"<html><body><p>{text * 9}</p></body></html>")))) == "not Arabic"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://news.example/a?b=c#d", "https://news.example/a?b=c#d"),
        ("<https://news.example/a>", "https://news.example/a"),
        ("https://news.example/خبر/عاجل", "https://news.example/خبر/عاجل"),
        ("HTTP://news.example", "HTTP://news.example"),
    ],
)
def test_addresses(given: str, expected: str, path: Path) -> None:
    assert only(pages(path, record(response(ARABIC), WARC_Target_URI=given))).url == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2024-03-27T12:05:00.123456Z", "2024-03-27T12:05:00Z"),
        ("2024-03-27T14:05:00+02:00", "2024-03-27T12:05:00Z"),
        ("2024-03-27T12:05:00", "2024-03-27T12:05:00Z"),
        ("yesterday", None),
        ("", None),
        ("0001-01-01T00:00:00+23:59", None),
    ],
)
def test_the_time_of_capture_is_in_utc(given: str, expected: str | None, path: Path) -> None:
    assert only(pages(path, record(response(ARABIC), WARC_Date=given))).captured == expected


def test_the_type_is_seen_where_the_server_gave_none(path: Path) -> None:
    assert only(pages(path, record(b"HTTP/1.1 200 OK\r\nX: y\r\n\r\n" + ARABIC.encode()))).kind == "html"
    assert reason(pages(path, record(b"HTTP/1.1 200 OK\r\nX: y\r\n\r\n" + b"\x89PNG"))) == "not a page"


def test_a_part_of_a_file(path: Path) -> None:
    made = [record(response(f"{ARABIC}<!--{number}-->"), WARC_Target_URI=f"https://news.example/{number}") for number in range(5)]
    found = pages(path, by_record(made))
    positions = [item.position for item in found]
    assert pages(path, by_record(made), start=positions[1], stop=positions[4]) == found[1:4]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert reason(list(read_pages([str(tmp_path / "nowhere.warc.gz")]))) == "damaged"
