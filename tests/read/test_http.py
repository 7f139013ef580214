"""Is a stored answer of a server read, whatever it is packed with, and is a lie about it seen through?"""

import gzip
import zlib

import brotli
import pytest
import zstandard

from naqlan.read.http import Response, content_of, media_of, response_of

PAGE = b"<html><body>" + b"page " * 100 + b"</body></html>"
MOST = 1_000_000


def answer(content: bytes = PAGE, head: str = "", first: str = "HTTP/1.1 200 OK", end: str = "\r\n") -> bytes:
    return end.join([first, "Content-Type: text/html; charset=UTF-8", *([head] if head else []), "", ""]).encode() + content


def read(block: bytes) -> Response:
    response = response_of(block)
    assert response is not None
    return response


def chunked(data: bytes, size: int = 50, extra: bytes = b"") -> bytes:
    pieces = (data[at : at + size] for at in range(0, len(data), size))
    return b"".join(b"%x%s\r\n%s\r\n" % (len(piece), extra, piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize("first", ["HTTP/1.1 200 OK", "HTTP/1.0 200", "HTTP/2 200", "HTTP/1.1  200 كل شيء"])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_heads_as_servers_write_them(first: str, end: str) -> None:
    response = read(answer(first=first, end=end))
    assert (response.status, response.media, response.charset) == (200, "text/html", "utf-8")
    assert content_of(response, MOST) == PAGE


def test_a_folded_line_is_one_field() -> None:
    block = b"HTTP/1.1 200 OK\r\nX: y\r\nContent-Type: text/html;\r\n\tcharset=windows-1256\r\n\r\n" + PAGE
    assert read(block).charset == "windows-1256"


@pytest.mark.parametrize(
    "block",
    [
        b"",
        PAGE,
        b"ICY 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE,
        b"HTTP/1.1 abc\r\nContent-Type: text/html\r\n\r\n" + PAGE,
        b"HTTP/1.1 2000\r\n\r\n" + PAGE,
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n" + PAGE,
        b"Content-Type: text/html\r\n\r\n" + PAGE,
    ],
)
def test_what_is_no_answer(block: bytes) -> None:
    assert response_of(block) is None


PACKED = {
    "gzip": gzip.compress(PAGE),
    "x-gzip": gzip.compress(PAGE),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
    "zstd": zstandard.compress(PAGE),
    "identity": PAGE,
    "gzip, br": brotli.compress(gzip.compress(PAGE)),
}


@pytest.mark.parametrize("coding", PACKED)
def test_packed_content(coding: str) -> None:
    assert content_of(read(answer(PACKED[coding], f"Content-Encoding: {coding}")), MOST) == PAGE
    both = answer(chunked(PACKED[coding]), f"Content-Encoding: {coding}\r\nTransfer-Encoding: chunked")
    assert content_of(read(both), MOST) == PAGE


def test_deflate_without_the_head_of_zlib() -> None:
    assert content_of(read(answer(zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate")), MOST) == PAGE


@pytest.mark.parametrize("coding", [*PACKED, "chunked", "unknown"])
def test_a_page_that_was_unpacked_before_it_was_stored(coding: str) -> None:
    field = "Transfer-Encoding" if coding == "chunked" else "Content-Encoding"
    assert content_of(read(answer(PAGE, f"{field}: {coding}")), MOST) == PAGE


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "zstd", "unknown", "gzip, gzip, gzip, gzip"])
def test_content_that_is_damaged(coding: str) -> None:
    assert content_of(read(answer(b"\x01\x02nothing of the kind", f"Content-Encoding: {coding}")), MOST) is None


def test_chunks_as_servers_write_them() -> None:
    for data in (chunked(PAGE, extra=b";name=value"), chunked(PAGE, extra=b"  "), chunked(PAGE)[:-5], b"\r\n" + chunked(PAGE)):
        assert content_of(read(answer(data, "Transfer-Encoding: chunked")), MOST) == PAGE
    cut = content_of(read(answer(chunked(PAGE)[:100], "Transfer-Encoding: chunked")), MOST)
    assert cut is not None
    assert PAGE.startswith(cut)


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, brotli.compress, zstandard.compress, lambda data: gzip.compress(gzip.compress(data))])
def test_a_bomb_is_cut(pack: object) -> None:
    assert callable(pack)
    packed = pack(bytes(50_000_000))
    names = {b"\x1f": "gzip", b"\x78": "deflate", b"\x28": "zstd"}
    found = content_of(read(answer(packed, f"Content-Encoding: {names.get(packed[:1], 'br')}")), MOST)
    assert found is not None
    assert len(found) <= MOST + 1


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("text/html; charset=utf-8", ("text/html", "utf-8")),
        ("TEXT/HTML;Charset='Windows-1256'", ("text/html", "windows-1256")),
        ('application/xhtml+xml; a=b; charset="UTF-8"', ("application/xhtml+xml", "utf-8")),
        ("text/html; charset=", ("text/html", None)),
        ("", ("", None)),
    ],
)
def test_types(given: str, expected: tuple[str, str | None]) -> None:
    assert media_of(given) == expected
