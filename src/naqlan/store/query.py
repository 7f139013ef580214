"""What does a reader look for? Words, "phrases", beginnings*, AND, OR, NOT and parentheses, read by a small parser of our own.

Nothing of it reaches a database as it was typed: what comes out is a tree of terms (`lexicon/terms.py`).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from naqlan.errors import QueryError
from naqlan.lexicon.terms import Term
from naqlan.text.fold import fold

MOST_LETTERS = 1_000
"""Code points of a question."""
MOST_TERMS = 64
DEEPEST = 20
"""Parentheses within parentheses."""
SHORTEST_BEGINNING = 3
"""Letters before a `*`: fewer begin a tenth of all words."""
_QUOTES = {'"': '"', "«": "»", "“": "”", "”": "”", "„": "“"}
_OPENING, _CLOSING = "".join(_QUOTES), "".join(set(_QUOTES.values()))
_PIECE = re.compile(
    rf"\s+|(?P<mark>[()])|(?P<quote>[{_OPENING}])|(?P<not>-(?=[^\s)]))|(?P<stray>[{_CLOSING}])|(?P<word>[^\s(){_OPENING}{_CLOSING}]+)"
)
_OPERATORS = ("AND", "OR", "NOT")
MISTAKES = (
    *("too_long", "too_many", "too_deep", "empty", "open", "closed", "hollow", "quote_open", "quote_closed", "quote_hollow"),
    *("lone_or", "lone_and", "lone_not", "only_not", "short_beginning", "star_quoted"),
)
"""What can be wrong with a question (`QueryError.mistake`)."""

Tokenize: TypeAlias = Callable[[str], Sequence[Term]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms: as it was typed, or as its plain form."""

    word: str
    plain: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """All words that begin with some letters."""

    letters: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as they were typed, one after another, whatever proclitics they have."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    """All of these, and none of the others."""

    of: tuple["Query", ...]
    none: tuple["Query", ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    of: tuple["Query", ...]


Query: TypeAlias = Word | Beginning | Phrase | All | AnyOf


def parse(text: str, terms: Tokenize) -> Query:
    """Reads a question.

    Args:
        text: What was typed. Words beside one another must all be there; `OR` binds more loosely than that, and `-word` is `NOT word`.
        terms: Finds the terms of a text.

    Raises:
        QueryError: It is no question; the message says what is wrong with it, and where.
    """
    if len(text) > MOST_LETTERS:
        raise QueryError(f"the question has {len(text):,} characters; {MOST_LETTERS:,} are allowed", mistake="too_long")
    return _Parser(text, terms).whole()


def leaves(query: Query) -> Iterator[Word | Beginning | Phrase]:
    """Yields what a text that is found may hold; what must not be there is left out."""
    if isinstance(query, (All, AnyOf)):
        yield from chain.from_iterable(map(leaves, query.of))
    else:
        yield query


def found_in(query: Query, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Returns where in a text stands what was looked for: half-open spans in code points, in order, those that touch or overlap as one.

    Args:
        query: The question.
        terms: The terms of the text; their offsets are those that are returned.
    """
    places = sorted({place for leaf in leaves(query) for place in _places(leaf, terms)})
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def how_many(query: Query, terms: Sequence[Term]) -> int:
    """Returns how many of the words, phrases and beginnings that were looked for a text holds."""
    return sum(any(True for _ in _places(leaf, terms)) for leaf in leaves(query))


def _places(leaf: Word | Beginning | Phrase, terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    if isinstance(leaf, Word):
        yield from ((one.start, one.end) for one in terms if leaf.word == one.word or leaf.plain in (one.plain, one.word))
    elif isinstance(leaf, Beginning):
        yield from ((one.start, one.end) for one in terms if one.word.startswith(leaf.letters) or one.plain.startswith(leaf.letters))
    else:
        words, length = [one.word for one in terms], len(leaf.words)
        first = leaf.words[0]
        for place in (at for at, word in enumerate(words) if word == first):
            if tuple(words[place : place + length]) == leaf.words:
                yield terms[place].start, terms[place + length - 1].end


class _Parser:
    """Reads one question, a piece after another."""

    def __init__(self, text: str, terms: Tokenize) -> None:
        self._text, self._terms = text, terms
        self._pieces = [one for one in _PIECE.finditer(text) if one.lastgroup]
        self._at = self._end = self._count = 0

    def whole(self) -> Query:
        query = self._any(0)
        if self._at < len(self._pieces):
            raise QueryError("a parenthesis is closed that was not opened", mistake="closed", place=self._pieces[self._at].start())
        if query is None:
            raise QueryError("there is no word in the question", mistake="empty")
        return query

    def _any(self, depth: int) -> Query | None:
        if depth > DEEPEST:
            raise QueryError(f"more than {DEEPEST} parentheses stand within one another", mistake="too_deep")
        found = [self._all(depth)]
        while self._takes("OR"):
            found.append(self._all(depth))
        if len(found) > 1 and None in found:
            raise QueryError("OR needs a word before it and after it", mistake="lone_or")
        known = tuple(one for one in found if one is not None)
        return AnyOf(known) if len(known) > 1 else known[0] if known else None

    def _all(self, depth: int) -> Query | None:
        wanted: list[Query] = []
        unwanted: list[Query] = []
        joined = False
        while (piece := self._peek()) is not None and piece.group() not in (")", "OR"):
            if piece.group() == "AND":
                if not wanted and not unwanted:
                    raise QueryError("AND needs a word before it and after it", mistake="lone_and")
                self._at += 1
                joined = True
                continue
            negated = piece.lastgroup == "not" or piece.group() == "NOT"
            self._at += negated
            one = self._one(depth)
            if one is not None:
                (unwanted if negated else wanted).append(one)
                joined = False
            elif negated:
                raise QueryError("NOT needs a word after it", mistake="lone_not", place=piece.start())
        if joined:
            raise QueryError("AND needs a word before it and after it", mistake="lone_and")
        if unwanted and not wanted:
            raise QueryError("what is to be left out needs something to be left out of: add a word that must be there", mistake="only_not")
        if len(wanted) > 1 or unwanted:
            return All(tuple(wanted), tuple(unwanted))
        return wanted[0] if wanted else None

    def _one(self, depth: int) -> Query | None:
        piece = self._peek()
        if piece is None or piece.group() in (")", *_OPERATORS) or piece.lastgroup == "not":
            return None
        self._at += 1
        if piece.lastgroup == "quote":
            return self._phrase(piece)
        if piece.lastgroup == "stray":
            raise QueryError("a quotation mark is closed that was not opened", mistake="quote_closed", place=piece.start())
        if piece.lastgroup == "word":
            return self._word(piece.group())
        inner = self._any(depth + 1)
        if self._peek() is None:
            raise QueryError("a parenthesis is not closed", mistake="open", place=piece.start())
        self._at += 1
        if inner is None:
            raise QueryError("there is nothing between the parentheses", mistake="hollow", place=piece.start())
        return inner

    def _word(self, text: str) -> Query | None:
        if text.endswith("*"):
            letters = fold(text.rstrip("*")).casefold()
            if len(letters) < SHORTEST_BEGINNING or not letters.isalnum():
                raise QueryError(f"{text}: before a * there must be at least {SHORTEST_BEGINNING} letters", mistake="short_beginning")
            self._counted(1)
            return Beginning(letters)
        return self._of_terms(text)

    def _phrase(self, opening: re.Match[str]) -> Query | None:
        end = self._text.find(_QUOTES[opening.group()], opening.end())
        if end < 0:
            raise QueryError("a quotation mark is not closed", mistake="quote_open", place=opening.start())
        inside = self._text[opening.end() : end]
        while self._at < len(self._pieces) and self._pieces[self._at].start() <= end:
            self._at += 1
        if "*" in inside:
            raise QueryError("a * stands behind a single word, not between quotation marks", mistake="star_quoted")
        words = tuple(one.word for one in self._terms(inside))
        self._counted(len(words))
        if not words:
            raise QueryError("there is no word between the quotation marks", mistake="quote_hollow", place=opening.start())
        return Phrase(words)

    def _of_terms(self, text: str) -> Query | None:
        """A word as it is looked up; several that are written as one are a phrase, a mark alone is nothing."""
        found = self._terms(text)
        self._counted(len(found))
        if len(found) == 1:
            return Word(found[0].word, found[0].plain)
        return Phrase(tuple(one.word for one in found)) if found else None

    def _counted(self, terms: int) -> None:
        self._count += terms
        if self._count > MOST_TERMS:
            raise QueryError(f"the question has more than {MOST_TERMS} words", mistake="too_many")

    def _peek(self) -> re.Match[str] | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _takes(self, operator: str) -> bool:
        piece = self._peek()
        if piece is None or piece.group() != operator:
            return False
        self._at += 1
        return True
