"""Which pages stand in this file of JSON? One object a line, or one object or array laid out over several lines."""

import codecs
from collections.abc import Iterator
from dataclasses import replace

from naqlan.read.decode import Problem, decode
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.rows import page_of, parse
from naqlan.read.streams import MOST_BYTES, Joined, lines, open_stream, whole
from naqlan.record.page import Page, Unreadable

SNIFFED = 4096
"""Bytes at the head of a stream by which JSON lines are told from text, and UTF-16 from the rest."""
_LONG_ROW: Problem = ("too long", f"a row of more than {MOST_BYTES:,} bytes")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_json_lines(file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Reads the pages of a file of JSON, from row `options.start` on.

    Raises:
        OSError, EOFError, zstandard.ZstdError: It cannot be read, or breaks off; the pages before were yielded.
    """
    with open_stream(file.path) as stream:
        yield from json_pages(Joined(stream.read(SNIFFED), stream), file, options)


def json_pages(stream: Joined, file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Yields the pages of JSON lines; a file that is one object or one array over several lines is read whole."""
    number = 0
    rows = _wide_lines(stream) if stream.start.startswith(_WIDE) else lines(stream)
    for row in rows:
        if row is not None and not row.strip(b"\xef\xbb\xbf \t\x00"):
            continue
        if number == 0 and row is not None and _opens_whole(row):
            yield from _document(b"\n".join([row, *(more or b"" for more in _capped(rows, len(row)))]), file, options)
            return
        number += 1
        if number > options.start:
            yield _row(row, number, file, options)
    if number == 0:
        yield Unreadable(file.source, file.stem, "empty", "there is nothing in it")


def _wide_lines(stream: Joined) -> Iterator[bytes | None]:
    """Yields the lines of a stream in UTF-16 as UTF-8; a line end is two bytes there, so the stream is read whole."""
    data = whole(stream)
    text = decode(data)[0] if data is not None else None
    yield from (line.encode("utf-8", "replace") for line in text.split("\n")) if text is not None else (None,)


def _row(row: bytes | None, number: int, file: File, options: Options) -> Page | Unreadable:
    if row is None:
        return _unreadable(file, number, _LONG_ROW)
    text, problem = decode(row)
    if text is None:
        return _unreadable(file, number, problem or _LONG_ROW)
    found, problem = parse(text.lstrip("\ufeff"))
    if found is None:
        return _unreadable(file, number, problem or _LONG_ROW)
    return _page(found, number, file, options)


def _unreadable(file: File, number: int, problem: Problem, doc: str | None = None) -> Unreadable:
    return Unreadable(f"{file.source}:{number}", doc or f"{file.stem}-{number}", *problem, position=number - 1)


def _page(found: dict[str, object], number: int, file: File, options: Options) -> Page | Unreadable:
    where, doc = f"{file.source}:{number}", f"{file.stem}-{number}"
    page, problem = page_of(found, doc=doc, key=f"{file.key}#{number}", source=where, columns=options.columns)
    if page is None:
        given = found.get("id") or found.get("doc")
        return _unreadable(file, number, problem or _LONG_ROW, str(given) if isinstance(given, (str, int)) else None)
    return replace(page, position=number - 1)


def _opens_whole(row: bytes) -> bool:
    """Says whether a first row is the opening of a document laid out over several lines, or an array."""
    bare = row.strip(b"\xef\xbb\xbf \t\r")
    return bare in (b"{", b"[") or bare.startswith(b"[")


def _capped(rows: Iterator[bytes | None], held: int) -> Iterator[bytes | None]:
    for row in rows:
        held += len(row or b"")
        if held > MOST_BYTES:
            return
        yield row


def _document(data: bytes, file: File, options: Options) -> Iterator[Page | Unreadable]:
    text, problem = decode(data)
    if text is None:
        yield Unreadable(file.source, file.stem, *(problem or _LONG_ROW))
        return
    text = text.lstrip("\ufeff")
    if text.lstrip().startswith("["):
        text = f'{{"rows": {text}}}'
    found, problem = parse(text)
    if found is None:
        yield Unreadable(file.source, file.stem, *(problem or _LONG_ROW))
        return
    several = found.get("rows") if isinstance(found.get("rows"), list) else [found]
    for number, item in enumerate(several or (), 1):
        if number <= options.start:
            continue
        if isinstance(item, dict):
            yield _page(item, number, file, options)
        else:
            yield _unreadable(file, number, ("damaged", "an entry of the array is no object"))
