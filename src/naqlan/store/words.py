"""Which words of an article are looked up? One row for it and one for each of its statements, as the index takes them."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from naqlan.errors import StoreError
from naqlan.lexicon.terms import Term
from naqlan.record.article import Article
from naqlan.store.pack import pack, unpack
from naqlan.store.rows import safe
from naqlan.text.fold import fold
from naqlan.text.sentences import sentences

Index: TypeAlias = Literal["article_words", "statement_words"]
COLUMNS: Mapping[Index, tuple[str, ...]] = MappingProxyType(
    {
        "article_words": ("title", "body", "plain", "who", "outlet"),
        "statement_words": ("content", "plain", "who", "outlet", "act"),
    }
)
"""Columns of each index, in the order of a row; `plain` has the plain forms of the words before it in its row, where they differ from the words."""
BREAK, BETWEEN = "|", "| | |"
"""Stand between two sentences of one column, and between two names, so that no phrase and no name is found across them."""
Tokenize: TypeAlias = Callable[[str], Sequence[Term]]
MOST_STATEMENTS = 4096
"""Statements of an article that are looked up one by one: as many as there are numbers for (`search.py`); all of its words are found in it anyway."""

LONGEST = 200
"""Letters of a word that are looked up: no language has longer ones, and an index of words has an end to what it takes whole."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """What is looked up of an article: columns of terms, parted by blanks, as `COLUMNS` names them.

    Attributes:
        article: Its own row.
        statements: Those of its statements, in the order of the record.
    """

    article: tuple[str, ...]
    statements: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Conditions:
    """What else must hold of a row.

    Attributes:
        names: Names, as their words, one of which `who` must hold; empty: any.
        outlet: Words that `outlet` must hold one after another; empty: any.
        act: What `act` must be; None: anything.
    """

    names: Sequence[Sequence[str]] = ()
    outlet: Sequence[str] = ()
    act: str | None = None


def words_of(record: Article, terms: Tokenize) -> Words:
    """Returns what is looked up of an article.

    Args:
        record: Its record.
        terms: Finds the terms of a text.
    """
    outlet = name_words(record.meta.outlet or "")
    names = {one.id: one.name for one in record.people} | {one.id: one.name for one in record.entities}
    title, body = _sentences(record.title or "", terms), _sentences(record.body, terms)
    article = (_words(title), _words(body), _plain([*title, *body]), _names(one.name for one in record.people), " ".join(outlet))
    statements = []
    for one in record.statements[:MOST_STATEMENTS]:
        content = _sentences(one.content, terms)
        who = _names(names.get(speaker, speaker) for speaker in one.speakers)
        statements.append((_words(content), _plain(content), who, article[-1], one.act))
    return Words(tuple(map(safe, article)), tuple(tuple(map(safe, row)) for row in statements))


def name_words(name: str) -> list[str]:
    """Returns the words of a name as they are looked up; nothing is taken off them."""
    return [word[:LONGEST] for word in _WORD.findall(fold(name).casefold())]


def packed(words: Words) -> bytes:
    """Returns what is looked up as it is kept."""
    return pack(json.dumps([words.article, words.statements], ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def unpacked(data: bytes) -> Words:
    """Returns what `packed` was given.

    Raises:
        StoreError: It is damaged.
    """
    try:
        article, statements = json.loads(unpack(data))
        return Words(tuple(article), tuple(map(tuple, statements)))
    except (ValueError, TypeError) as error:
        raise StoreError(f"the words that are looked up are damaged: {error}") from error


def _sentences(text: str, terms: Tokenize) -> list[Sequence[Term]]:
    return [terms(text[start:end]) for start, end in sentences(text)]


def _words(found: Iterable[Iterable[Term]]) -> str:
    """The words of sentences; no phrase is found across two of them."""
    return f" {BREAK} ".join(" ".join(one.word[:LONGEST] for one in sentence) for sentence in found)


def _plain(found: Iterable[Iterable[Term]]) -> str:
    return " ".join(one.plain[:LONGEST] for sentence in found for one in sentence if one.plain != one.word)


def _names(names: Iterable[str]) -> str:
    return f" {BETWEEN} ".join(" ".join(name_words(one)) for one in names)
