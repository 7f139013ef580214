"""What does a value of a page's metadata say, written out? One line, its entities resolved, nothing unseen in it."""

import re
from html import unescape

MOST = 500
"""Code points of a value that are kept; headlines and lists of names are shorter."""
_READ = 4 * MOST
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def tidy(value: object, most: int = MOST) -> str | None:
    """Returns a value as text on one line.

    Args:
        value: What the page gives: text, mostly; a number is written out.
        most: Code points from which the rest is left off.

    Returns:
        The text; None where it is empty or no text at all.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) < 10**18 else ""
    if not isinstance(value, str):
        return None
    text = value[:_READ]
    if "&" in text:
        text = unescape(text)
    return _UNSEEN.sub("", " ".join(text.split()))[:most].strip() or None
