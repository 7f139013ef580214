"""Which words count? `lexicon/data/figure_words.yaml`, loaded once."""

from functools import cache
from typing import Any

from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold


@cache
def figure_words() -> dict[str, Any]:
    """Returns `figure_words.yaml` as loaded."""
    return load_yaml("figure_words.yaml")


@cache
def figure_set(section: str) -> frozenset[str]:
    """Returns the words of a plain list of `figure_words.yaml`, folded."""
    return frozenset(fold(word) for word in figure_words()[section])


@cache
def figure_affixes(section: str) -> tuple[str, ...]:
    """Returns the beginnings or endings of a list of `figure_words.yaml`, folded, the longest first."""
    return tuple(sorted(figure_set(section), key=lambda affix: (-len(affix), affix)))
