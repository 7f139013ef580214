"""Naqlan reads Arabic news and writes down who met whom, who said what to whom, when, and on whose authority.

Every value is tied to the characters that it was read from. Two functions and a record:

    >>> import naqlan
    >>> article = naqlan.extract("قال الوزير إن الطريق مفتوح.", title="", outlet="…")  # doctest: +SKIP
    >>> print(naqlan.dumps(article))  # doctest: +SKIP

Importing the package does no work: words and rules are loaded with the first text.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from naqlan.errors import (
    BackfillError,
    DataError,
    FetchError,
    GoldError,
    InputError,
    JudgementError,
    LexiconError,
    MissingExtra,
    NaqlanError,
    RecordError,
    RuleError,
    StoreError,
    UnreadableRecord,
)

if TYPE_CHECKING:
    from naqlan.record.article import Article
    from naqlan.record.page import Unreadable

__version__ = "0.1.0"

__all__ = [
    "BackfillError",
    "DataError",
    "FetchError",
    "GoldError",
    "InputError",
    "JudgementError",
    "LexiconError",
    "MissingExtra",
    "NaqlanError",
    "RecordError",
    "RuleError",
    "StoreError",
    "UnreadableRecord",
    "__version__",
    "dumps",
    "extract",
    "loads",
    "read",
]


def extract(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> "Article":
    """Reads one page and returns its record.

    Args:
        text: The page's text, lines parted by a newline. Where `title` is None, its first line is taken for the title.
        title: The title; the empty string for a text that has none.
        published: The date of publication as written; None: what the page itself gives.
        outlet: The publisher; None: what the page itself gives.
        url: The address; with it the record has the same id wherever the text was found.

    Returns:
        The record. For a text that is no Arabic article the body is empty and `dropped` says why.
    """
    from naqlan.pipeline import documents, page  # noqa: PLC0415 (importing naqlan does no work)

    return page.read_page(documents.page_of_text(text, title=title, published=published, outlet=outlet, url=url))


def read(
    paths: Iterable[str | Path],
    *,
    on_error: Callable[["Unreadable"], None] | None = None,
) -> Iterator["Article"]:
    """Reads files and folders and yields their records, one at a time, in the order given.

    Args:
        paths: Text files, JSON lines (also `.gz`, `.zst`), folders, files that `naqlan extract` wrote, stores, or
            addresses of the web (`https://…`; extra `fetch`).
        on_error: Called with each file or row that cannot be read; the others go on. None: the first one raises.

    Yields:
        The record of each page; one that is no Arabic article has an empty body and says why in `dropped`.

    Raises:
        InputError: A file or row cannot be read, and there is no `on_error`.
    """
    from naqlan.pipeline import documents  # noqa: PLC0415 (importing naqlan does no work)
    from naqlan.record.page import Unreadable  # noqa: PLC0415 (importing naqlan does no work)

    for document in documents.read_documents([str(path) for path in paths]):
        if not isinstance(document, Unreadable):
            yield documents.record_of(document)
        elif on_error is None:
            raise InputError(f"{document.source}: {document.reason}: {document.detail}")
        else:
            on_error(document)


def dumps(article: "Article") -> str:
    """Returns a record as one line of JSON, format 1 (docs/record.md), without the line's end."""
    from naqlan.record import json  # noqa: PLC0415 (importing naqlan does no work)

    return json.dumps(article)


def loads(line: str) -> "Article":
    """Reads a line of JSON that `dumps` or `naqlan extract` wrote.

    Raises:
        RecordError: It is no record of format 1; the message gives the path of what is wrong.
    """
    from naqlan.record import json  # noqa: PLC0415 (importing naqlan does no work)

    return json.loads(line)


class _Package(ModuleType):
    """The package itself: its functions `extract` and `read` keep their names though stages are called so too.

    Importing `naqlan.extract.article` would set the attribute `extract` of the package to the stage, and the function
    would be gone. The stages are found by `from naqlan.extract.article import …` all the same.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if name in ("extract", "read") and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
