"""What does the name of an element (its class, id, role) say it is for? Looked up word by word in `page_html.yaml`."""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import cast

from naqlan.errors import LexiconError
from naqlan.lexicon.load import load_yaml
from naqlan.record.dropped import REASONS, Reason

FILE = "page_html.yaml"
LONGEST = 400
"""Code points of a name that are looked at; longer ones are data."""
MOST_WORDS = 4
"""Words of the longest phrase that is looked up."""
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W\d_A-Za-z]+")
_STATES = frozenset({"no", "not", "has", "have", "with", "without", "is", "non", "hide", "disable", "enable", "open", "below", "after", "before"})
"""Words that make the next one a state of the page ("has-sidebar"), and no name of the element."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a name says.

    Attributes:
        reason: Why an element of that name is no part of an article; None where it does not say so.
        article: 2 where it says that the text of an article stands in it, 1 where it may, else 0.
    """

    reason: Reason | None = None
    article: int = 0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of names: for each the reason that it gives, or how sure it is of an article; and the first words of those of furniture."""

    furniture: dict[tuple[str, ...], Reason] = field(default_factory=dict)
    article: dict[tuple[str, ...], int] = field(default_factory=dict)
    opening: set[str] = field(default_factory=set)


@cache
def vocabulary() -> Vocabulary:
    """Loads the phrases.

    Raises:
        LexiconError: A reason is not known.
    """
    data = load_yaml(FILE)
    found = Vocabulary()
    for sure, phrases in ((1, data["article"]["weak"]), (2, data["article"]["strong"])):
        found.article.update({tuple(phrase.replace("-", " ").split()): sure for phrase in phrases})
    for reason, phrases in data["furniture"].items():
        if reason not in REASONS:
            raise LexiconError(f"{FILE}: {reason!r} is no reason for dropping")
        for phrase in phrases:
            found.furniture.setdefault(tuple(phrase.split()), cast("Reason", reason))
    found.opening.update(first for first, *_ in found.furniture)
    return found


@lru_cache(maxsize=4096)
def read_name(name: str) -> Name:
    """Returns what a name (classes and id, parted by blanks) says."""
    reason: Reason | None = None
    article = 0
    for token in name[:LONGEST].split():
        if ":" in token or "[" in token or "@" in token:
            continue  # A condition of a style sheet ("print:hidden") is no name.
        words = tuple(word.lower() for word in _PARTS.findall(token))[:12]
        reason = reason or vocabulary().furniture.get(("=", *words)) or _furniture(words)
        article = max(article, _article(words))
    return Name(reason, article)


def _furniture(words: tuple[str, ...]) -> Reason | None:
    table, opening = vocabulary().furniture, vocabulary().opening
    starts = [start for start in range(len(words) - 1, -1, -1) if words[start] in opening]
    for length in range(min(MOST_WORDS, len(words)), 0, -1) if starts else ():
        for start in starts:
            reason = table.get(words[start : start + length]) if start + length <= len(words) else None
            if reason and not (start and words[start - 1] in _STATES):
                return reason
    return None


def _article(words: tuple[str, ...]) -> int:
    table = vocabulary().article
    if table.get(words):
        return table[words]
    return 2 if any(table.get(words[start : start + 2]) == 2 for start in range(len(words) - 1)) else 0
