"""Which pages does this web archive hold? WARC as crawlers write it, and WET: text that was taken out of pages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from naqlan.read.decode import decode
from naqlan.read.file import File
from naqlan.read.html import MOST_HTML, html_page
from naqlan.read.http import content_of, media_of, response_of
from naqlan.read.options import Options
from naqlan.read.records import Gap, Record, records
from naqlan.read.rows import problem_of, utc_seconds
from naqlan.record.dropped import Reason
from naqlan.record.page import Page, Unreadable
from naqlan.text.language import bytes_may_be_arabic, is_arabic, source_may_be_arabic

MOST_ADDRESS = 4096
"""Code points that an address may have; browsers cut at two thousand."""
SHOWN = 80
"""Code points of what a server wrote that are repeated in a reason."""
KINDS = ("response", "resource", "conversion")
"""Records that may hold a page."""
ABOUT = ("warcinfo", "request", "metadata", "continuation")
"""Records that are about others, and no documents."""
HTML = ("text/html", "application/xhtml+xml")
TEXT = "text/plain"
_ADDRESS = re.compile(r"https?://[^\s/<>\"]+(?:/[^\s<>\"]*|[?#][^\s<>\"]*)?", re.IGNORECASE)
_SCHEME = re.compile(r"https?:", re.IGNORECASE)
_MARKUP = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml[^>]{0,200}>\s*<(?:!doctype )?html)", re.IGNORECASE)
_ROBOTS = re.compile(r"https?://[^/]+/robots\.txt", re.IGNORECASE)


def read_warc(file: File, options: Options) -> Iterator[Page | Unreadable]:
    """Reads the pages of a web archive, from position `options.start` to `options.stop`.

    Records that are about others (requests, metadata, the archive itself) are no documents and give nothing; an image, an
    error page, a page seen before, one that is not Arabic, a damaged record give an `Unreadable` each, so that counts are right.

    Raises:
        OSError: The file cannot be opened or read.
    """
    archive = _Archive(file, options)
    empty = options.start == 0
    for record in records(file.path, start=options.start, stop=options.stop):
        empty = False
        item = archive.item(record)
        if item is not None:
            yield item
    if empty:
        yield Unreadable(file.source, file.stem, "empty", "there is no record in it")


class _Archive:
    """What makes pages of the records of a file."""

    def __init__(self, file: File, options: Options) -> None:
        self._options = options
        self._source, self._stem = file.source, file.stem

    def item(self, record: Record | Gap) -> Page | Unreadable | None:
        """Returns the page of a record, or why it gives none; None where it is about another record."""
        if isinstance(record, Gap):
            return self._none(record, "damaged", record.detail)
        kind = (record.head.get("WARC-Type") or "").strip().lower()
        if kind == "revisit":
            return self._none(record, "revisit", "the page is the one that was fetched before")
        if kind in ABOUT:
            return None
        if kind not in KINDS:
            return self._none(record, "not a page", f"a record of the kind {kind[:SHOWN] or 'that is not given'}")
        given = (record.head.get("WARC-Target-URI") or "").strip().strip("<>")
        if not _SCHEME.match(given) or _ROBOTS.fullmatch(given):
            return self._none(record, "not a page", "what was fetched is no page of the web")
        if len(given) > MOST_ADDRESS or not given.isprintable() or not _ADDRESS.fullmatch(given):
            return self._none(record, "damaged", "its address cannot be read")
        if record.block is None:
            return self._none(record, "too long", "the record is longer than any page")
        if kind == "response":
            return self._response(record, record.block, given)
        media, charset = media_of(record.head.get("Content-Type") or "")
        return self._content(record, record.block, media, charset, given)

    def _response(self, record: Record, block: bytes, url: str) -> Page | Unreadable:
        response = response_of(block)
        if response is None:
            return self._none(record, "damaged", "what the server answered is no HTTP")
        if not 200 <= response.status < 300:
            return self._none(record, "not a page", f"the server answered {response.status}")
        media = response.media
        if media and media not in (*HTML, TEXT):
            return self._none(record, "not a page", f"its type is {media[:SHOWN]}")
        content = content_of(response, MOST_HTML)
        if content is None:
            return self._none(record, "damaged", f"it cannot be unpacked ({', '.join(response.codings)[:SHOWN]})")
        return self._content(record, content, media, response.charset, url)

    def _content(self, record: Record, content: bytes, media: str, charset: str | None, url: str) -> Page | Unreadable:
        if not media and _MARKUP.match(content):
            media = HTML[0]
        if media not in (*HTML, TEXT):
            return self._none(record, "not a page", f"its type is {media[:SHOWN] or 'not given'}")
        if len(content) > MOST_HTML:
            return self._none(record, "too long", f"more than {MOST_HTML:,} bytes")
        arabic = self._options.language == "ar"
        if arabic and not bytes_may_be_arabic(content):
            return self._none(record, "not Arabic", "hardly a letter of it is Arabic")
        found = self._page(record, content, media, charset, url)
        if arabic and isinstance(found, Page) and not (source_may_be_arabic if found.kind == "html" else is_arabic)(found.text):
            return self._none(record, "not Arabic", "it is in another language")
        return found

    def _page(self, record: Record, content: bytes, media: str, charset: str | None, url: str) -> Page | Unreadable:
        doc, source = f"{self._stem}-{record.position}", f"{self._source}:{record.position}"
        captured = utc_seconds(record.head.get("WARC-Date") or "")
        if media in HTML:
            found = html_page(content, doc=doc, key=url, source=source, url=url, charset=charset, captured=captured)
            return replace(found, position=record.position)
        text, problem = decode(content)
        if text is not None:
            problem = problem_of(text)
        if problem is not None:
            return self._none(record, *problem)
        return Page(
            doc=doc,
            key=url,
            source=source,
            text=text or "",
            url=url,
            captured=captured,
            raw=content,
            charset=charset,
            position=record.position,
        )

    def _none(self, record: Record | Gap, reason: Reason, detail: str) -> Unreadable:
        position = record.position
        return Unreadable(f"{self._source}:{position}", f"{self._stem}-{position}", reason, detail, position)
