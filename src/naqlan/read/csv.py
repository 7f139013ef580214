"""Which pages stand in this table of text? One a row; the first row names the columns."""

import codecs
import csv
from collections.abc import Iterator
from itertools import chain

from naqlan.read.decode import SAMPLE, decode, encoding_of
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.rows import MOST_TEXT, bad_row, no_text_column, row_page
from naqlan.read.streams import Joined, lines, whole
from naqlan.record.page import Page, Unreadable

DELIMITERS = ",;\t|"
"""What may part the columns: of these the one that the first row holds most often."""
_UNREAD = "\x00"
"""Stands for a line that was too long to hold: no table has a row of it."""


def read_csv(file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Reads the rows of a table as pages; positions are rows below the head, from 0.

    Raises:
        streams.DAMAGED: It cannot be read, or breaks off; the pages before were yielded.
    """
    csv.field_size_limit(MOST_TEXT)  # of the process: the default is shorter than a long article
    with file.open() as stream:
        joined = Joined(stream.read(SAMPLE), stream)
        encoding = encoding_of(joined.start)
        if encoding is None:
            yield Unreadable(file.source, file.stem, "binary", "the bytes are no text in UTF-8, UTF-16, windows-1256 or ISO-8859-6")
            return
        yield from _table(_lines(joined, encoding), file, options)


def _table(text: Iterator[str], file: File, options: Options) -> Iterator[Page | Unreadable]:
    head = next((line for line in text if line.strip()), "")
    rows = csv.reader(chain([head], text), delimiter=max(DELIMITERS, key=head.count))
    row = _next(rows)
    names = row if isinstance(row, list) else []
    if problem := no_text_column(names, options.columns):
        yield Unreadable(file.source, file.stem, *problem)
        return
    number = 0
    while (row := _next(rows)) is not None and not options.ends(number):
        if not row:
            continue
        number += 1
        if not options.wants(number - 1):
            continue
        if isinstance(row, str):
            yield bad_row(number, file, ("damaged", f"no row of a table: {row}"))
        elif row == [_UNREAD]:
            yield bad_row(number, file, ("too long", "a line of the table is too long to be held"))
        else:
            yield row_page(dict(zip(names, row, strict=False)), number, file, options)
    if number == 0:
        yield Unreadable(file.source, file.stem, "empty", "there are no rows below the names of the columns")


def _next(rows: Iterator[list[str]]) -> list[str] | str | None:
    """Returns the next row, empty for a blank line; what is wrong with it; or None where there are no more."""
    try:
        return next(rows, None)
    except csv.Error as error:
        return str(error)


def _lines(stream: Joined, encoding: str) -> Iterator[str]:
    """Yields the lines of a stream with their ends, `_UNREAD` for one that is too long; UTF-16 is read whole."""
    if encoding == "utf-16":
        data = whole(stream)
        text = decode(data)[0] if data is not None else None
        yield from (line + "\n" for line in text.split("\n")) if text is not None else (_UNREAD,)
        return
    for number, line in enumerate(lines(stream)):
        if line is None:
            yield _UNREAD
        else:
            decoded = (line.removeprefix(codecs.BOM_UTF8) if number == 0 else line).decode(encoding, errors="replace")
            yield from (part + "\n" for part in decoded.split("\r"))
