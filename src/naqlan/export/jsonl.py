"""How do records become JSON? Lines, one record each, or one array that is laid out for the eye; both are written as they come."""

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from naqlan.export.values import Row
from naqlan.record.article import Article
from naqlan.record.json import dumps, escaped, to_json


def lines(articles: Iterable[Article]) -> Iterator[str]:
    """Yields one line of JSON a record, without line ends.

    Raises:
        RecordError: As for `naqlan.record.json.dumps`.
    """
    for article in articles:
        yield dumps(article)


def array(articles: Iterable[Article]) -> Iterator[str]:
    """Yields the lines of one JSON array of all records, indented; `[` and `]` where there are none.

    Raises:
        RecordError: As for `naqlan.record.json.to_json`.
    """
    yield "["
    held: str | None = None
    for article in articles:
        if held is not None:
            yield held + ","
        held = indented(article)
    if held is not None:
        yield held
    yield "]"


def indented(article: Article) -> str:
    """Returns one record as JSON, laid out for the eye.

    Raises:
        RecordError: As for `naqlan.record.json.to_json`.
    """
    return escaped(json.dumps(to_json(article), ensure_ascii=False, indent=1, allow_nan=False))


class JsonRows:
    """Writes the rows of a table as lines of JSON, one object each with every column.

    Args:
        file: Where to.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, rows: Iterable[Row]) -> None:
        """Writes rows."""
        for row in rows:
            self._file.write(escaped(json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False)) + "\n")

    def close(self) -> None:
        """Ends the table; the file is the caller's to close."""
