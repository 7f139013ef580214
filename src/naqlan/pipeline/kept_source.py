"""What did the page of an article look like as it was fetched? Its source as text, and the lines in which the paragraphs stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from naqlan.pipeline.again import page_of
from naqlan.record.article import Article
from naqlan.record.page import Unreadable
from naqlan.store.articles import record_of_version
from naqlan.store.captures import capture_of_version, page_bytes
from naqlan.store.store import Store
from naqlan.store.stored import Capture

TRIED = (32, 16, 8)
"""Code points at the head of a paragraph that are looked for in the source of a page of HTML, the longest first, for tags and entities part
them. Of 690 paragraphs of 188 pages 652 are found."""
_LINE = re.compile(r"line ([0-9]{1,9})")
_BODY = re.compile("<body", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KeptSource:
    """The page of a version of an article, as it was fetched.

    Attributes:
        capture: What was given with it; `page` is the sha256 of its bytes.
        size: Its bytes.
        text: Its source, decoded; lines parted by a newline.
        record: What was read from it.
        lines: For each paragraph of the body the line that it begins in, from 0; None where that is not found. In a page of HTML it is where the
            first words of the paragraph stand after those of the one before: parsing keeps no lines.
    """

    capture: Capture
    size: int
    text: str
    record: Article
    lines: tuple[int | None, ...]


def kept_source(store: Store, version: int) -> KeptSource | None:
    """Returns the page of a version by its number; None where it was added as a record, and where its bytes can no longer be read.

    Raises:
        StoreError: The store cannot be read.
    """
    with store.reading() as connection:
        record, capture = record_of_version(connection, version), capture_of_version(connection, version)
        content = page_bytes(connection, capture.page) if capture is not None and capture.page is not None else None
    if record is None or capture is None or content is None:
        return None
    page = page_of(capture, content)
    if isinstance(page, Unreadable):
        return None
    found = _in_html(page.text, record) if page.kind == "html" else _in_lines(record)
    return KeptSource(capture, len(content), page.text, record, tuple(found))


def _in_lines(record: Article) -> Iterator[int | None]:
    for one in record.paragraphs:
        number = _LINE.fullmatch(one.source)
        yield int(number[1]) if number else None


def _in_html(source: str, record: Article) -> Iterator[int | None]:
    head = _BODY.search(source)
    place, line, counted = head.start() if head else 0, 0, 0
    for one in record.paragraphs:
        words = record.body[one.start : one.end]
        found = next((at for size in TRIED if (at := source.find(words[:size], place)) >= 0), None) if words else None
        if found is None:
            yield None
            continue
        line, counted = line + source.count("\n", counted, found), found
        place = found + 1
        yield line
