"""How do records become JSON? Lines, one record each, or one array that is laid out for the eye; both are written as they come."""

import json
from collections.abc import Iterable, Iterator

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
