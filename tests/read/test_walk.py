"""Is the next record found where it begins, and can one go back?"""

import gzip
from contextlib import closing
from pathlib import Path

from naqlan.read.frames import Frames
from naqlan.read.walk import Mark, Walk
from tests.read.archives import by_record, numbered

MADE = numbered(3)


def test_records_are_found_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(by_record([MADE[0] + MADE[1], b"junk" + MADE[2]]))
    second = len(gzip.compress(MADE[0] + MADE[1]))
    with closing(Frames(path)) as frames:
        walk, marks, skipped = Walk(frames, 0), [], []
        while walk.find():
            marks.append(walk.mark)
            skipped.append(walk.skipped)
            head = walk.head()
            assert head is not None
            assert head.endswith(b"\r\n\r\n")
            assert walk.leave(len(MADE[0]) - len(head) - 4) > 0
            assert walk.ends_with(b"\r\n\r\n")
    assert marks == [Mark(0, 0, 0, 0), Mark(1, 0, 1, len(MADE[0])), Mark(second, second, 0, None)]
    assert skipped == [0, 0, 4]


def test_going_back_finds_what_was_swallowed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    for data in (b"".join(MADE), gzip.compress(b"".join(MADE)), by_record(MADE)):
        path.write_bytes(data)
        with closing(Frames(path)) as frames:
            walk = Walk(frames, 0)
            assert walk.find()
            first = walk.mark
            assert first is not None
            walk.take(10_000)
            assert not walk.find()
            walk.back(first)
            assert walk.find()
            assert walk.take(len(MADE[1])) == MADE[1]


def test_reading_begins_near_a_position(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(by_record(MADE))
    second = len(gzip.compress(MADE[0]))
    for position in (second, second + 1, second + 100):
        with closing(Frames(path)) as frames:
            walk = Walk(frames, position)
            assert walk.find()
            assert walk.mark == Mark(second, second, 0, 0)


def test_a_head_without_end_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a"
    for data in (b"WARC/1.0\r\nA: b\r\n", b"WARC/1.0\r\nA: b\r\nWARC/1.0\r\nC: d\r\n\r\n", b"WARC/1.0\r\n" + b"A: b\r\n" * 20_000 + b"\r\n"):
        path.write_bytes(data)
        with closing(Frames(path)) as frames:
            walk = Walk(frames, 0)
            assert walk.find()
            assert walk.head() is None
