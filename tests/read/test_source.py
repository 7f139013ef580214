"""Are files, folders and standard input read, whatever stands in them?"""

import errno
import gzip
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard

from naqlan.read.source import read_pages
from naqlan.record.page import Page, Unreadable

TEXT = "عنوان الخبر\n\nقالت الوزيرة إن المحادثات ستبدأ غدا."


def rows(*texts: str) -> bytes:
    objects = ({"id": f"n{i}", "text": text} for i, text in enumerate(texts))
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects).encode()


def pages(*paths: Path | str, stdin: bytes | None = None) -> list[Page | Unreadable]:
    return list(read_pages([str(path) for path in paths], stdin=None if stdin is None else io.BytesIO(stdin)))


def closed(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Closes folders of this name to whoever runs the tests, root too."""
    listed = Path.iterdir

    def iterdir(self: Path) -> Iterator[Path]:
        if self.name == name:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)


def test_text_file(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert pages(path) == [Page(doc="خبر", key="خبر.txt", source=str(path), text=TEXT)]


def test_packed_rows(tmp_path: Path) -> None:
    data = rows(TEXT, TEXT)
    (tmp_path / "a.jsonl").write_bytes(data)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(data))
    (tmp_path / "c.jsonl.zst").write_bytes(zstandard.compress(data))
    found = pages(*(tmp_path / name for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl.zst")))
    assert [page.doc for page in found] == ["n0", "n1"] * 3
    assert all(isinstance(page, Page) and page.text == TEXT for page in found)


def test_one_object_or_an_array_laid_out_over_lines(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"id": "x", "text": TEXT}, indent=2), encoding="utf-8")
    (tmp_path / "two.json").write_text(json.dumps([{"text": TEXT}, 5], indent=1), encoding="utf-8")
    one, two, bad = pages(tmp_path / "one.json", tmp_path / "two.json")
    assert (one.doc, two.doc) == ("x", "two-1")
    assert isinstance(bad, Unreadable)
    assert bad.reason == "damaged"


def test_an_array_of_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[\n]", encoding="utf-8")
    (found,) = pages(tmp_path / "a.json")
    assert isinstance(found, Unreadable)
    assert found.reason == "empty"


def test_rows_in_utf_16_and_windows_1256(tmp_path: Path) -> None:
    (tmp_path / "wide.jsonl").write_bytes(rows(TEXT, TEXT).decode().encode("utf-16"))
    (tmp_path / "old.jsonl").write_bytes(rows(TEXT).decode().encode("windows-1256"))
    assert [page.text for page in pages(tmp_path) if isinstance(page, Page)] == [TEXT] * 3


def test_a_bad_row_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_bytes(rows(TEXT) + b"{broken\n\n" + b'{"title": "t"}\n' + rows(TEXT))
    found = pages(path)
    assert [isinstance(page, Page) for page in found] == [True, False, False, True]
    assert [page.reason for page in found if isinstance(page, Unreadable)] == ["damaged", "damaged"]
    assert [page.source.rsplit(":", 1)[1] for page in found] == ["1", "2", "3", "4"]


def test_a_cut_archive_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(rows(*(TEXT + str(i * 7919) for i in range(3000))))[:-2000])
    *before, last = pages(path)
    assert before
    assert isinstance(last, Unreadable)
    assert last.reason == "damaged"


def test_folder_is_walked_in_order_with_relative_keys(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden.txt", ".git/x.txt", "c.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    found = pages(tmp_path)
    assert [page.key for page in found if isinstance(page, Page)] == ["a/1.txt", "a/2.txt", "b.txt"]
    (other,) = [page for page in found if isinstance(page, Unreadable)]
    assert (other.doc, other.reason) == ("c", "binary")
    assert ".pdf" in other.detail


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names of files are Unicode there")
def test_files_whose_names_are_no_utf_8_have_names_and_keys_of_their_own(tmp_path: Path) -> None:
    for name in (b"a\xe1.txt", b"a\xe7.txt"):
        (tmp_path / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    found = pages(tmp_path)
    assert all(isinstance(one, Page) for one in found)
    assert [(one.doc, one.source.encode()) for one in found] == [(f"a\\udc{end}", f"{tmp_path}/a\\udc{end}.txt".encode()) for end in ("e1", "e7")]
    assert [one.key for one in found if isinstance(one, Page)] == ["a\\udce1.txt", "a\\udce7.txt"]


def test_a_folder_that_cannot_be_read_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a/1.txt", "b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    closed(monkeypatch, "a")
    refused, page = pages(tmp_path)
    assert isinstance(refused, Unreadable)
    assert (refused.source, refused.reason, page.doc) == (str(tmp_path / "a"), "damaged", "b")
    assert [one.doc for one in pages(tmp_path / "a")] == ["a"]


def test_missing_empty_and_binary_files(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "empty.jsonl").write_bytes(b"\n\n")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    found = pages(tmp_path / "none.txt", tmp_path)
    assert [page.reason for page in found if isinstance(page, Unreadable)] == ["damaged", "empty", "empty", "binary"]


def test_standard_input_is_rows_or_text() -> None:
    assert [page.doc for page in pages("-", stdin=rows(TEXT, TEXT))] == ["n0", "n1"]
    (page,) = pages("-", stdin=TEXT.encode())
    assert isinstance(page, Page)
    assert (page.doc, page.text) == ("stdin", TEXT)
    (nothing,) = pages("-")
    assert isinstance(nothing, Unreadable)


def test_long_standard_input_loses_nothing() -> None:
    found = pages("-", stdin=rows(*(TEXT + " كلمة" * 700 for _ in range(30))))
    assert [page.doc for page in found] == [f"n{i}" for i in range(30)]


def test_hostile_sizes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "' + b"a" * 50_000_000 + b'"}\n')
        file.write(b'{"text": "' + b"a" * 68_000_000 + b'"}\n')
        file.write(rows(TEXT))
    first, second, third = pages(path)
    assert isinstance(first, Unreadable)
    assert isinstance(second, Unreadable)
    assert (first.reason, second.reason) == ("too long", "too long")
    assert isinstance(third, Page)


def test_nul_bytes_inside_a_row_are_kept_for_cleaning() -> None:
    (page,) = pages("-", stdin=b'{"text": "a\\u0000b"}\n')
    assert isinstance(page, Page)
    assert page.text == "a\x00b"


def test_a_link_that_may_not_be_followed_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "closed").symlink_to(tmp_path / "nowhere")
    looked = Path.is_dir

    def is_dir(self: Path) -> bool:
        if self.name == "closed":
            raise PermissionError(13, "Permission denied", str(self))
        return looked(self)

    monkeypatch.setattr(Path, "is_dir", is_dir)
    found = pages(tmp_path)
    assert [type(one) for one in found] == [Page, Unreadable]


def test_files_of_one_name_in_two_folders_are_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "a")
    given = ("x.txt", "../b/x.txt", str(tmp_path / "a" / "x.txt"))
    assert [page.key for page in pages(*given) if isinstance(page, Page)] == ["x.txt"] * 3
    monkeypatch.chdir(tmp_path)
    assert [page.key for page in pages("a/x.txt", "./b/x.txt") if isinstance(page, Page)] == ["a/x.txt", "b/x.txt"]
