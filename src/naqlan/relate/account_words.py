"""How alike are the words of two passages? Their stems, each weighed by how rare it is in news; figures count by their value."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from naqlan.lexicon.frequencies import rarity
from naqlan.lexicon.light_stems import light_stems

Weights: TypeAlias = Mapping[str, float]
"""Stems of a passage, each with what it weighs: the logarithm of how many articles there are for each that has it."""
COMMON = 1.0
"""Weight below which a stem says nothing of a passage: it stands in more than a third of all articles."""
HEAVIEST = 6.0
"""Weight beyond which rarity says no more: a name and a misspelling are as rare."""


@lru_cache(maxsize=30_000)
def weights_of(text: str) -> Weights:
    """Returns the stems of a passage with their weights; empty where it has none that say anything."""
    weights = {stem: min(rarity(stem), HEAVIEST) for stem in light_stems(text)}
    return {stem: weight for stem, weight in weights.items() if weight >= COMMON}


def shared(one: Weights, other: Weights) -> float:
    """Returns the weight of the stems that both have."""
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight for stem, weight in fewer.items() if stem in more)


def dice(one: Weights, other: Weights) -> float:
    """Returns twice the shared weight over that of both (Dice 1945), from 0 to 1; 0 where one is empty."""
    whole = sum(one.values()) + sum(other.values())
    return 2 * shared(one, other) / whole if whole else 0.0


def containment(one: Weights, other: Weights) -> float:
    """Returns the shared weight over that of the lighter one, from 0 to 1; 0 where one is empty."""
    least = min(sum(one.values()), sum(other.values()))
    return shared(one, other) / least if least else 0.0
