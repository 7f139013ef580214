"""Which records do these paths hold? Pages are read as they come, and files of records that Naqlan wrote are taken as they are."""

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from naqlan.errors import RecordError
from naqlan.pipeline.page import read_page
from naqlan.read.options import Language, Options
from naqlan.read.source import STANDARD_INPUT, read_pages
from naqlan.read.streams import DAMAGED, lines, open_stream
from naqlan.record.article import Article
from naqlan.record.identity import hash_of
from naqlan.record.json import loads
from naqlan.record.page import Page, Unreadable

RECORD_HEAD = b'{"format":'
"""How a file of records begins, and no page or dump does."""
_LONE = re.compile("[\ud800-\udfff]")


def read_documents(paths: Sequence[str], *, stdin: BinaryIO | None = None, options: Options | None = None) -> Iterator[Page | Article | Unreadable]:
    """Reads what paths hold, one document at a time, in the order given.

    Args:
        paths: Files, folders or `-`, as for `naqlan.read.source.read_pages`; or files that `naqlan extract` wrote.
        stdin: What `-` stands for.
        options: How to read pages; None: as `Options()`.

    Yields:
        A page that still has to be worked, a record that already was, or why there is neither. Empty paths yield nothing.
    """
    for path in paths:
        if path == STANDARD_INPUT and stdin is not None:
            yield from _standard_input(stdin, options)
        elif _holds_records(path):
            try:
                with open_stream(Path(path)) as stream:
                    yield from _records(stream, path)
            except DAMAGED as error:
                yield Unreadable(path, Path(path).stem, "damaged", f"the file breaks off or cannot be read: {error}")
        else:
            yield from read_pages([path], options=options)


def record_of(document: Page | Article, *, language: Language = "ar") -> Article:
    """Returns the record of a document: that of a page, worked out now, or the record that it already is."""
    return document if isinstance(document, Article) else read_page(document, language=language)


def page_of_text(text: str, *, title: str | None = None, published: str | None = None, outlet: str | None = None, url: str | None = None) -> Page:
    """Makes a page of a text at hand; its key is its address, else a hash of its words.

    Args:
        text: The page's text, lines parted by a newline; lone surrogates are replaced.
        title: Its title; None: its first line is the title.
        published: Its date as written, or None.
        outlet: Its publisher, or None.
        url: Its address, or None.
    """
    clean = _LONE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    key = url or f"text:{hash_of(title, clean)}"
    return Page(doc=key, key=key, source=url or "", text=clean, title=title, outlet=outlet, published=published, url=url)


def _standard_input(stdin: BinaryIO, options: Options | None) -> Iterator[Page | Article | Unreadable]:
    stream = io.BufferedReader(cast("io.RawIOBase", stdin))
    try:
        if stream.peek(len(RECORD_HEAD)).startswith(RECORD_HEAD):
            yield from _records(stream, STANDARD_INPUT)
        else:
            yield from read_pages([STANDARD_INPUT], stdin=stream, options=options)
    finally:
        stream.detach()  # else standard input is closed with our reader


def _holds_records(path: str) -> bool:
    """Says whether a file begins as a file of records does; a file that cannot be opened is left to the reader of pages."""
    if not path.removesuffix(".gz").removesuffix(".zst").endswith((".json", ".jsonl", ".ndjson")):
        return False
    try:
        with open_stream(Path(path)) as stream:
            return stream.read(len(RECORD_HEAD)) == RECORD_HEAD
    except DAMAGED:
        return False


def _records(stream: BinaryIO, path: str) -> Iterator[Article | Unreadable]:
    for number, line in enumerate(lines(stream), 1):
        where = f"{path}:{number}"
        if line is None:
            yield Unreadable(where, where, "too long", "a record of more bytes than a line may have")
        elif line.strip():
            try:
                yield loads(line.decode("utf-8"))
            except (RecordError, UnicodeDecodeError) as error:
                yield Unreadable(where, where, "damaged", f"no record of this format: {error}")
