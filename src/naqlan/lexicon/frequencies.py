"""How rare is a word in news? A frozen list of the share of articles that have each stem, so that a verdict on two texts never depends on others.

The weight is the inverse document frequency of Spärck Jones (1972): the logarithm of how many articles there are for each one that has the
stem. The list gives it in half powers of two (`tools/word_frequencies.py` makes it).
"""

import math
from functools import cache

from naqlan.errors import LexiconError
from naqlan.lexicon.load import load_list

FILE = "word_frequencies.txt"
VERSION = 1
"""Of the list; whoever keeps what was made with it keeps this beside it."""
UNLISTED = 20
"""The class of a stem that is not listed: in fewer than one of 1,000 articles."""


def rarity(stem: str) -> float:
    """Returns the natural logarithm of how many articles of news there are for each that has a stem; the highest for one not listed."""
    return classes().get(stem, UNLISTED) / 2 * math.log(2)


@cache
def classes() -> dict[str, int]:
    """Returns the class of each listed stem: how many half powers of two its share of all articles is below one.

    Raises:
        LexiconError: A line is not a stem and a whole number.
    """
    found: dict[str, int] = {}
    for line in load_list(FILE):
        stem, _, number = line.partition(" ")
        if not number.isdigit():
            raise LexiconError(f"{FILE}: “{line}” is not a stem and its class; make the list again with tools/word_frequencies.py")
        found[stem] = int(number)
    return found
