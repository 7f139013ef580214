"""How large may a body grow as it is unpacked? As large as is allowed, and not a byte more is made."""

import zlib
from collections.abc import Iterable, Iterator

from naqlan.errors import FetchError

STEP = 1024 * 1024
"""Bytes that are unpacked at once."""
PIECE = 65_536
"""Bytes that are given to zlib at once: what follows the end of a member is copied for each member."""
MOST_MEMBERS = 1000
"""Members of gzip in a body; servers send one. Empty ones cost time and give nothing that `most` could bound."""
MEMBER = 0x1F
"""The byte that a member of gzip begins with."""
GZIP, ZLIB, RAW = 31, 15, -15
"""What zlib is told to expect: a gzip member; a zlib stream; the same without its head, which some servers call deflate."""


def unpacked(chunks: Iterable[bytes], coding: str, most: int) -> bytes:
    """Returns a body, unpacked.

    Args:
        chunks: The body as it comes.
        coding: What it is packed with, as HTTP names it; empty or `identity` for nothing.
        most: Bytes that it may have, both packed and unpacked.

    Raises:
        FetchError: It has more (`too long`), breaks off or is packed otherwise (`damaged`).
    """
    name = coding.strip().lower()
    if name in ("", "identity"):
        return _whole(chunks, most)
    if name in ("gzip", "x-gzip"):
        return _inflated(chunks, GZIP, most)
    if name == "deflate":
        return _inflated(chunks, ZLIB, most)
    raise FetchError(f"it is packed with {name[:40]!r}, which was not asked for", "damaged")


def _whole(chunks: Iterable[bytes], most: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        _check(len(body), most)
    return bytes(body)


def _inflated(chunks: Iterable[bytes], window: int, most: int) -> bytes:
    body, packed, members = bytearray(), 0, 0
    inflater = None
    for piece in _pieces(chunks):
        packed += len(piece)
        _check(packed, most)
        rest = piece
        while rest:
            if inflater is None or inflater.eof:
                if inflater is not None and rest[0] != MEMBER:
                    break  # what follows the last member is filling
                members += 1
                if members > MOST_MEMBERS:
                    raise FetchError(f"it is packed in more than {MOST_MEMBERS:,} pieces", "damaged")
                inflater = zlib.decompressobj(_window(window, rest))
            try:
                body += inflater.decompress(rest, min(STEP, most - len(body) + 1))
            except zlib.error as error:
                raise FetchError(f"it cannot be unpacked: {error}", "damaged") from error
            _check(len(body), most)
            rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    if inflater is not None and not inflater.eof:
        raise FetchError("it breaks off while being unpacked", "damaged")
    return bytes(body)


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        yield from (chunk[start : start + PIECE] for start in range(0, len(chunk), PIECE))


def _window(window: int, start: bytes) -> int:
    """Returns what to expect; a deflate stream without a head is told by its first byte, which is 0x78 in nearly every head."""
    return RAW if window == ZLIB and start[0] & 0x0F != 8 else window


def _check(size: int, most: int) -> None:
    if size > most:
        raise FetchError(f"more than {most:,} bytes", "too long")
