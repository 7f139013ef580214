"""How does text from outside stand in a page? Escaped, without what is unseen or turns directions, each piece with a direction of its own."""

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from naqlan.text.controls import plain

MOST = 2_000
"""Code points of a name, title or address that are shown; a name of ten megabytes is no name. Texts are not cut."""
_APART = re.compile("\u2068([^\u2066-\u2069]*)\u2069")
_MARKS = re.compile("[\u061c\u200e\u200f\u2060]")


def seen(text: str) -> str:
    """Returns text without anything that a reader does not see and that turns or hides what stands around it."""
    return _MARKS.sub("", plain(text))


def short(text: str, most: int = MOST) -> str:
    """Returns the beginning of text, as `seen` has it."""
    found = seen(text[: most + 1])
    return found if len(text) <= most else f"{found[:most]}…"


def foreign(text: str | None) -> Markup:
    """Returns words from outside (a name, a title, an outlet) as an element with a direction of its own; empty for None."""
    return Markup("") if text is None else Markup('<bdi dir="auto">{}</bdi>').format(escape(short(text)))


def parted(words: str) -> Markup:
    """Returns a sentence of ours in which words from outside stand between U+2068 and U+2069, these as elements of their own direction."""
    pieces = _APART.split(words)
    return Markup("").join(foreign(piece) if number % 2 else escape(seen(piece)) for number, piece in enumerate(pieces))


def address(url: str | None) -> str | None:
    """Returns an address of the web that a page may link to; None for any other (`javascript:`, `data:`, without a host, with unseen characters)."""
    if not url or len(url) > MOST or seen(url) != url or "\\" in url or any(char.isspace() for char in url):
        return None
    try:
        found = urlsplit(url)
    except ValueError:
        return None
    return url if found.scheme in ("http", "https") and found.hostname else None
