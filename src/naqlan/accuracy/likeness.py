"""Do two names of a record and of the gold mean the same source? Compared by words, folded, without article and mantle."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from naqlan.lexicon.load import load_yaml

ENOUGH = 0.6
"""Share of words (Dice) that two names must have in common."""
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "_": " ", "#": " "})
_WORD = re.compile(r"[\w%]+")


class _Known(NamedTuple):
    articles: tuple[str, ...]
    mantles: frozenset[str]
    weak: frozenset[str]


def words(text: str | None) -> list[str]:
    """Returns the folded words of a text; none for None."""
    return _WORD.findall(_MARKS.sub("", text or "").translate(_LETTERS).lower())


def joined(text: str | None) -> str:
    """Returns the folded words of a text with single blanks between them: equal for two ways of writing the same."""
    return " ".join(words(text))


@lru_cache(maxsize=20_000)
def name_words(name: str) -> frozenset[str]:
    """Returns the telling words of a name, without articles and mantles; all of them where nothing else is left."""
    kept = frozenset(_bare(word, _known().articles) for word in words(name))
    return kept - _known().mantles or kept


def same_name(one: str, other: str) -> bool:
    """Says whether two names mean one source: equal words, or most words shared and a telling one among them."""
    own, its = name_words(one), name_words(other)
    if own and own == its:
        return True
    return bool((own & its) - _known().weak) and _share(own, its) >= ENOUGH


def same_person(own: list[str], its: list[str]) -> bool:
    """Says whether two lists of forms mean one human: the fullest agree in two words and more, or in one where one has no more."""
    one, other = _fullest(own), _fullest(its)
    if min(len(one), len(other)) >= 2:
        return len(one & other) >= 2 and _share(one, other) >= ENOUGH
    return bool(one & other)


def _fullest(forms: list[str]) -> frozenset[str]:
    return name_words(max(forms, key=lambda form: len(name_words(form))))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _bare(word: str, articles: tuple[str, ...]) -> str:
    for prefix in articles:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            return word[len(prefix) :]
    return word


@cache
def _known() -> _Known:
    data = load_yaml("names.yaml", "naqlan.accuracy")
    articles = tuple(data["articles"])

    def bare(section: str) -> frozenset[str]:
        return frozenset(_bare(word, articles) for entry in data[section] for word in words(entry))

    return _Known(articles, bare("mantles"), bare("weak"))
