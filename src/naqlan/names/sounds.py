"""How alike are two words of names by their sound? Foreign names are written by ear, Arabic ones are settled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from naqlan.lexicon.load import load_list, load_yaml
from naqlan.text.fold import fold

_VOWEL = "ا"
_DOUBLED = re.compile(r"(.)\1+")
KEPT = 50_000
"""Words and pairs of words that are remembered; the press of a year has about as many names."""
VOWEL, ONE_SOUND, NEAR_SOUND, DOUBLED = 0.3, 0.15, 0.45, 0.15
"""What a vowel, a letter of the same or of a near sound, and a doubled letter cost of a letter. Chosen on `gold/names.tsv`, even lines."""
SHORT = 3
"""Letters up to which a word is too short to be heard differently: علي and علا, دان and دين."""
LONG = 6
"""Letters from which a word that no list has may be an Arabic name of the lists with another vowel: عبدالرحمان, not عامر and عمرو."""


@cache
def _sounds() -> tuple[frozenset[str], dict[tuple[str, str], float], tuple[str, ...]]:
    """The vowels, the cost of each pair of letters that may stand for one another, and pairs of which the first may be left out."""
    data = load_yaml("names_sounds.yaml")
    vowels = frozenset(data["vowels"])
    costs = {(one, other): VOWEL for one in vowels for other in vowels}
    for key, cost in (("near_sounds", NEAR_SOUND), ("one_sound", ONE_SOUND)):
        costs |= {(one, other): cost for group in data[key] for one in group for other in group}
    return vowels, costs, tuple(data["before"])


@cache
def _coarse() -> dict[int, str]:
    """For each consonant that has others of its sound the first of these; vowels become one."""
    groups = load_yaml("names_sounds.yaml")["key_sounds"]
    return {ord(letter): group[0] for group in groups for letter in group} | dict.fromkeys(map(ord, _sounds()[0]), _VOWEL)


@cache
def settled() -> frozenset[str]:
    """Returns the folded Arabic names of the lists, whose spelling does not vary."""
    return _listed("given_arabic", "given_feminine", "family_arabic")


@cache
def foreign() -> frozenset[str]:
    """Returns the folded foreign names of the lists."""
    return _listed("given_foreign", "family_foreign")


@cache
def _listed(*files: str) -> frozenset[str]:
    return frozenset(bare(fold(name).replace(" ", "")) for file in files for name in load_list(f"names_{file}.txt"))


@cache
def frequent() -> frozenset[str]:
    """Returns the folded given names that most people bear, as they are written."""
    return most_frequent() | frozenset(fold(name).replace(" ", "") for name in load_yaml("names_sounds.yaml")["frequent"])


@cache
def most_frequent() -> frozenset[str]:
    """Returns those of these that stand before the same family name so often that it tells little."""
    return frozenset(fold(name).replace(" ", "") for name in load_yaml("names_sounds.yaml")["most_frequent"])


@cache
def _variants() -> frozenset[frozenset[str]]:
    """Pairs of spellings of one Arabic name."""
    return frozenset(frozenset(bare(fold(name).replace(" ", "")) for name in row) for row in load_yaml("names_sounds.yaml")["variants"].items())


def bare(word: str) -> str:
    """Returns a folded word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@lru_cache(maxsize=KEPT)
def sound_key(word: str) -> str:
    """Returns the consonants of a folded name part, letters of near sounds taken together, so that spellings of one name share it.

    Names that share it are candidates, no more. Where fewer than two consonants are left, its vowels are kept, as one.
    """
    sounds = bare(word).translate(_coarse())
    for pair in _sounds()[2]:
        heard = pair.translate(_coarse())
        sounds = sounds.replace(heard, heard[1])
    sounds = _DOUBLED.sub(r"\1", sounds)
    consonants = _DOUBLED.sub(r"\1", sounds.replace(_VOWEL, ""))
    return consonants if len(consonants) > 1 else sounds


@lru_cache(maxsize=KEPT)
def sound_likeness(one: str, other: str) -> float:
    """Returns how alike two folded name parts sound, from 0 to 1: 1 for the same letters, 0 for Arabic names that differ.

    A Levenshtein distance in which vowels, doubled letters and letters of one sound cost less than a whole letter, divided by the longer length.
    """
    one, other = bare(one), bare(other)
    if one == other:
        return 1.0
    cost = _cost(one, other)
    if cost > DOUBLED and _are_two(one, other, cost):
        return 0.0
    return max(0.0, 1 - cost / max(len(one), len(other)))


def _are_two(one: str, other: str, cost: float) -> bool:
    """Whether two words that differ in more than a doubled letter are two names: short ones, two Arabic ones, an Arabic one and an unknown one."""
    if frozenset((one, other)) in _variants():
        return False
    known, shorter = (one in settled()) + (other in settled()), min(len(one), len(other))
    if shorter < SHORT:
        return not any(one.replace(pair, pair[1]) == other.replace(pair, pair[1]) for pair in _sounds()[2])
    if known == 1 and not {one, other} & foreign():
        # The list of women's names has foreign ones too (كامالا).
        return bool({one, other} & _listed("given_arabic", "family_arabic")) and (cost > VOWEL or shorter < LONG)
    return known == 2


def _cost(one: str, other: str) -> float:
    vowels, costs, before = _sounds()
    return weighted_distance(one, other, Weights(vowels, VOWEL, costs, before, NEAR_SOUND))


@dataclass(frozen=True, slots=True)
class Weights:
    """What changes of letters cost: of vowels left out, of pairs of letters that stand for one another, of letters left out before others."""

    vowels: frozenset[str]
    vowel: float
    pairs: Mapping[tuple[str, str], float]
    before: tuple[str, ...]
    dropped: float


def weighted_distance(one: str, other: str, weights: Weights) -> float:
    """Returns the Levenshtein distance of two words in letters, where some changes cost less than a whole letter."""

    def left_out(word: str, place: int) -> float:
        letter = word[place]
        if word[place : place + 2] in weights.before:
            return weights.dropped
        if place and word[place - 1] == letter:
            return min(DOUBLED, weights.dropped)
        return weights.vowel if letter in weights.vowels else 1.0

    previous = [0.0]
    for place in range(len(other)):
        previous.append(previous[-1] + left_out(other, place))
    for row, letter in enumerate(one):
        gone = left_out(one, row)
        current = [previous[0] + gone]
        for column, its in enumerate(other):
            swapped = 0.0 if letter == its else weights.pairs.get((letter, its), 1.0)
            current.append(min(previous[column + 1] + gone, current[-1] + left_out(other, column), previous[column] + swapped))
        previous = current
    return previous[-1]
