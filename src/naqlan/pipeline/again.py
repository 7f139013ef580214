"""How are the pages of a store read again by newer code, words or rules? From the bytes and the data that were kept of them."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from naqlan.pipeline.adder import Adder
from naqlan.read.file import File
from naqlan.read.html import html_page
from naqlan.read.text import text_page
from naqlan.record.page import Page, Unreadable
from naqlan.store.store import Store
from naqlan.store.stored import Capture


def add_again(store: Store, adder: Adder, *, stopping: Callable[[], bool] = lambda: False) -> None:
    """Works all pages of a store that other code worked last, and puts what comes of them in the place of what came then.

    Args:
        store: The store.
        adder: What takes the pages, into the same store.
        stopping: Asked after each page whether to end; the run is then marked as stopped.

    Raises:
        StoreError: The store cannot be read or written.
    """
    for kept in store.captures(but=adder.code):
        content = store.page(kept.page or "")
        assert content is not None
        adder.take_again(page_of(kept, content), kept)
        if stopping():
            adder.stop()
            return


def page_of(kept: Capture, content: bytes) -> Page | Unreadable:
    """Returns the page as its reader handed it over, out of its bytes and what was given with them.

    Returns:
        The page; or why its bytes are none, where the reading of bytes has changed.
    """
    page: Page | Unreadable
    if kept.decoded:
        page = Page(kept.doc, kept.key, kept.source, content.decode("utf-8", "replace"))
    elif kept.kind == "html":
        page = html_page(content, doc=kept.doc, key=kept.key, source=kept.source, url=kept.url, charset=kept.charset)
    else:
        page = text_page(io.BytesIO(content), File(Path(kept.source), kept.source, kept.key))
    if isinstance(page, Unreadable):
        return page
    return replace(
        page,
        doc=kept.doc,
        key=kept.key,
        title=kept.title,
        outlet=kept.outlet,
        published=kept.published,
        url=kept.url,
        kind=kept.kind,
        captured=kept.captured,
        charset=kept.charset,
        position=kept.position,
    )
