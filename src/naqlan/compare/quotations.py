"""Which utterance is quoted otherwise by another outlet? Quotations of one utterance laid on one another, word by word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from naqlan.compare.align import Alignment, Word, aligned_words, words_of
from naqlan.compare.order import earlier
from naqlan.compare.passages import Pages
from naqlan.compare.words import meaning
from naqlan.names.likeness import distance
from naqlan.record.difference import Difference, DifferenceKind, Side
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.text.fold import fold
from naqlan.text.quotes import quotations

SHORTEST = 6
"""Words of a quotation that is compared: shorter ones are terms and names of things."""
SHINGLE = 4
"""Words in a row that two quotations share at least, to be laid on one another."""
BRACKETS = re.compile(r"\([^()\n]{0,120}\)|\[[^\[\]\n]{0,120}\]")
"""Words in brackets are no speaker's: the outlet put them into the quotation, and they are left out of the comparison."""
ONE_UTTERANCE = 0.6
"""Share of the shorter quotation's words that stand in the other in order, for both to be of one utterance."""
WHOLE = 0.95
"""Share from which the shorter one is all there in the longer one."""
SHORTEST_CUT = 7
"""Words that are left of a quotation that is called cut: fewer may be the name of a thing, quoted by itself."""
SHORTEST_WORD = 4
"""Letters of a word in which a slip is looked for: in shorter ones it is another word."""
SWAPPED = 2
"""The distance of two words in which two letters changed places."""
CUT = 3
"""Words that one must lack at least, to be called cut."""


@dataclass(frozen=True)
class Quoted:
    """A quotation in an article.

    Attributes:
        pages: The article.
        span: Where it stands, without its marks.
        statement: The statement that it belongs to, or None.
        words: Its words.
    """

    pages: Pages
    span: Span
    statement: Statement | None
    words: list[Word]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Names of those who are quoted; empty where nobody is named."""
        return self.pages.names.of(self.statement.speakers) if self.statement else ()


def quoted_in(pages: Pages) -> list[Quoted]:
    """Returns the quotations of an article's body that are long enough to be compared."""
    body = pages.article.body
    found = []
    for quote in quotations(body):
        words = words_of(BRACKETS.sub(_blank, body[quote.start : quote.end])) if quote.closed else []
        if len(words) >= SHORTEST:
            span = Span("body", quote.start, quote.end)
            holding = [one for one in pages.article.statements if one.span.overlaps(span)]
            statement = max(holding, key=lambda one: min(one.span.end, span.end) - max(one.span.start, span.start), default=None)
            found.append(Quoted(pages, span, statement, words))
    return found


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def quotations_differ(pages: Sequence[Pages]) -> Iterator[Difference]:
    """Yields the differences between quotations of one utterance in different articles.

    Args:
        pages: The articles of a story.
    """
    found = [one for each in pages for one in quoted_in(each)]
    for one, other in _candidates(found):
        difference = _difference(one, other)
        if difference is not None:
            yield difference


def _candidates(found: Sequence[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    """Pairs of quotations of different articles that share words in a row, in the order of the articles."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        keys = [word.key for word in one.words]
        for shingle in {tuple(keys[place : place + SHINGLE]) for place in range(len(keys) - SHINGLE + 1)}:
            holders[shingle].append(number)
    pairs = {(a, b) for numbers in holders.values() for place, a in enumerate(numbers) for b in numbers[place + 1 :]}
    for a, b in sorted(pairs):
        if found[a].pages.key != found[b].pages.key:
            yield found[a], found[b]


def _difference(one: Quoted, other: Quoted) -> Difference | None:
    both = aligned_words(one.words, other.words)
    if both.containment < ONE_UTTERANCE:
        return None
    if earlier(other.pages.article, one.pages.article):
        one, other, both = other, one, aligned_words(other.words, one.words)
    if both.longer - both.shorter >= CUT and both.containment >= WHOLE and both.shorter >= SHORTEST_CUT:
        return _made("cut", one, other, both, "wording")
    kind = _kind(one, other, both)
    return _made("quotation", one, other, both, kind) if kind else None


def _kind(one: Quoted, other: Quoted, both: Alignment) -> DifferenceKind | None:
    """How the words that differ weigh: none where they are other forms of the same, small words, or blanks that were lost."""
    left, right = _marked(one, both.first), _marked(other, both.second)
    if meaning(" ".join(left)) == meaning(" ".join(right)) or fold("".join(left)).replace(" ", "") == fold("".join(right)).replace(" ", ""):
        return None
    slips = len(left) == len(right) and all(map(slip_of_letters, left, right))
    return "slip" if slips else "wording"


def _marked(one: Quoted, marks: Sequence[tuple[int, int]]) -> list[str]:
    text = one.pages.article.text(one.span)
    return [text[first:last] for first, last in marks]


def slip_of_letters(one: str, other: str) -> bool:
    """Says whether two words may differ by a slip of the pen: two letters changed places, or one within was doubled or left out."""
    a, b = fold(one), fold(other)
    if min(len(a), len(b)) < SHORTEST_WORD or a[0] != b[0] or a == b:
        return False
    if len(a) == len(b):
        return sorted(a) == sorted(b) and distance(a, b) == SWAPPED
    return a[-1] == b[-1] and distance(a, b) == 1


def _made(of: Literal["quotation", "cut"], one: Quoted, other: Quoted, both: Alignment, kind: DifferenceKind) -> Difference:
    first, second = (
        Side(" … ".join(_marked(each, marks)), each.pages.passage(each.span, each.statement, marks))
        for each, marks in ((one, both.first), (other, both.second))
    )
    return Difference(kind, of, "، ".join(one.speakers or other.speakers), first, second)
