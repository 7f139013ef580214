"""Is a table of text read row by row, whatever parts its columns and whatever is wrong with a row?"""

import csv
import gzip
import io
import sys
from pathlib import Path

import pytest

from naqlan.read import streams
from naqlan.read.csv import read_csv
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.record.page import Page, Unreadable

TEXT = 'عنوان الخبر\nقالت الوزيرة: "الجسر, والطريق؛ مفتوحان".'


def table(*rows: tuple[str, ...], delimiter: str = ",", head: tuple[str, ...] = ("url", "date", "text")) -> str:
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=delimiter).writerows([head, *rows])
    return made.getvalue()


def read(path: Path, options: Options | None = None) -> list[Page | Unreadable]:
    return list(read_csv(File(path, str(path), path.name), options or Options()))


def test_a_row_is_a_page_with_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(table(("https://shatt.example/1", "2024-03-01", TEXT)), encoding="utf-8-sig", newline="")
    assert read(path) == [
        Page(doc="a-1", key="https://shatt.example/1", source=f"{path}:1", text=TEXT, url="https://shatt.example/1", published="2024-03-01")
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_delimiters_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(table(("u", "d", TEXT), ("u", "d", TEXT), delimiter=delimiter).encode(encoding))
    assert [page.text for page in read(path) if isinstance(page, Page)] == [TEXT, TEXT]


def test_packed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(table(("u", "d", TEXT)).encode()))
    assert [page.doc for page in read(path)] == ["a-1"]


def test_rows_that_are_too_short_or_too_long_stop_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(table(("u",), ("u", "d", TEXT, "more"), ("u", "d", "")), encoding="utf-8", newline="")
    short, page, blank = read(path)
    assert isinstance(page, Page)
    assert [one.reason for one in (short, blank) if isinstance(one, Unreadable)] == ["damaged", "empty"]


def test_a_column_named_by_the_user_and_one_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(table(("u", TEXT), head=("link", "matn")), encoding="utf-8", newline="")
    (unknown,) = read(path)
    (named,) = read(path, Options(columns={"text": "matn"}))
    (missing,) = read(path, Options(columns={"text": "nass"}))
    assert isinstance(unknown, Unreadable)
    assert "--column text=NAME (its columns are: link, matn)" in unknown.detail
    assert isinstance(named, Page)
    assert isinstance(missing, Unreadable)
    assert "no column nass; its columns are: link, matn" in missing.detail


def test_a_quotation_mark_that_never_closes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["naqlan.read.csv"], "MOST_TEXT", 1000)
    path = tmp_path / "a.csv"
    path.write_text('text\n"' + "سطر طويل\n" * 500, encoding="utf-8")
    assert {one.reason for one in read(path) if isinstance(one, Unreadable)} == {"damaged"}


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "damaged"), (b"url,text\n", "empty"), (b"\rurl,text\ra,b", None), (b"\n\nurl,text\r\na,b\r\n", None)]
)
def test_blank_lines_and_old_line_ends(tmp_path: Path, data: bytes, reason: str | None) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    (found,) = read(path)
    assert (found.reason if isinstance(found, Unreadable) else None) == reason


def test_reading_goes_on_at_a_position_and_ends_at_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(table(*((f"u{number}", "d", TEXT) for number in range(5))), encoding="utf-8", newline="")
    whole = read(path)
    assert read(path, Options(start=2, stop=4)) == whole[2:4]
    assert [page.position for page in whole] == [0, 1, 2, 3, 4]


def test_rows_that_cannot_be_read_are_told_where_they_stand_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_BYTES", 20_000)
    monkeypatch.setattr(sys.modules["naqlan.read.csv"], "MOST_TEXT", 10_000)
    path = tmp_path / "a.csv"
    path.write_text("\n".join(["text", "x" * 100_000, "y" * 15_000, "one", "two"]), encoding="utf-8")
    whole = read(path)
    assert [one.reason if isinstance(one, Unreadable) else None for one in whole] == ["too long", "damaged", None, None]
    for start in range(5):
        assert read(path, Options(start=start)) == whole[start:]


def test_what_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(bytes(range(256)) * 40)
    (found,) = read(path)
    assert isinstance(found, Unreadable)
    assert found.reason == "binary"
