"""Under which terms is a text found? Its words folded, without their proclitics, and the plain form of each.

The plain form is that of a light stemmer with the lexicon for its guard: article, attached pronouns and the endings of number, gender
and case go, and nothing that the lists do not say is one of these. So وزير keeps its و, and "والمعلمون" is معلم. A name stays as it
stands, and so does a word that nobody knows. Persons of a listed verb of saying, and plurals of listed titles, have their entry's word.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from naqlan.lexicon.analysis import Piece, Reading
from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.load import load_list, load_yaml
from naqlan.lexicon.stems import CLOSED
from naqlan.text.fold import fold
from naqlan.text.memo import Memo
from naqlan.text.tokens import kind_of, tiles

ARTICLE = "ال"
SEPARATORS = str.maketrans("", "", ",\u066c\u060c")
"""What parts the thousands of a number."""
SHORTEST = 3
"""Letters that a word keeps; below it chance makes forms of one another of any two."""
PROPER = frozenset({"GIVEN", "FAMILY", "STATE", "CAPITAL", "PLACE"})
NOUNS = {"NAT": "name", "TITLE": "noun", "ANON": "noun", "SAYN": "lemma", "MEETN": "lemma", "OHEAD": "noun"}
VERBS = {"SAY": "lemma", "MEET": "lemma", "LIGHT": "lemma", "RELAY": "lemma"}
"""Tags of names; and tags whose entries have the word of a dictionary for all their forms, and under which key; the first that has one is taken."""


class Term(NamedTuple):
    """A word, or what is left of one without proclitics, as it is looked up.

    Attributes:
        start: Its first code point in the text.
        end: One past its last.
        word: It folded, in small letters.
        plain: Its plain form; often the same.
    """

    start: int
    end: int
    word: str
    plain: str


class Terms:
    """Finds the terms of texts, each word worked out once.

    Args:
        lexicon: The words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._memo: Memo[tuple[Term, ...]] = Memo(self._read)

    def __call__(self, text: str) -> list[Term]:
        """Returns the terms of a text in their order; marks and blanks are none, so it may be empty."""
        found, at = [], 0
        for piece in tiles(text):
            for start, end, word, plain in self._memo[piece]:
                found.append(Term(at + start, at + end, word, plain))
            at += len(piece)
        return found

    def _read(self, piece: str) -> tuple[Term, ...]:
        kind = kind_of(piece)
        if kind == "number":
            number = fold(piece).translate(SEPARATORS)
            return (Term(0, len(piece), number, number),)
        return tuple(self._terms(self._lexicon.pieces(piece))) if kind == "word" else ()

    def _terms(self, pieces: tuple[Piece, ...]) -> Iterator[Term]:
        """Proclitics go, but from small words: "ولي" may be "and to me", and then it is no لي either."""
        held: list[Piece] = []
        for piece in pieces:
            if _is_proclitic(piece):
                held.append(piece)
                continue
            small = any(one.tag in CLOSED for one in piece.readings)
            word = ("".join(one.norm for one in held) if small else "") + piece.norm.casefold()
            if not word:
                continue  # a tatweel by itself
            start = held[0].start if small and held else piece.start
            yield Term(start, piece.end, word, word if small else self._plain(piece))
            held = []
        if held:
            word = "".join(one.norm for one in held)
            yield Term(held[0].start, held[-1].end, word, word)

    def _plain(self, piece: Piece) -> str:
        word, tags = piece.norm.casefold(), {one.tag for one in piece.readings}
        if "UNK" in tags:
            return word
        if "DEF" in tags:
            base = word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) >= SHORTEST + len(ARTICLE) else word
        else:
            base = _without(word, next((one.features for one in piece.readings if one.tag == "SUF"), ""))
        if tags & PROPER and base not in _listed():
            return base
        noun = self._headword(piece.readings, NOUNS) or _head(base, adjective="W_ADJ" in tags)
        return noun or self._headword(piece.readings, VERBS) or base

    def _headword(self, readings: tuple[Reading, ...], keys: Mapping[str, str]) -> str | None:
        """The word that an entry of some tags has for all forms; None where none of one word is there."""
        found = (self._lexicon.entries[one.entry].get(keys[one.tag], " ") for tag in keys for one in readings if one.tag == tag and one.entry >= 0)
        return next((fold(word) for word in found if " " not in word), None)


def _is_proclitic(piece: Piece) -> bool:
    return piece.end - piece.start == 1 and any(one.tag == "PROCLITIC" for one in piece.readings)


def _without(word: str, pronoun: str) -> str:
    """A word without the pronoun that hangs on it, as it is written alone: حكومتها is حكومة."""
    if not pronoun or not word.endswith(pronoun) or len(word) - len(pronoun) < SHORTEST:
        return word
    base = word.removesuffix(pronoun)
    alone = [base, *(base[:-1] + last for before, last in _joined() if base.endswith(before))]
    return next((one for one in reversed(alone) if one in _listed()), base)


def _head(word: str, *, adjective: bool) -> str | None:
    """The listed noun or adjective that a word is a form of, itself where it is one; None where there is none."""
    known = _listed()
    for ending, heads, of_adjectives in _endings():
        if word.endswith(ending) and (word not in known or (of_adjectives and adjective)):
            stem = word.removesuffix(ending)
            found = next((stem + one for one in heads if stem + one in known and len(stem + one) >= SHORTEST), None)
            if found:
                return found
    return word if word in known else None


@cache
def _listed() -> frozenset[str]:
    return frozenset(map(fold, chain(load_list("words_nouns.txt"), load_list("words_adjectives.txt"))))


@cache
def _endings() -> tuple[tuple[str, tuple[str, ...], bool], ...]:
    rows = load_yaml("words_endings.yaml")["endings"]
    return tuple((one["ending"], tuple(one["head"]), one.get("adjective", False)) for one in rows)


@cache
def _joined() -> tuple[tuple[str, str], ...]:
    return tuple((one["before"], one["alone"]) for one in load_yaml("words_endings.yaml")["pronouns"])
