"""Which page is an HTML file? One; its source is decoded here, by its letters and by what it declares, and parsed when it is cleaned."""

import re
from collections.abc import Iterator

from naqlan.read.decode import decode
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.record.page import Page, Unreadable

MOST_HTML = 16 * 1024 * 1024
"""Bytes of an HTML page that are read; the largest news pages seen have three million."""
HEAD = 4096
"""Bytes at the head of a page in which it declares its encoding; the standard asks for the first 1024."""
FALLBACK = "windows-1252"
"""What a page that is neither UTF-8 nor Arabic and declares nothing is read as, as browsers do."""
_DECLARATIONS = (
    re.compile(rb"<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,30})", re.IGNORECASE),
    re.compile(rb"^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,30})", re.IGNORECASE),
)


def read_html(file: File, _: Options) -> Iterator[Page | Unreadable]:
    """Reads an HTML file as one page.

    Raises:
        streams.DAMAGED: It cannot be read, or breaks off.
    """
    with file.open() as stream:
        data = stream.read(MOST_HTML + 1)
    yield html_page(data, doc=file.stem, key=file.key, source=file.source)


def declared_in(data: bytes) -> tuple[str, ...]:
    """Returns the encodings that a page declares of itself, in `meta` and in an XML declaration; empty where it declares none."""
    head = data[:HEAD]
    return tuple(found[1].decode("ascii", "replace") for found in (pattern.search(head) for pattern in _DECLARATIONS) if found)


def html_page(
    data: bytes,
    *,
    doc: str,
    key: str,
    source: str,
    url: str | None = None,
    charset: str | None = None,
    captured: str | None = None,
) -> Page | Unreadable:
    """Makes the page of the bytes of an HTML document.

    Args:
        data: The bytes as fetched, unpacked.
        doc: Its name.
        key: Its key where the page gives no canonical address.
        source: Where it was read from.
        url: The address that it was fetched from, or None.
        charset: The encoding that its carrier declared, or None.
        captured: When it was fetched (UTC), or None.

    Returns:
        The page; or why there is none.
    """
    if len(data) > MOST_HTML:
        return Unreadable(source, doc, "too long", f"more than {MOST_HTML:,} bytes of HTML")
    text, problem = decode(data, (charset, *declared_in(data), FALLBACK))
    if problem is not None:
        return Unreadable(source, doc, *problem)
    return Page(doc=doc, key=url or key, source=source, text=text or "", url=url, kind="html", captured=captured, raw=data, charset=charset)
