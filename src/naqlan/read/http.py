"""What did a server answer? Status, type and content of a stored HTTP response, unpacked within bounds."""

import io
import re
import zlib
from dataclasses import dataclass

from fastwarc.stream_io import BrotliReader, GzipReader, ZstdReader
from fastwarc.warc import HeaderMap

MOST_HTTP_HEAD = 65_536
"""Bytes that the head of a response may have, more than any server sends."""
MOST_CODINGS = 3
"""Packings, one in the other, that are undone; real responses have one."""
_CHUNK = 1024 * 1024
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? {1,4}([1-9]\d\d)(?!\d)")
_SIZE = re.compile(rb"(?:\r?\n)?[ \t]*([0-9A-Fa-f]{1,8})[^\n]{0,1000}\n")
_CHARSET = re.compile(r";[ \t]*charset[ \t]*=[ \t]*[\"']?([\w.:-]{1,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Response:
    """A response as it was stored.

    Attributes:
        status: Its status.
        media: Its type in small letters, without parameters; empty where the server gave none.
        charset: The encoding that the server declared, in small letters, or None.
        codings: What its content was packed with, in the order of packing; empty for most.
        block: The response with its head.
        begin: Where its content begins in `block`.
    """

    status: int
    media: str
    charset: str | None
    codings: tuple[str, ...]
    block: bytes
    begin: int


def response_of(block: bytes) -> Response | None:
    """Reads the head of a stored response; None where there is none."""
    status = _STATUS.match(block)
    end = _HEAD_END.search(block, 0, MOST_HTTP_HEAD)
    if status is None or end is None:
        return None
    head = block[: end.start()]
    if b"\r\n" not in head:
        head = head.replace(b"\n", b"\r\n")
    fields = HeaderMap()
    try:
        fields.parse(io.BytesIO(head + b"\r\n\r\n"))
    except OSError:
        return None
    media, charset = media_of(fields.get("content-type") or "")
    named = f"{fields.get('content-encoding') or ''},{fields.get('transfer-encoding') or ''}".lower().split(",")
    codings = tuple(name for name in map(str.strip, named) if name not in ("", "identity"))
    return Response(int(status[1]), media, charset, codings, block, end.end())


def media_of(content_type: str) -> tuple[str, str | None]:
    """Returns the type and the encoding that a field `Content-Type` gives; empty and None where it gives none."""
    charset = _CHARSET.search(content_type)
    return content_type.partition(";")[0].strip().lower(), charset[1].lower() if charset else None


def content_of(response: Response, most: int) -> bytes | None:
    """Unpacks the content of a response.

    Crawlers often unpack what they store and keep the server's head: content that is not packed as it says, but is markup,
    is taken as it stands.

    Args:
        response: The response.
        most: Bytes after which unpacking ends.

    Returns:
        The content, `most` + 1 bytes at most of packed content; None where it is damaged, or packed in a way that is not known.
    """
    data = response.block[response.begin :]
    if len(response.codings) > MOST_CODINGS:
        return None
    for coding in reversed(response.codings):
        try:
            data = _unpacked(data, coding, most + 1)
        except (OSError, zlib.error, ValueError):
            if not data.lstrip().startswith(b"<"):
                return None
    return data


def _unpacked(data: bytes, coding: str, most: int) -> bytes:
    """Undoes one packing.

    Raises:
        OSError, zlib.error: The content is not packed in that way.
        ValueError: The packing is not known.
    """
    if coding == "chunked":
        return _joined(data, most)
    if coding == "deflate":
        # Some servers leave out the two bytes of zlib before it.
        wrapped = data[:1] == b"\x78" and int.from_bytes(data[:2], "big") % 31 == 0
        return zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS).decompress(data, most)
    readers = {"gzip": GzipReader, "x-gzip": GzipReader, "br": BrotliReader, "zstd": ZstdReader}
    if coding not in readers:
        raise ValueError(coding)
    reader = readers[coding](io.BytesIO(data))
    pieces: list[bytes] = []
    while most and (piece := reader.read(min(most, _CHUNK))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _joined(data: bytes, most: int) -> bytes:
    """Joins the chunks of a transfer; one that was cut ends with what there is.

    Raises:
        ValueError: It does not begin with the size of a chunk.
    """
    pieces: list[bytes] = []
    place = held = 0
    while held < most and (size := _SIZE.match(data, place)) is not None:
        length = int(size[1], 16)
        if length == 0:
            break
        place = size.end() + length
        pieces.append(data[size.end() : place])
        held += len(pieces[-1])
    else:
        if not pieces:
            raise ValueError("no chunk")
    return b"".join(pieces)
