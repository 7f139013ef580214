"""By which stem do the forms of a word meet, where two texts are compared as a whole? Snowball's light stemmer for Arabic, after folding.

It takes prefixes and suffixes off without asking what the word is (Khoja and Garside's successors; Snowball "arabic"), so a stem is for
comparing only and is never shown.
"""

import re

import Stemmer

from naqlan.text.fold import fold
from naqlan.text.memo import Memo

WORD = re.compile(r"[^\W\d_]{2,40}|\d{1,20}(?:[.,]\d{1,20})*")
"""A word of at least two letters, or a number."""
_SNOWBALL = Stemmer.Stemmer("arabic")


def light_stems(text: str, most: int | None = None) -> list[str]:
    """Returns the stems of the words and numbers of a text, in its order; empty where it has none.

    Args:
        text: Any text, not folded.
        most: Stems after which the rest is left; None: all.
    """
    return [_STEMS[word] for word in WORD.findall(fold(text).lower())[:most]]


def light_stem(word: str) -> str:
    """Returns the stem of one word as it is written; where the word is none of `WORD`, itself folded."""
    return _WRITTEN[word]


def _stem(word: str) -> str:
    return word.replace(",", "").replace(".", "") if word[:1].isdigit() else str(_SNOWBALL.stemWord(word))


_STEMS = Memo(_stem)
_WRITTEN = Memo(lambda word: _STEMS[fold(word).lower()])
