"""How is text from outside printed safely? Control codes taken out, direction kept apart, each line whole."""

import re

from naqlan.text.controls import plain

__all__ = ["FIRST_STRONG", "POP", "RIGHT_TO_LEFT", "cut", "has_arabic", "isolated", "one_line", "plain"]

_SPACE = re.compile(r"\s+")
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

FIRST_STRONG, RIGHT_TO_LEFT, POP = "\u2068", "\u2067", "\u2069"
"""Isolates: what stands between one of the first two and the last cannot turn what stands around it."""


def one_line(text: str) -> str:
    """Returns text from outside on one line, safe to print."""
    return _SPACE.sub(" ", plain(text)).strip()


def isolated(text: str) -> str:
    """Returns text from outside, safe, on one line and of a direction of its own; the empty string stays empty."""
    safe = one_line(text)
    return f"{FIRST_STRONG}{safe}{POP}" if safe else ""


def has_arabic(text: str) -> bool:
    """Says whether a text has letters that are written from right to left."""
    return _ARABIC.search(text) is not None


def cut(text: str, length: int) -> str:
    """Returns text of at most `length` code points: what is longer ends with `…`."""
    return text if len(text) <= length else text[: length - 1] + "…"
