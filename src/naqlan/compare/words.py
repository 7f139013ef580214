"""Which words make two passages alike? Those that carry meaning, without article, conjunction and endings."""

from dataclasses import dataclass
from functools import cache, lru_cache

from naqlan.compare.align import words_of
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

LEAST = 3
"""Letters that are left of a word at least."""
SMALL = ("prepositions", "time_prepositions", "prep_pronoun", "complementizers", "conjunctions", "contrast", "relatives", "demonstratives",
         "pronouns", "negation", "future", "modal", "interrogatives", "quantifiers", "auxiliaries", "adverbs")  # fmt: skip
"""Sections of the closed words."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A kind of count of people.

    Attributes:
        name: `dead`, `wounded` …
        nouns: Bare counted nouns that say it themselves.
        cues: Folded words beside a count that say it.
        rises: Whether such a count goes on rising as news comes in.
    """

    name: str
    nouns: frozenset[str]
    cues: frozenset[str]
    rises: bool


@cache
def words(section: str) -> frozenset[str]:
    """Returns the words of a section of `comparison.yaml`, as written."""
    return frozenset(load_yaml("comparison.yaml")[section])


@cache
def bare_words(section: str) -> frozenset[str]:
    """Returns the bare words of a section of `comparison.yaml`."""
    return frozenset(map(bare, load_yaml("comparison.yaml")[section]))


@cache
def counted() -> tuple[Counted, ...]:
    """Returns the kinds of counts of people."""
    kinds = load_yaml("comparison.yaml")["counted"]
    return tuple(Counted(one["name"], frozenset(map(bare, one["nouns"])), frozenset(map(fold, one["cues"])), one["rises"]) for one in kinds)


@cache
def _places() -> dict[str, tuple[str, str]]:
    places = load_yaml("places.yaml")
    found: dict[str, tuple[str, str]] = {}
    for level, section in (("city", "cities"), ("country", "countries")):
        for one in places[section]:
            capital = one.get("capital", [])
            for name in [capital] if isinstance(capital, str) else capital:
                found.setdefault(fold(name), ("city", name))
            for name in (one["name"], *one.get("other", ())):
                found[fold(name)] = level, one["name"]
    return found


def place_known(name: str) -> tuple[str, str] | None:
    """Returns whether a name is that of a `country` or a `city`, and the one name for all its names; None where it is not known."""
    return _places().get(fold(name))


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """Returns a word folded, without article, conjunction and ending: equal for most forms of one noun."""
    plain = fold(word)
    leads, endings, joined = _affixes()
    cut = next((len(one) for one in leads if plain.startswith(one) and len(plain) - len(one) >= LEAST), 0)
    if not cut and plain[:1] in joined and len(plain) > LEAST + 1:
        cut = 1
    plain = plain[cut:]
    return next((plain[: -len(one)] for one in endings if plain.endswith(one) and len(plain) - len(one) >= LEAST), plain)


def conjunction(word: str) -> str:
    """Returns a word without the conjunction that is written on it; at least two letters are left."""
    return word[1:] if word[:1] in _affixes()[2] and len(word) >= LEAST else word


@lru_cache(maxsize=4_000)
def meaning(text: str) -> frozenset[str]:
    """Returns the bare words of a text that carry meaning: no closed words, no numbers in digits or words."""
    keys = (one.key for one in words_of(text))
    return frozenset(bare(key) for key in keys if len(key) > 1 and not key[0].isdigit() and not {key, conjunction(key)} & _small())


@cache
def _small() -> frozenset[str]:
    closed, numbers = load_yaml("words_closed.yaml"), load_yaml("figure_words.yaml")["cardinals"]
    small = (one for section in SMALL for one in closed[section])
    return frozenset(map(fold, [*small, *(one for spelt in numbers.values() for one in spelt)]))


@cache
def _affixes() -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    data = load_yaml("comparison.yaml")
    leads, endings = (tuple(sorted(map(fold, data[name]), key=len, reverse=True)) for name in ("leads", "endings"))
    return leads, endings, frozenset(data["conjunctions"])
