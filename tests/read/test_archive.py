"""Is a zip archive read member by member, and nothing in it trusted?"""

import errno
import gzip
import stat
import zipfile
from pathlib import Path

import pytest

from naqlan.read import archive
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.source import read_file, read_pages
from naqlan.record.page import Page, Unreadable

TEXT = "عنوان الخبر\n\nقالت الوزيرة إن المحادثات ستبدأ غدا."


def packed(path: Path, members: dict[str, bytes]) -> str:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return str(path)


def test_members_of_every_kind(tmp_path: Path) -> None:
    rows = f'{{"id": "r1", "text": "{TEXT.replace(chr(10), " ")}"}}\n'.encode()
    source = packed(
        tmp_path / "a.zip", {"x/one.txt": TEXT.encode(), "two.html": b"<p>x</p>", "three.jsonl.gz": gzip.compress(rows), ".hidden.txt": b"x"}
    )
    found = [page for page in read_pages([source]) if isinstance(page, Page)]
    assert [(page.doc, page.key, page.kind, page.position) for page in found] == [
        ("one", "a.zip/x/one.txt", "text", 0), ("two", "a.zip/two.html", "html", 1), ("r1", "r1", "text", 2),
    ]  # fmt: skip
    assert found[0].source == f"{source}/x/one.txt"
    assert list(read_pages([source], options=Options(start=1, stop=2))) == [found[1]]


@pytest.mark.parametrize("name", ["../../out.txt", "/etc/x.txt", "a\\..\\b.txt", "c:x.txt", "a\u202etxt.txt"])
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    (found,) = read_pages([packed(tmp_path / "a.zip", {name: TEXT.encode()})])
    assert isinstance(found, Unreadable)
    assert found.reason == "refused"
    assert name not in found.detail + found.source


def test_links_are_refused(tmp_path: Path) -> None:
    member = zipfile.ZipInfo("link.txt")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(member, "/etc/hostname")
    (found,) = read_pages([str(tmp_path / "a.zip")])
    assert isinstance(found, Unreadable)
    assert found.detail == "a member is a link"


def test_a_damaged_member_stops_nothing(tmp_path: Path) -> None:
    source = packed(tmp_path / "a.zip", {"one.txt": TEXT.encode() * 50, "two.txt": TEXT.encode(), "three.zip": b"", "four.exe": b"MZ"})
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[60:90] = bytes(30)
    (tmp_path / "a.zip").write_bytes(data)
    one, two, three, four = read_pages([source])
    assert isinstance(two, Page)
    assert [item.reason for item in (one, three, four) if isinstance(item, Unreadable)] == ["damaged", "binary", "binary"]


def test_what_unpacks_to_too_much_is_skipped(tmp_path: Path) -> None:
    bomb = packed(tmp_path / "a.zip", {"one.txt": b"\n" * 80_000_000, "two.txt": TEXT.encode()})
    one, two = read_pages([bomb])
    assert isinstance(one, Unreadable)
    assert one.reason == "too long"
    assert isinstance(two, Page)


def test_what_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK nothing")
    (found,) = read_pages([str(tmp_path / "a.zip")])
    assert isinstance(found, Unreadable)
    assert found.reason == "damaged"


def test_a_disk_that_fails_is_no_damage_of_a_member(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = packed(tmp_path / "a.zip", {"one.txt": TEXT.encode(), "two.txt": TEXT.encode()})
    monkeypatch.setattr(archive, "_open", failing)
    with pytest.raises(OSError, match="Input/output"):
        list(read_file(File(Path(source), source, "a.zip"), Options(), raising=True))
    (found,) = read_pages([source])
    assert isinstance(found, Unreadable)
    assert (found.source, found.reason) == (source, "damaged")


def failing(*_: object) -> None:
    raise OSError(errno.EIO, "Input/output error")
