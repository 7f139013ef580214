"""Which pages stand in this file of JSON? One object a line, or one object or array laid out over several lines."""

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain

from naqlan.read.decode import Problem, decode
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.rows import bad_row, parse, row_page
from naqlan.read.streams import MOST_BYTES, Joined, lines, skip, whole
from naqlan.record.page import Page, Unreadable

SNIFFED = 4096
"""Bytes at the head of a stream by which JSON lines are told from text, and UTF-16 from the rest."""
_LONG_ROW: Problem = ("too long", f"a row of more than {MOST_BYTES:,} bytes")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_json_lines(file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Reads the pages of a file of JSON; positions are rows, from 0, blank lines not counted.

    Raises:
        streams.DAMAGED: It cannot be read, or breaks off; the pages before were yielded.
    """
    with file.open() as stream:
        if options.offset:
            skip(stream, options.offset)
            yield from _rows(lines(stream), options.start, file, options)
        else:
            yield from json_pages(Joined(stream.read(SNIFFED), stream), file, options)


def json_pages(stream: Joined, file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Yields the pages of JSON lines; a file that is one object or one array over several lines is read whole."""
    rows = _wide_lines(stream) if stream.start.startswith(_WIDE) else lines(stream)
    first = next((row for row in rows if not _blank(row)), b"")
    if first == b"":
        yield Unreadable(file.source, file.stem, "empty", "there is nothing in it")
    elif first is not None and _opens_whole(first):
        yield from _document(b"\n".join([first, *(more or b"" for more in _capped(rows, len(first)))]), file, options)
    else:
        yield from _rows(chain([first], rows), 0, file, options)


def row_places(file: File) -> Iterator[int]:
    """Yields for each row the byte, unpacked, at which it begins; nothing for a file that is no JSON lines, or whose rows cannot be told apart.

    Raises:
        streams.DAMAGED: It cannot be read, or breaks off.
    """
    with file.open() as stream:
        place, begun = 0, False
        for row in lines(stream):
            if not _blank(row):
                if not begun and row is not None and (row.startswith(_WIDE) or _opens_whole(row)):
                    return
                begun = True
                yield place
            place = stream.tell()


def _rows(rows: Iterable[bytes | None], number: int, file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Yields the pages of rows, the first of which has the position `number`."""
    for row in rows:
        if _blank(row):
            continue
        if options.ends(number):
            return
        number += 1
        if number > options.start:
            yield _row(row, number, file, options)


def _blank(row: bytes | None) -> bool:
    return row is not None and not row.strip(b"\xef\xbb\xbf \t\x00")


def _wide_lines(stream: Joined) -> Iterator[bytes | None]:
    """Yields the lines of a stream in UTF-16 as UTF-8; a line end is two bytes there, so the stream is read whole."""
    data = whole(stream)
    text = decode(data)[0] if data is not None else None
    yield from (line.encode("utf-8", "replace") for line in text.split("\n")) if text is not None else (None,)


def _row(row: bytes | None, number: int, file: File, options: Options) -> Page | Unreadable:
    if row is None:
        return bad_row(number, file, _LONG_ROW)
    text, problem = decode(row)
    if text is None:
        return bad_row(number, file, problem or _LONG_ROW)
    found, problem = parse(text.lstrip("\ufeff"))
    if found is None:
        return bad_row(number, file, problem or _LONG_ROW)
    return row_page(found, number, file, options)


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
    if not several:
        yield Unreadable(file.source, file.stem, "empty", "there is nothing in it")
    for number, item in enumerate(several or (), 1):
        if not options.wants(number - 1):
            continue
        if isinstance(item, dict):
            yield row_page(item, number, file, options)
        else:
            yield bad_row(number, file, ("damaged", "an entry of the array is no object"))
