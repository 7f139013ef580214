"""Are all records found, where they begin, and nothing else, however an archive is packed and wherever it is damaged?"""

import errno
import gzip
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from naqlan.read import frames, walk
from naqlan.read import records as module
from naqlan.read.records import Gap, Record, first_record
from tests.read.archives import BY_RECORD, PACKINGS, addresses, by_record, numbered, read, record, response

MADE = numbered(7)
ALL = [str(number) for number in range(7)]
FORGED = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18|\x28\xb5\x2f\xfd|\x1f\x8b\x08[\x00-\x1f]")
Damage = Callable[[bytes], bytes]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.warc"


@pytest.mark.parametrize("packing", PACKINGS)
def test_all_records_are_read_whole(packing: str, path: Path) -> None:
    found = read(path, PACKINGS[packing](MADE))
    assert addresses(found) == ALL
    assert [item.block for item in found if isinstance(item, Record)] == [one.partition(b"\r\n\r\n")[2][:-4] for one in MADE]


@pytest.mark.parametrize("packing", PACKINGS)
def test_reading_goes_on_at_every_record(packing: str, path: Path) -> None:
    found = read(path, PACKINGS[packing](MADE))
    positions = [item.position for item in found]
    assert positions == sorted(set(positions))
    for place, position in enumerate(positions):
        assert [item.position for item in read(path, path.read_bytes(), start=position)] == positions[place:]
        assert [item.position for item in read(path, path.read_bytes(), start=position + 1)] == positions[place + 1 :]


def test_a_position_is_the_offset_in_the_file(path: Path) -> None:
    for packing in BY_RECORD:
        expected = [len(PACKINGS[packing](MADE[:number])) for number in range(len(MADE))]
        assert [item.position for item in read(path, PACKINGS[packing](MADE))] == expected


def test_many_records_in_one_part_are_numbered(path: Path) -> None:
    assert [item.position for item in read(path, PACKINGS["gzip as a whole"](MADE))] == list(range(7))


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("pieces", [2, 3, 5, 40])
def test_the_pieces_of_a_file_are_the_file(packing: str, pieces: int, path: Path) -> None:
    data = PACKINGS[packing](MADE)
    path.write_bytes(data)
    ends = [first_record(path, len(data) * piece // pieces) for piece in range(pieces)] + [len(data)]
    found = [item for start, stop in pairwise(ends) for item in read(path, data, start=start, stop=stop)]
    if packing == "gzip across records":
        assert set(addresses(found)) <= set(ALL)  # parts that begin in the middle of a record: such a file is not to be parted
    else:
        assert addresses(found) == ALL


def test_where_to_part_a_file_without_records(path: Path) -> None:
    for data in (b"", b"nothing", gzip.compress(b"nothing")):
        path.write_bytes(data)
        assert [first_record(path, offset) for offset in (0, 1, 1000)] == [0, len(data), len(data)]


DAMAGES: dict[str, Damage] = {
    "cut in the head": lambda one: one[:100],
    "cut in the block": lambda one: one[:-200],
    "length too great": lambda one: one.replace(b"Content-Length: 6", b"Content-Length: 16"),
    "length too small": lambda one: one.replace(b"Content-Length: 6", b"Content-Length: 1"),
    "length beyond the file": lambda one: one.replace(b"Content-Length: 6", b"Content-Length: 666666666666"),
    "length that is no number": lambda one: one.replace(b"Content-Length: 6", b"Content-Length: x6"),
    "length below nothing": lambda one: one.replace(b"Content-Length: 6", b"Content-Length: -6"),
    "no length": lambda one: one.replace(b"Content-Length", b"Content-Langth"),
    "two lengths": lambda one: one.replace(b"Content-Length", b"Content-Length: 3\r\nContent-Length"),
    "no blank line after the head": lambda one: one.replace(b"\r\n\r\n", b"\r\n", 1),
    "an endless head": lambda one: one.replace(b"WARC-Type", b"X: " + b"y" * 100_000 + b"\r\nWARC-Type"),
    "line ends changed": lambda one: one.replace(b"\r\n", b"\n"),
}


@pytest.mark.parametrize("packing", ["plain", "gzip by record", "gzip as a whole", "gzip by threes", "zstd by record"])
@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("place", [0, 2, 6])
def test_a_damaged_record_is_a_gap_and_the_others_are_read(packing: str, damage: str, place: int, path: Path) -> None:
    found = read(path, PACKINGS[packing]([*MADE[:place], DAMAGES[damage](MADE[place]), *MADE[place + 1 :]]))
    assert addresses(found) == [*ALL[:place], "gap", *ALL[place + 1 :]]
    for item in found:
        assert [other.position for other in read(path, path.read_bytes(), start=item.position)] == [
            other.position for other in found if other.position >= item.position
        ]


@pytest.mark.parametrize("packing", ["plain", "gzip as a whole", "zstd by record"])
def test_what_stands_between_records_is_told(packing: str, path: Path) -> None:
    found = read(path, PACKINGS[packing]([*MADE[:3], b"neither here\r\nnor there\r\n\r\n", *MADE[3:]]))
    assert addresses(found) == [*ALL[:3], "gap", *ALL[3:]]
    assert "bytes that belong to no record" in next(item.detail for item in found if isinstance(item, Gap))


def test_blank_lines_and_missing_ones_are_forgiven(path: Path) -> None:
    made = [MADE[0], b"\r\n\r\n\r\n", MADE[1][:-4], MADE[2], MADE[3][:-2], *MADE[4:]]
    assert addresses(read(path, b"".join(made))) == ALL
    assert addresses(read(path, by_record(made))) == ALL


@pytest.mark.parametrize("flip", [0, 1, 3, 20, 200, -8, -5, -4, -1])
def test_a_damaged_part_costs_its_record_alone(flip: int, path: Path) -> None:
    parts = [gzip.compress(one) for one in MADE]
    broken = bytearray(parts[2])
    broken[flip] ^= 0xFF
    for whole in (b"".join([*parts[:2], bytes(broken), *parts[3:]]), b"".join([*parts[:2], parts[2][:flip] or b"x", *parts[3:]])):
        assert addresses(read(path, whole)) in ([*ALL[:2], "gap", *ALL[3:]], [*ALL[:3], "gap", *ALL[3:]])


@pytest.mark.parametrize("place", range(7))
@pytest.mark.parametrize("flags", [4, 8, 16])
def test_a_head_that_swallows_what_follows_costs_its_record_alone(flags: int, place: int, path: Path) -> None:
    data = bytearray(by_record(MADE))
    data[len(by_record(MADE[:place])) + 3] = flags  # a field of that many bytes as the next two say, or a name that never ends
    assert addresses(read(path, bytes(data))) == [*ALL[:place], "gap", *ALL[place + 1 :]]


@pytest.mark.parametrize("count", [2, 3])
def test_a_few_wrong_bytes_make_no_packed_file(count: int, path: Path) -> None:
    assert addresses(read(path, b"\x1f\x8b\x08"[:count] + b"".join(MADE)[count:]))[-6:] == ALL[1:]


def test_bytes_between_parts_cost_nothing(path: Path) -> None:
    parts = [gzip.compress(one) for one in MADE]
    assert addresses(read(path, b"".join([*parts[:3], b"\0" * 77, *parts[3:]]))) == [*ALL[:3], "gap", *ALL[3:]]


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_file_that_is_cut_says_so_wherever_it_is_cut(packing: str, path: Path) -> None:
    data = PACKINGS[packing](MADE[:3])
    ends = {len(PACKINGS[packing](MADE[:number])) for number in range(4) if packing in BY_RECORD}
    for length in range(len(data) - 1, 0, -23):
        found = addresses(read(path, data[:length]))
        assert found.count("gap") == (length not in ends), f"{length} of {len(data)}"
        assert [name for name in found if name != "gap"] == ALL[: len(found) - found.count("gap")]


def test_a_record_that_is_too_long_is_passed_by(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BLOCK", 5000)
    made = [MADE[0], record(response("a" * 6000), WARC_Target_URI="https://news.example/long"), MADE[1]]
    for packing in PACKINGS:
        found = read(path, PACKINGS[packing](made))
        assert addresses(found) == ["0", "long", "1"]
        assert [item.block is None for item in found if isinstance(item, Record)] == [False, True, False]


def test_what_holds_no_records_is_one_gap(path: Path) -> None:
    for data in (b"hello " * 1000, gzip.compress(b"hello " * 1000), b"\x1f\x8b" + b"hello " * 1000, b"\x28\xb5\x2f\xfd" + b"hello" * 1000):
        (gap,) = read(path, data)
        assert isinstance(gap, Gap)
    assert read(path, b"") == []


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        list(module.records(tmp_path / "nowhere.warc"))


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("packing", ["plain", "gzip as a whole", "gzip across records"])
def test_reading_ends_where_nothing_may_be_read_twice(damage: str, packing: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_AGAIN", 0)
    found = addresses(read(path, PACKINGS[packing]([*MADE[:2], DAMAGES[damage](MADE[2]), *MADE[3:]])))
    assert found[:3] == ["0", "1", "gap"]
    assert set(found[3:]) <= set(ALL[3:])


def test_a_file_without_end_and_without_records_is_given_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_SKIPPED", 10_000)
    found = read(path, gzip.compress(MADE[0] + b"x" * 20_000 + MADE[1]))
    assert addresses(found) == ["0", "gap"]
    assert "the rest is not read" in found[1].detail if isinstance(found[1], Gap) else False


def test_blank_lines_without_end_are_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_SKIPPED", 10_000)
    assert addresses(read(path, gzip.compress(MADE[0] + b"\r\n" * 20_000))) == ["0", "gap"]


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_row_of_liars_hides_nobody_else(packing: str, path: Path) -> None:
    liar = record(b"x").replace(b"Content-Length: 1", b"Content-Length: 30000000")
    found = addresses(read(path, PACKINGS[packing]([MADE[0], liar, liar, liar, MADE[1]])))
    if packing != "gzip across records":
        assert found == ["0", "gap", "gap", "gap", "1"]


def test_heads_without_end_cost_little(path: Path) -> None:
    found = read(path, b"WARC/1.0\r\n" * 20_000 + MADE[0])
    assert addresses(found) == ["gap"] * 20_000 + ["0"]


def test_heads_of_parts_that_are_none_are_tried_so_often(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "MOST_TRIES", 50)
    assert addresses(read(path, by_record(MADE[:1]) + b"\x1f\x8b\x08\0aaaa\0" * 100 + by_record(MADE[1:2]))) == ["0", "gap"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.sampled_from(BY_RECORD), st.integers(0, 6), st.integers(0, 900), st.integers(1, 4), st.binary(max_size=4))
def test_a_few_wrong_bytes_cost_a_record_or_two(path: Path, packing: str, place: int, at: int, size: int, wrong: bytes) -> None:
    assume(not FORGED.fullmatch(wrong))  # the head of another kind of file, which this one then is
    data = PACKINGS[packing](MADE)
    begin = len(PACKINGS[packing](MADE[:place]))
    end = len(PACKINGS[packing](MADE[: place + 1]))
    at = min(begin + at, end - size)
    found = read(path, data[:at] + wrong + data[at + size :])
    names = addresses(found)
    assert [name for name in names if name in ALL[:place]] == ALL[:place]
    assert [name for name in names if name in ALL[place + 2 :]] == ALL[place + 2 :]
    for item in found:
        assert [other.position for other in read(path, path.read_bytes(), start=item.position) if isinstance(other, Record)] == [
            other.position for other in found if other.position >= item.position and isinstance(other, Record)
        ]


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_disk_that_fails_is_no_gap(packing: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(walk.Walk, "find", failing)
    with pytest.raises(OSError, match="Input/output"):
        read(path, PACKINGS[packing](numbered(3)))
