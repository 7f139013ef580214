"""Which page is an HTML file? One; its source is decoded here, and parsed when it is cleaned."""

from collections.abc import Iterator

from naqlan.read.decode import decode
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.record.page import Page, Unreadable

MOST_HTML = 16 * 1024 * 1024
"""Bytes of an HTML page that are read; the largest news pages seen have three million."""


def read_html(file: File, _: Options) -> Iterator[Page | Unreadable]:
    """Reads an HTML file as one page.

    Raises:
        streams.DAMAGED: It cannot be read, or breaks off.
    """
    with file.open() as stream:
        data = stream.read(MOST_HTML + 1)
    yield html_page(data, doc=file.stem, key=file.key, source=file.source)


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
    text, problem = decode(data)
    if problem is not None:
        return Unreadable(source, doc, *problem)
    return Page(doc=doc, key=url or key, source=source, text=text or "", url=url, kind="html", captured=captured, raw=data, charset=charset)
