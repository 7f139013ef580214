"""Are files read line by line, unpacked, and never beyond what memory allows?"""

import errno
import gzip
import io
from pathlib import Path

import pytest
import zstandard

from naqlan.read import streams
from naqlan.read.streams import is_of_machine, lines, open_stream, skip, whole

TEXT = "سطر أول\nسطر ثان\n".encode()


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_packed_or_not_the_bytes_are_the_same(name: str, tmp_path: Path) -> None:
    pack = {".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}.get(Path(name).suffix, bytes)
    (tmp_path / name).write_bytes(pack(TEXT))
    with open_stream(tmp_path / name) as stream:
        assert stream.read() == TEXT


def test_two_packed_parts_one_after_the_other_are_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.zst").write_bytes(zstandard.compress(TEXT) + zstandard.compress(TEXT))
    with open_stream(tmp_path / "a.zst") as stream:
        assert stream.read() == TEXT * 2


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        open_stream(tmp_path / "missing")


def test_ends_of_lines_go_and_the_last_needs_none() -> None:
    assert list(lines(io.BytesIO(b"a\r\n\nb"))) == [b"a", b"", b"b"]
    assert list(lines(io.BytesIO(b""))) == []


def test_an_overlong_line_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_BYTES", 4)
    assert list(lines(io.BytesIO(b"abc\n" + b"x" * 50 + b"\nabc\nxxxxx"))) == [b"abc", None, b"abc", None]


def test_a_whole_file_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_BYTES", 4)
    assert whole(io.BytesIO(b"abcd")) == b"abcd"
    assert whole(io.BytesIO(b"abcde")) is None


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_a_stream_goes_on_behind_what_was_passed_over(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "SKIPPED", 3)
    pack = {".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}.get(Path(name).suffix, bytes)
    (tmp_path / name).write_bytes(pack(TEXT))
    with open_stream(tmp_path / name) as stream:
        skip(stream, 11)
        assert stream.read() == TEXT[11:]


def test_a_stream_that_ends_too_early_breaks_off(tmp_path: Path) -> None:
    (tmp_path / "a.zst").write_bytes(zstandard.ZstdCompressor().compress(TEXT))
    with open_stream(tmp_path / "a.zst") as stream, pytest.raises(EOFError):
        skip(stream, 1000)


def test_an_error_of_the_machine_is_told_from_a_damaged_file(tmp_path: Path) -> None:
    assert is_of_machine(OSError(errno.EIO, "Input/output error"))
    assert is_of_machine(PermissionError(errno.EACCES, "Permission denied"))
    with pytest.raises(gzip.BadGzipFile) as damaged:
        gzip.decompress(b"no gzip")
    (tmp_path / "a").write_bytes(TEXT)
    with (tmp_path / "a").open("rb", buffering=0) as stream, pytest.raises(OSError, match="Invalid argument") as misplaced:
        stream.seek(-1, 1)
    assert not any(is_of_machine(error) for error in (damaged.value, misplaced.value, EOFError(), zstandard.ZstdError()))
