"""Which page does a row of a table or of JSON describe? Field names as the common dumps of news spell them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from naqlan.read.decode import Problem
from naqlan.read.file import File
from naqlan.read.options import NO_COLUMNS, Options
from naqlan.record.page import Kind, Page, Unreadable

MOST_TEXT = 20_000_000
"""Code points of text that a page may have: a thousand long articles, and still bounded in time and memory."""

MOST_LINES = 200_000
"""Lines that a page may have; a live page of a whole day has some thousands."""

_LONE = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs, which JSON can write and no UTF-8 file can hold."""

FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "doc", "uuid"),
    "text": ("text", "body", "content", "article", "raw_content", "maintext", "plain_text"),
    "html": ("html", "raw_html", "html_content"),
    "title": ("title", "headline"),
    "published": (
        "published", "date", "date_published", "publish_date", "pub_date", "published_at", "datetime", "published_date", "date_publish",
        "pubdate",
    ),
    "outlet": ("outlet", "source", "site", "publisher", "sitename", "newspaper"),
    "url": ("url", "link", "canonical_url", "responded_url", "requested_url"),
    "captured": ("captured", "crawl_date", "date_download", "fetched", "warc_date", "fetch_time"),
}  # fmt: skip
"""Our field, and the names that it is looked for under, in this order: those of our own dumps, of news-please and of the
CC-News collections. A row with `html` and no text is a page of HTML."""

FINEWEB = frozenset({"dump", "file_path", "language_score"})
"""Columns by which FineWeb and FineWeb-2 are told: their `date` is the day of the crawl, never that of publication."""


def parse(row: bytes | str) -> tuple[dict[str, Any], None] | tuple[None, Problem]:
    """Reads one JSON object.

    Returns:
        The object and None; or None and why there is none.
    """
    try:
        found = json.loads(row)
    except (ValueError, RecursionError) as error:
        return None, ("damaged", f"no JSON: {error}")
    if not isinstance(found, dict):
        return None, ("damaged", "the row is no JSON object; one object a line is expected")
    return found, None


def page_of(
    row: Mapping[str, Any], *, doc: str, key: str, source: str, columns: Mapping[str, str] = NO_COLUMNS
) -> tuple[Page, None] | tuple[None, Problem]:
    """Makes the page that a JSON object or a row of a table describes.

    Args:
        row: The object; its fields may have any of the names of `FIELDS`.
        doc: The name of the page where the row has no id.
        key: Its key where the row has neither address nor id.
        source: Where it was read from.
        columns: For fields of `FIELDS` the key that holds them here, looked at before the usual names; mostly empty.

    Returns:
        The page and None; or None and why there is none.
    """
    kind: Kind = "text"
    text = _text(row, "text", columns)
    if not text and (source_text := _text(row, "html", columns)):
        kind, text = "html", source_text
    if text is None:
        names = ", ".join((*_names("text", columns), *_names("html", columns)))
        return None, ("damaged", f"the row has no text; looked for {names}")
    if problem := problem_of(text):
        return None, problem
    given, url, captured = (_string(row, columns, field) for field in ("id", "url", "captured"))
    published = _string(row, columns, "published")
    if row.keys() >= FINEWEB:
        published, captured = None, captured or published
    page = Page(
        doc=given or doc,
        key=url or given or key,
        source=source,
        text=_LONE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")),
        title=_string(row, columns, "title"),
        outlet=_string(row, columns, "outlet"),
        published=published,
        url=url,
        kind=kind,
        captured=utc_seconds(captured) if captured else None,
    )
    return page, None


def no_text_column(names: Sequence[str], columns: Mapping[str, str]) -> Problem | None:
    """Returns why a table with columns of these names gives no pages; None where one of them holds text or HTML."""
    missing = [name for name in columns.values() if name not in names]
    shown = ", ".join(name[:40] for name in names[:20])
    if missing:
        return "damaged", f"the table has no column {', '.join(missing)}; its columns are: {shown}"
    if not {*_names("text", columns), *_names("html", columns)} & set(names):
        return "damaged", f"none of the columns is known to hold the text; say which: --column text=NAME (its columns are: {shown})"
    return None


def row_page(row: Mapping[str, Any], number: int, file: File, options: Options) -> Page | Unreadable:
    """Returns the page of one row of a file, or why there is none.

    Args:
        row: The row, its values by column.
        number: Its number in the file, from 1.
        file: The file.
        options: How to read.
    """
    where, doc = f"{file.source}:{number}", f"{file.stem}-{number}"
    page, problem = page_of(row, doc=doc, key=f"{file.key}#{number}", source=where, columns=options.columns)
    if page is not None:
        return replace(page, position=number - 1)
    given = row.get("id") or row.get("doc")
    return bad_row(number, file, problem or ("damaged", ""), str(given) if isinstance(given, (str, int)) else doc)


def bad_row(number: int, file: File, problem: Problem, doc: str | None = None) -> Unreadable:
    """Says of a row of a file why it gives no page; `number` counts from 1."""
    return Unreadable(f"{file.source}:{number}", doc or f"{file.stem}-{number}", *problem, position=number - 1)


def utc_seconds(written: str) -> str | None:
    """Returns a time of capture as `2024-03-27T12:05:00Z`: an ISO 8601 time, in UTC where it says no offset; None for anything else."""
    try:
        found = datetime.fromisoformat(written.strip())
        in_utc = found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
        return in_utc.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"  # `strftime` writes the year 1 as 1
    except (ValueError, OverflowError):
        return None


def problem_of(text: str) -> Problem | None:
    """Returns why a decoded text can be no page, None where it can."""
    if len(text) > MOST_TEXT:
        return "too long", f"{len(text):,} code points of text; a page may have {MOST_TEXT:,}"
    if text.count("\n") > MOST_LINES:
        return "too long", f"more than {MOST_LINES:,} lines in one page; one article a row is expected"
    if not text.strip("\ufeff\x00 \t\r\n\xa0"):
        return "empty", "there is no text in it"
    return None


def _text(row: Mapping[str, Any], field: str, columns: Mapping[str, str]) -> str | None:
    blank = None
    for name in _names(field, columns):
        value = row.get(name)
        if isinstance(value, str):
            if value.strip():
                return value
            blank = value
    return blank


def _string(row: Mapping[str, Any], columns: Mapping[str, str], field: str) -> str | None:
    for name in _names(field, columns):
        value = row.get(name)
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("title")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return _printable(value)
    return None


def _names(field: str, columns: Mapping[str, str]) -> tuple[str, ...]:
    return (columns[field], *FIELDS[field]) if field in columns else FIELDS[field]


def _printable(value: str) -> str:
    """Returns a field on one line, without lone surrogates, which no UTF-8 file could hold, and NUL, which no database could."""
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").replace("\x00", "\ufffd").split())
