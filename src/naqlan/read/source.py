"""Which pages do these paths hold? Text files, JSON lines (packed or not), folders, standard input."""

import codecs
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import BinaryIO

import zstandard

from naqlan.read.decode import Problem, decode
from naqlan.read.rows import page_of, parse, problem_of
from naqlan.read.streams import MOST_BYTES, lines, open_stream, whole
from naqlan.record.page import Page, Unreadable

STANDARD_INPUT = "-"
_ROWS = (".jsonl", ".ndjson", ".json")
_PACKED = (".gz", ".zst")
_DAMAGED = (OSError, EOFError, zstandard.ZstdError)
_LONG_ROW: Problem = ("too long", f"a row of more than {MOST_BYTES:,} bytes")
_SNIFFED = 4096
"""Bytes at the head of a stream by which JSON lines are told from text, and UTF-16 from the rest."""
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_pages(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Page | Unreadable]:
    """Reads the pages that paths hold, one at a time.

    Args:
        paths: Files (`.txt`, `.json`, `.jsonl`, `.ndjson`, each also `.gz` or `.zst`), folders (walked in sorted order,
            hidden files left out), or `-` for standard input.
        stdin: What `-` stands for.

    Yields:
        A page, or the reason why a file or row gave none; nothing that is wrong with one stops the others.
        Empty paths yield nothing.
    """
    for given in paths:
        if given == STANDARD_INPUT:
            yield from _standard_input(stdin)
        elif Path(given).is_dir():
            for path in _walk(Path(given)):
                yield from _file(path, str(path), path.relative_to(given).as_posix())
        else:
            yield from _file(Path(given), given, PurePath(given).name)


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        elif path.is_file():
            yield path


def _file(path: Path, source: str, key: str) -> Iterator[Page | Unreadable]:
    stem, kind = _kind(path.name)
    if not path.exists():
        yield Unreadable(source, stem, "damaged", "there is no such file")
        return
    try:
        with open_stream(path) as stream:
            if kind == "rows":
                yield from _rows(_Joined(stream.read(_SNIFFED), stream), stem, source, key)
            elif kind == "text":
                yield _text(whole(stream), stem, source, key)
            else:
                yield Unreadable(source, stem, "binary", f"a file of the kind {path.suffix or 'without ending'} is not read here")
    except _DAMAGED as error:
        yield Unreadable(source, stem, "damaged", f"the file breaks off or cannot be read: {error}")


def _kind(name: str) -> tuple[str, str]:
    path = PurePath(name)
    if path.suffix in _PACKED:
        path = PurePath(path.stem)
    if path.suffix.lower() in _ROWS:
        return path.stem, "rows"
    return path.stem, "text" if path.suffix.lower() in (".txt", ".text") else "other"


def _text(data: bytes | None, stem: str, source: str, key: str) -> Page | Unreadable:
    if data is None:
        return Unreadable(source, stem, "too long", f"more than {MOST_BYTES:,} bytes of text")
    text, problem = decode(data)
    if text is not None:
        problem = problem_of(text)
    if problem is not None:
        return Unreadable(source, stem, *problem)
    return Page(doc=stem, key=key, source=source, text=text or "")


def _rows(stream: "_Joined", stem: str, source: str, key: str) -> Iterator[Page | Unreadable]:
    """Yields the pages of JSON lines; a file that is one object or one array over several lines is read whole."""
    first = True
    number = 0
    rows = _wide_lines(stream) if stream.start.startswith(_WIDE) else lines(stream)
    for row in rows:
        if row is not None and not row.strip(b"\xef\xbb\xbf \t\x00"):
            continue
        if first and row is not None and _opens_whole(row):
            yield from _document(b"\n".join([row, *(more or b"" for more in _capped(rows, len(row)))]), stem, source, key)
            return
        first = False
        number += 1
        yield _row(row, number, stem, source, key)
    if number == 0:
        yield Unreadable(source, stem, "empty", "there is nothing in it")


def _wide_lines(stream: "_Joined") -> Iterator[bytes | None]:
    """Yields the lines of a stream in UTF-16 as UTF-8; a line end is two bytes there, so the stream is read whole."""
    data = whole(stream)
    text = decode(data)[0] if data is not None else None
    yield from (line.encode("utf-8", "replace") for line in text.split("\n")) if text is not None else (None,)


def _row(row: bytes | None, number: int, stem: str, source: str, key: str) -> Page | Unreadable:
    where, doc = f"{source}:{number}", f"{stem}-{number}"
    if row is None:
        return Unreadable(where, doc, *_LONG_ROW)
    text, problem = decode(row)
    if text is None:
        return Unreadable(where, doc, *(problem or _LONG_ROW))
    found, problem = parse(text.lstrip("\ufeff"))
    if found is None:
        return Unreadable(where, doc, *(problem or _LONG_ROW))
    return _page(found, number, where=where, doc=doc, key=key)


def _page(found: dict[str, object], number: int, *, where: str, doc: str, key: str) -> Page | Unreadable:
    page, problem = page_of(found, doc=doc, key=f"{key}#{number}", source=where)
    if page is None:
        given = found.get("id") or found.get("doc")
        return Unreadable(where, str(given) if isinstance(given, (str, int)) else doc, *(problem or _LONG_ROW))
    return page


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


def _document(data: bytes, stem: str, source: str, key: str) -> Iterator[Page | Unreadable]:
    text, problem = decode(data)
    if text is None:
        yield Unreadable(source, stem, *(problem or _LONG_ROW))
        return
    text = text.lstrip("\ufeff")
    if text.lstrip().startswith("["):
        text = f'{{"rows": {text}}}'
    found, problem = parse(text)
    if found is None:
        yield Unreadable(source, stem, *(problem or _LONG_ROW))
        return
    several = found.get("rows") if isinstance(found.get("rows"), list) else [found]
    for number, item in enumerate(several or (), 1):
        where = f"{source}:{number}"
        if isinstance(item, dict):
            yield _page(item, number, where=where, doc=f"{stem}-{number}", key=key)
        else:
            yield Unreadable(where, f"{stem}-{number}", "damaged", "an entry of the array is no object")


def _standard_input(stdin: BinaryIO | None) -> Iterator[Page | Unreadable]:
    if stdin is None:
        yield Unreadable(STANDARD_INPUT, "stdin", "empty", "no standard input was given")
        return
    try:
        yield from _sniffed(stdin)
    except OSError as error:
        yield Unreadable(STANDARD_INPUT, "stdin", "damaged", f"standard input breaks off: {error}")


def _sniffed(stdin: BinaryIO) -> Iterator[Page | Unreadable]:
    joined = _Joined(stdin.read(_SNIFFED), stdin)
    if joined.start.lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith((b"{", b"[")):
        yield from _rows(joined, "stdin", STANDARD_INPUT, "stdin")
    else:
        yield _text(whole(joined), "stdin", STANDARD_INPUT, "stdin")


class _Joined:
    """A stream with the bytes that were read ahead put back: what `lines` and `whole` need of one, and no more."""

    __slots__ = ("_stream", "start")

    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self.start, self._stream = start, stream

    def readline(self, limit: int = -1, /) -> bytes:
        """Reads to the end of a line, `limit` bytes at most."""
        end = self.start.find(b"\n") + 1
        if end or 0 <= limit <= len(self.start):
            end = min(end or limit, limit) if limit >= 0 else end
            line, self.start = self.start[:end], self.start[end:]
            return line
        line, self.start = self.start, b""
        return line + self._stream.readline(limit - len(line))

    def read(self, limit: int, /) -> bytes:
        """Reads `limit` bytes, fewer only at the end."""
        data, self.start = self.start[:limit], self.start[limit:]
        return data + self._stream.read(limit - len(data)) if len(data) < limit else data
