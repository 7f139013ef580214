"""Which records do these paths hold? Pages are read as they come; stores, and files of records that Naqlan wrote, are taken as they are."""

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from naqlan.errors import RecordError, StoreError
from naqlan.pipeline.page import read_page
from naqlan.pipeline.tables import is_table, read_table
from naqlan.pipeline.web import Web, is_address
from naqlan.read.file import File
from naqlan.read.options import Language, Options
from naqlan.read.source import STANDARD_INPUT, files, read_file, read_pages
from naqlan.read.streams import DAMAGED, lines
from naqlan.record.article import Article
from naqlan.record.identity import hash_of
from naqlan.record.json import loads
from naqlan.record.page import Page, Unreadable

Document: TypeAlias = Page | Article | Unreadable
"""What reading gives: a page still to be worked, a record that already was, or why there is neither."""

RECORD_HEAD = b'{"format":'
"""How a file of records begins, and no page or dump does."""
SQLITE = b"SQLite format 3\x00"
STORE_MARK_AT, STORE_MARK = 68, b"NQLN"
"""How the file of a store begins, and where in it is said whose it is (`store.connect.MARK`)."""
BESIDE = ("-wal", "-shm")
_LONE = re.compile("[\ud800-\udfff]")


def read_documents(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, options: Options | None = None, name: str | None = None, web: Web | None = None
) -> Iterator[Document]:
    """Reads what paths hold, one document at a time, in the order given.

    Args:
        paths: Files, folders or `-`, as for `naqlan.read.source.read_pages`; files that `naqlan extract` wrote, tables of a
            back-fill, stores; or addresses of the web.
        stdin: What `-` stands for.
        options: How to read pages; None: as `Options()`.
        name: The document wanted (`doc`, key or id of the article), by which a store is asked; all else is read whole.
        web: What fetches addresses; None: as `Web()`.

    Yields:
        A page that still has to be worked, a record that already was, or why there is neither. Empty paths yield nothing.
    """
    chosen = options or Options()
    web = web or Web()
    for path in paths:
        if is_address(path):
            yield from web.read(path)
        elif path == STANDARD_INPUT:
            yield from read_standard_input(stdin, chosen)
        else:
            for file in files_of(path):
                for _, document in read_placed(file, chosen, name):
                    yield document


def read_placed(file: File, options: Options, name: str | None = None) -> Iterator[tuple[int, Document]]:
    """Reads one file, from `options.start` on.

    Yields:
        Documents as for `read_documents`, each with its position in the file (`Page.position`; of a record its line or
        row, from 0; 0 in a store).
    """
    if is_store(file.path):
        for found in _stored(file, name):
            yield 0, found
        return
    if is_table(file):
        yield from read_table(file, options.start)
    elif _holds_records(file):
        try:
            with file.open() as stream:
                yield from _records(stream, file.source, options.start)
        except DAMAGED as error:
            yield 0, Unreadable(file.source, file.stem, "damaged", f"the file breaks off or cannot be read: {error}")
    else:
        for document in read_file(file, options):
            yield document.position, document


def read_standard_input(stdin: BinaryIO | None, options: Options) -> Iterator[Document]:
    """Reads what is passed to the program, as for `read_documents`."""
    if stdin is None:
        yield from read_pages([STANDARD_INPUT])
        return
    stream = io.BufferedReader(cast("io.RawIOBase", stdin))
    try:
        if stream.peek(len(RECORD_HEAD)).startswith(RECORD_HEAD):
            for _, document in _records(stream, STANDARD_INPUT):
                yield document
        else:
            yield from read_pages([STANDARD_INPUT], stdin=stream, options=options)
    finally:
        stream.detach()  # else standard input is closed with our reader


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


def files_of(path: str) -> Iterator[File]:
    """Yields the files that a path names, as `naqlan.read.source.files`; what SQLite puts beside a store in use is none."""
    for file in files([path]):
        name = file.path.name
        if not (name.endswith(BESIDE) and is_store(file.path.with_name(name[: -len(BESIDE[0])]))):
            yield file


def is_store(path: Path) -> bool:
    """Says whether a file is a store, by its first bytes; a pipe, which could be read but once, is none."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            head = stream.read(STORE_MARK_AT + len(STORE_MARK))
    except OSError:
        return False
    return head.startswith(SQLITE) and head.endswith(STORE_MARK)


def _stored(file: File, name: str | None) -> Iterator[Article | Unreadable]:
    from naqlan.store.store import open_store  # noqa: PLC0415 (loads the database's library: 0.2 s, for those who have a store)

    try:
        with open_store(file.path, create=False) as store:
            damaged: list[StoreError] = []
            yield from store.articles(name, damaged=damaged.append)
            yield from (Unreadable(file.source, file.stem, "damaged", str(error)) for error in damaged)
    except StoreError as error:
        yield Unreadable(file.source, file.stem, "damaged", str(error))


def _holds_records(file: File) -> bool:
    """Says whether a file begins as a file of records does; a file that cannot be opened is left to the reader of pages."""
    if file.ending not in (".json", ".jsonl", ".ndjson"):
        return False
    try:
        with file.open() as stream:
            return stream.read(len(RECORD_HEAD)) == RECORD_HEAD
    except DAMAGED:
        return False


def _records(stream: BinaryIO, path: str, start: int = 0) -> Iterator[tuple[int, Article | Unreadable]]:
    for number, line in enumerate(lines(stream)):
        if number < start:
            continue
        where = f"{path}:{number + 1}"
        if line is None:
            yield number, Unreadable(where, where, "too long", "a record of more bytes than a line may have", number)
        elif line.strip():
            try:
                yield number, loads(line.decode("utf-8"))
            except (RecordError, UnicodeDecodeError) as error:
                yield number, Unreadable(where, where, "damaged", f"no record of this format: {error}", number)
