"""What does a text say that is not kept? A reader pastes it, or gives an address, and sees its record with marks, as on the page of an article."""

import threading
from collections.abc import Mapping
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.pipeline.pasted import address_asked, text_asked
from naqlan.web.pages import article
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Form, Posted, Route

LARGEST = 200 * 1024
"""Bytes of a text at most (UTF-8): some 15 times the longest that news sites print."""
ENCODED = 3 * LARGEST + 16 * 1024
"""Bytes of the form: a browser may write each byte of the text as three."""
AT_ONCE = 2
"""Texts that are read at once: each takes a core, 0.2 s for the largest, and an address up to 20 s."""
PATIENCE = 5.0
"""Seconds that a reader waits for others to be done."""
_READING, _FETCHING = threading.BoundedSemaphore(AT_ONCE), threading.BoundedSemaphore(AT_ONCE)


def ask(_: Asked) -> None:
    """Asks nothing: what is read is sent by the form."""


def shown(_: None, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template without a text."""
    return {"found": None, "may_fetch": may_fetch(asked)}


def may_fetch(asked: Asked) -> bool:
    """Says whether pages of the web are fetched for who asks: only people at this machine, and those who signed in, may use its network."""
    return asked.settings.fetch and (asked.settings.is_private or bool(asked.visitor))


def read(posted: Posted) -> tuple[str, Mapping[str, Any]]:
    """Reads a text that was pasted.

    Raises:
        PageError: It is too long (status 413), there is none (400), or too many are being read (503).
    """
    given, now = posted.asked.given, posted.asked.store.now()
    text = given["text"] or ""
    if not text.strip():
        raise PageError("text: there is none; paste the words of a page", status=400)
    if len(text.encode("utf-8", "replace")) > LARGEST:
        raise PageError(f"text: it is longer than {LARGEST // 1024} KB; `naqlan extract` reads any length", status=413)
    with _turn(_READING):
        return _values(text_asked(text, now=now, title=given["title"], outlet=given["outlet"], published=given["published"]), posted.asked)


def fetch(posted: Posted) -> tuple[str, Mapping[str, Any]]:
    """Fetches and reads a page.

    Raises:
        PageError: Who asks may not (status 403), or too many are being fetched (503).
        InputError: The page cannot be had; the message says why.
    """
    asked = posted.asked
    if not may_fetch(asked):
        raise PageError("pages are fetched only for people at this machine, and for those who signed in", status=403)
    if not asked.given["url"]:
        raise PageError("url: there is none; give the address of a page", status=400)
    with _turn(_FETCHING):
        return _values(address_asked(asked.given["url"], now=asked.store.now()), asked)


class _turn:  # noqa: N801 (used like a function)
    """Waits for a turn, and gives it back."""

    def __init__(self, slots: threading.BoundedSemaphore) -> None:
        self._slots = slots

    def __enter__(self) -> None:
        if not self._slots.acquire(timeout=PATIENCE):
            raise PageError("too many texts are being read; try again in a moment", status=503)

    def __exit__(self, *_: object) -> None:
        self._slots.release()


def _values(found: ArticleAsked, asked: Asked) -> tuple[str, Mapping[str, Any]]:
    whole = Asked(asked.store, {"item": None, "part": 1, "checked": False}, asked.view, asked.words, asked.settings, asked.visitor)
    return "paste", {**article.shown(found, whole), "kept": False, "may_fetch": may_fetch(asked)}


ROUTES = (Route("paste", "/paste", ask, shown, has_form=True),)
FORMS = (
    Form(
        "/paste",
        (Parameter("text", "passage", longest=LARGEST), Parameter("title", longest=1_000), Parameter("outlet"), Parameter("published")),
        read,
        ENCODED,
    ),
    Form("/fetch", (Parameter("url", longest=4_096),), fetch),
)
