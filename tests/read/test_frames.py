"""Is it known in which part of a packed file the bytes stand, and are parts found?"""

import gzip
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import zstandard

from naqlan.read import frames as module
from naqlan.read.frames import Frames

PARTS = [b"first part, " * 9, b"second part, " * 9, b"third part, " * 9]
PACKS: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "zstd": zstandard.compress}


@pytest.fixture(params=PACKS)
def packed(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, list[int]]:
    """A file of three parts, and where they begin."""
    made = [PACKS[request.param](part) for part in PARTS]
    path = tmp_path / "packed"
    path.write_bytes(b"".join(made))
    return path, [0, len(made[0]), len(made[0] + made[1])]


def test_the_place_is_the_part_of_the_last_byte(packed: tuple[Path, list[int]]) -> None:
    path, begins = packed
    with closing(Frames(path)) as frames:
        for part, begin in zip(PARTS, begins, strict=True):
            assert frames.read(1) == part[:1]
            assert frames.place == begin
            assert frames.read(len(part) - 1) == part[1:]
            assert frames.place == begin
        assert frames.read(1) == b""


def test_parts_are_found_forwards_and_backwards(packed: tuple[Path, list[int]]) -> None:
    path, begins = packed
    with closing(Frames(path)) as frames:
        assert [frames.after(begin) for begin in begins] == begins
        assert [frames.after(begin + 1) for begin in begins] == [*begins[1:], None]
        assert [frames.before(begin, part[:5]) for begin, part in zip(begins, PARTS, strict=True)] == begins
        assert [frames.before(begin - 1, part[:5]) for begin, part in zip(begins[1:], PARTS, strict=False)] == begins[:-1]
        assert frames.after(0, b"third") == begins[2]
        assert frames.after(0, b"nowhere") is None
        assert frames.before(begins[2], b"nowhere") == 0
        frames.go(begins[1])
        assert (frames.read(6), frames.place) == (b"second", begins[1])


def test_a_part_is_found_across_the_pieces_that_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "packed"
    for chunk in range(10, 40):
        monkeypatch.setattr(module, "CHUNK", chunk)
        path.write_bytes(gzip.compress(b"") + b"\x00" * 37 + gzip.compress(b"here"))
        with closing(Frames(path)) as frames:
            assert frames.after(1) == frames.before(path.stat().st_size, b"here") == 57


def test_a_file_that_is_not_packed_is_read_from_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "plain"
    path.write_bytes(b"abcdef")
    with closing(Frames(path, 2)) as frames:
        assert (frames.packing, frames.size, frames.place) == (None, 6, 2)
        assert (frames.read(2), frames.place, frames.read(9), frames.read(1)) == (b"cd", 4, b"ef", b"")


def test_a_part_that_ends_early(tmp_path: Path) -> None:
    path = tmp_path / "packed"
    made = gzip.compress(PARTS[0]) + gzip.compress(b"")
    for length in (len(made), len(made) - 1, len(made) - 15):
        path.write_bytes(made[:length])
        with closing(Frames(path)) as frames:
            assert frames.ends_early(0) is (length != len(made))


@pytest.mark.parametrize("pack", [bytes, zstandard.compress])
def test_a_dictionary_at_the_head_of_a_file(pack: type, tmp_path: Path) -> None:
    samples: list[bytes | bytearray | memoryview[int]] = [
        b"WARC/1.0\r\nWARC-Type: response\r\n" + str(number * 7919).encode() * 20 for number in range(500)
    ]
    known = zstandard.train_dictionary(2048, samples)
    packer = zstandard.ZstdCompressor(dict_data=known)
    stored = pack(known.as_bytes())
    made = b"\x5d\x2a\x4d\x18" + len(stored).to_bytes(4, "little") + stored
    begins = []
    for sample in samples[:3]:
        begins.append(len(made))
        made += packer.compress(sample)
    path = tmp_path / "packed"
    path.write_bytes(made)
    with closing(Frames(path)) as frames:
        assert frames.read(len(samples[0])) == samples[0]
        assert frames.place == begins[0]
        assert frames.after(begins[0] + 1, b"WARC/") == begins[1]
        frames.go(begins[2])
        assert (frames.read(len(samples[2])), frames.place) == (samples[2], begins[2])


def test_a_damaged_part_is_an_error(packed: tuple[Path, list[int]]) -> None:
    path, begins = packed
    data = bytearray(path.read_bytes())
    data[begins[1]] ^= 0xFF
    path.write_bytes(data)
    with closing(Frames(path)) as frames:
        assert frames.read(len(PARTS[0])) == PARTS[0]
        with pytest.raises(OSError, match=r"\w"):
            frames.read(1)
        assert frames.place >= begins[0]
        assert frames.after(frames.place + 1) == begins[2]
