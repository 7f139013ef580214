"""How does a page or a record become a row? Its values as columns, safe for any database."""

import hashlib
import re
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from naqlan.dates.edtf import parse
from naqlan.errors import RecordError
from naqlan.record.article import Article
from naqlan.record.identity import article_version, hash_of
from naqlan.record.json import line_of, to_json
from naqlan.record.page import Page
from naqlan.store.pack import pack

Row: TypeAlias = dict[str, Any]

# What no UTF-8 (lone surrogates, of the names of files) and no PostgreSQL (NUL) can hold.
_UNKEPT = re.compile("[\x00\ud800-\udfff]")


def safe(text: str) -> str:
    """Returns a text that every database takes: what none does is replaced."""
    return _UNKEPT.sub("\ufffd", text)


def safe_record(article: Article) -> Article:
    """Returns a record of whose texts every database takes all; offsets stay as they are, its ids do not where they are made of such texts."""
    cleaned: Article = _safe_in(article)
    return cleaned


def time_of_capture(article: Article) -> str | None:
    """Returns when a page was captured (UTC, `2024-03-27T12:05:00Z`); None where its record says none, or what is no time."""
    given = article.meta.captured
    try:
        found = datetime.fromisoformat((given or "").removesuffix("Z")).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    except ValueError:
        return None
    return given if given == found else None


def _safe_in(value: Any) -> Any:
    if isinstance(value, str):
        return safe(value)
    if type(value) is tuple:  # a span is a tuple too, with no text in it
        return tuple(map(_safe_in, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _safe_in(getattr(value, one.name)) for one in fields(value)})
    return value


def capture_id(page: Page, sha256: str) -> str:
    """Returns the id of a page with all that was given with it: what its record depends on besides the time and the code."""
    given = (page.doc, page.key, page.kind, page.charset, page.title, page.outlet, page.published, page.url)
    return hash_of(sha256, *given, "bytes" if page.raw is not None else "text")


def sha256_of(page: Page) -> str:
    """Returns the sha256 of a page's bytes, in hexadecimal digits."""
    return hashlib.sha256(page.content).hexdigest()


def page_row(page: Page, sha256: str) -> Row:
    """Returns the row of a page's bytes."""
    return {"sha256": sha256, "size": len(page.content), "content": pack(page.content)}


def capture_row(page: Page, sha256: str, code: str | None) -> Row:
    """Returns the row of what was given with a page; when it was seen and what came of it is for the writer to say."""
    found = {name: getattr(page, name) for name in ("doc", "key", "source", "kind", "charset", "title", "outlet", "published", "url", "captured")}
    kept = {name: safe(value) if value is not None else None for name, value in found.items()}
    return {**kept, "id": capture_id(page, sha256), "page": sha256, "code": code, "decoded": page.raw is None, "position": page.position}


def record_row(article: Article) -> Row:
    """Returns the row of what was given with a record that was added as it is, without its page."""
    meta = article.meta
    return {
        "id": hash_of("record", meta.key, meta.doc, article_version(article)),
        "page": None,
        "code": None,
        "doc": safe(meta.doc),
        "key": safe(meta.key),
        "source": safe(meta.source),
        "kind": "text",
        "decoded": True,
        **dict.fromkeys(("charset", "title", "outlet", "published", "url")),
        "captured": time_of_capture(article),
        "position": 0,
    }


def version_row(article: Article) -> Row:
    """Returns the row of a version: its record, and what lists and windows of days ask for."""
    found = to_json(article)
    earliest, latest = days_of(found["published"])
    texts = {name: found[name] for name in ("doc", "title", "outlet", "url", "published", "genre")}
    return {
        **{name: safe(value) if value is not None else None for name, value in texts.items()},
        "article": found["id"],
        "version": found["version"],
        "earliest": earliest,
        "latest": latest,
        "record": pack(line_of(found).encode("utf-8")),
    }


def days_of(published: str | None) -> tuple[str | None, str | None]:
    """Returns the first and the last day that an EDTF value may mean; None for both where it has none."""
    try:
        value = parse(published) if published else None
    except RecordError:
        return None, None
    earliest, latest = (value.earliest(), value.latest()) if value else (None, None)
    return (earliest.isoformat() if earliest else None), (latest.isoformat() if latest else None)
