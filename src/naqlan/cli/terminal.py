"""How is text from outside printed safely? Control codes taken out, direction kept apart, each line whole."""

import re

from naqlan.text.controls import FIRST_STRONG, POP, RIGHT_TO_LEFT, cut, isolated, one_line, plain, shortened

__all__ = ["FIRST_STRONG", "POP", "RIGHT_TO_LEFT", "cut", "has_arabic", "isolated", "one_line", "plain", "shortened"]

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def has_arabic(text: str) -> bool:
    """Says whether a text has letters that are written from right to left."""
    return _ARABIC.search(text) is not None
