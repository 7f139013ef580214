"""Which page does a row of JSON describe? Field names as the common dumps of news spell them."""

import json
import re
from collections.abc import Mapping
from typing import Any

from naqlan.read.decode import Problem
from naqlan.read.options import NO_COLUMNS
from naqlan.record.page import Page

MOST_TEXT = 20_000_000
"""Code points of text that a page may have: a thousand long articles, and still bounded in time and memory."""

MOST_LINES = 200_000
"""Lines that a page may have; a live page of a whole day has some thousands."""

_LONE = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs, which JSON can write and no UTF-8 file can hold."""

FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "doc", "uuid"),
    "text": ("text", "body", "content", "article", "raw_content", "maintext"),
    "title": ("title", "headline"),
    "published": ("published", "date", "date_published", "publish_date", "pub_date", "published_at", "datetime"),
    "outlet": ("outlet", "source", "site", "publisher", "sitename", "newspaper"),
    "url": ("url", "link", "canonical_url"),
}
"""Our field, and the names that it is looked for under, in this order."""


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
    """Makes the page that a JSON object describes.

    Args:
        row: The object; its fields may have any of the names of `FIELDS`.
        doc: The name of the page where the row has no id.
        key: Its key where the row has neither address nor id.
        source: Where it was read from.
        columns: For fields of `FIELDS` the key that holds them here, looked at before the usual names; mostly empty.

    Returns:
        The page and None; or None and why there is none.
    """
    text = _text(row, columns)
    if text is None:
        names = ", ".join(_names("text", columns))
        return None, ("damaged", f"the row has no text; looked for {names}")
    if problem := problem_of(text):
        return None, problem
    given, url = _string(row, columns, "id"), _string(row, columns, "url")
    page = Page(
        doc=given or doc,
        key=url or given or key,
        source=source,
        text=_LONE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")),
        title=_string(row, columns, "title"),
        outlet=_string(row, columns, "outlet"),
        published=_string(row, columns, "published"),
        url=url,
    )
    return page, None


def problem_of(text: str) -> Problem | None:
    """Returns why a decoded text can be no page, None where it can."""
    if len(text) > MOST_TEXT:
        return "too long", f"{len(text):,} code points of text; a page may have {MOST_TEXT:,}"
    if text.count("\n") > MOST_LINES:
        return "too long", f"more than {MOST_LINES:,} lines in one page; one article a row is expected"
    if not text.strip("\ufeff\x00 \t\r\n\xa0"):
        return "empty", "there is no text in it"
    return None


def _text(row: Mapping[str, Any], columns: Mapping[str, str]) -> str | None:
    blank = None
    for name in _names("text", columns):
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
    """Returns a field on one line, without lone surrogates, which no UTF-8 file could hold."""
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())
