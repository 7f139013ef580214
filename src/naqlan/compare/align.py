"""Which words do two passages share, and which does only one of them have? Aligned word by word, spelling and marks apart.

The longest runs of equal words are laid on one another (Ratcliff and Metzener 1988, as `difflib` has it); what is left over differs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import TypeAlias

from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold
from naqlan.text.tokens import kind_of, tiles

LONGEST = 800
"""Words of a passage that are aligned: matching takes the square of it at worst, and no paragraph of the press comes near it."""
Range: TypeAlias = tuple[int, int]
"""A half-open stretch of code points."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number of a text.

    Attributes:
        key: It, folded and in its usual spelling: two words of one key are one word.
        start: Its first code point.
        end: One past its last.
    """

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts laid on one another.

    Attributes:
        equal: Words that both have, in order.
        shorter: Words of the shorter of the two.
        longer: Words of the longer of the two; 0 where neither has any.
        first: What of the first has no equal in the second, in code points of the first; words beside one another are one stretch.
        second: The same of the second.
        runs: Words of each run of equal words, in order.
    """

    equal: int
    shorter: int
    longer: int
    first: tuple[Range, ...]
    second: tuple[Range, ...]
    runs: tuple[int, ...]

    @property
    def likeness(self) -> float:
        """The share of the longer's words that both have, from 0 to 1."""
        return self.equal / self.longer if self.longer else 0.0

    @property
    def containment(self) -> float:
        """The share of the shorter's words that both have, from 0 to 1."""
        return self.equal / self.shorter if self.shorter else 0.0


def words_of(text: str) -> list[Word]:
    """Returns the words and numbers of a text; marks, blanks and bare tatweel are none."""
    found, place = [], 0
    for piece in tiles(text):
        if kind_of(piece) in ("word", "number") and (key := fold(piece)):
            found.append(Word(_spelt(key), place, place + len(piece)))
        place += len(piece)
    return found


@lru_cache(maxsize=50_000)
def _spelt(key: str) -> str:
    """A folded word in the one spelling of those that papers choose between ("أميركي" and "أمريكي")."""
    for place in (0, 1, 2, 3):  # behind the article, a conjunction, or both
        for variant, usual in _spellings():
            if key.startswith(variant, place):
                return key[:place] + usual + key[place + len(variant) :]
    return key


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    return tuple((fold(variant), fold(usual)) for variant, usual in load_yaml("comparison.yaml")["spellings"].items())


def aligned(one: str, other: str) -> Alignment:
    """Lays two texts on one another; of each only the first `LONGEST` words are looked at."""
    return aligned_words(words_of(one)[:LONGEST], words_of(other)[:LONGEST])


def aligned_words(one: Sequence[Word], other: Sequence[Word]) -> Alignment:
    """Lays two texts on one another, given their words."""
    matcher = SequenceMatcher(None, [word.key for word in one], [word.key for word in other], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    kept_one = {place for block in blocks for place in range(block.a, block.a + block.size)}
    kept_other = {place for block in blocks for place in range(block.b, block.b + block.size)}
    sizes = len(one), len(other)
    return Alignment(len(kept_one), min(sizes), max(sizes), _rest(one, kept_one), _rest(other, kept_other), tuple(block.size for block in blocks))


def _rest(words: Sequence[Word], kept: set[int]) -> tuple[Range, ...]:
    """The stretches of words that were not kept."""
    left = [place for place in range(len(words)) if place not in kept]
    found: list[tuple[int, int]] = []
    for place in left:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return tuple((words[first].start, words[last].end) for first, last in found)
