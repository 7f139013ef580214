"""Is a body unpacked as it comes, never beyond what is allowed?"""

import gzip
import tracemalloc
import zlib

import pytest

from naqlan.errors import FetchError
from naqlan.fetch.unpack import MOST_MEMBERS, unpacked

BODY = "خبر عاجل\n".encode() * 1000


def _raw(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (BODY, ""),
        (BODY, "identity"),
        (gzip.compress(BODY, mtime=0), "gzip"),
        (gzip.compress(BODY[:500], mtime=0) + gzip.compress(BODY[500:], mtime=0), "X-Gzip"),
        (gzip.compress(BODY, mtime=0) + bytes(20), "gzip"),
        (zlib.compress(BODY), "deflate"),
        (_raw(BODY), "deflate"),
    ],
)
@pytest.mark.parametrize("step", [1, 100, 10**6])
def test_what_was_packed_comes_out(packed: bytes, coding: str, step: int) -> None:
    chunks = [packed[start : start + step] for start in range(0, len(packed), step)]
    assert unpacked(chunks, coding, len(BODY)) == BODY


def test_nothing_is_nothing() -> None:
    assert unpacked([], "gzip", 10) == unpacked([], "", 10) == b""


@pytest.mark.parametrize(("packed", "coding"), [(BODY, ""), (gzip.compress(BODY, mtime=0), "gzip"), (zlib.compress(BODY), "deflate")])
def test_one_byte_too_many(packed: bytes, coding: str) -> None:
    with pytest.raises(FetchError) as caught:
        unpacked([packed], coding, len(BODY) - 1)
    assert caught.value.reason == "too long"


def test_a_bomb_takes_no_memory() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(256)) + packer.flush()
    tracemalloc.start()
    with pytest.raises(FetchError, match="1,000,000"):
        unpacked([bomb], "gzip", 1_000_000)
    assert tracemalloc.get_traced_memory()[1] < 8_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("packed", "coding"),
    [(gzip.compress(BODY, mtime=0)[:-9], "gzip"), (b"plain", "gzip"), (BODY, "br"), (gzip.compress(BODY, mtime=0), "gzip, gzip")],
)
def test_what_cannot_be_unpacked_is_damaged(packed: bytes, coding: str) -> None:
    with pytest.raises(FetchError) as caught:
        unpacked([packed], coding, 10**6)
    assert caught.value.reason == "damaged"


def test_members_without_end_are_refused() -> None:
    empty = gzip.compress(b"", mtime=0)
    assert unpacked([empty * MOST_MEMBERS], "gzip", 10**6) == b""
    with pytest.raises(FetchError, match="pieces") as caught:
        unpacked([empty * (MOST_MEMBERS + 1)], "gzip", 10**6)
    assert caught.value.reason == "damaged"
