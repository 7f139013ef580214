"""Who denies what another says? Statements of a story on one matter, one of which turns the other round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from naqlan.compare.align import Word, aligned_words, words_of
from naqlan.compare.order import earlier
from naqlan.compare.passages import Pages
from naqlan.compare.words import conjunction, meaning, words
from naqlan.names.likeness import same_name
from naqlan.record.difference import Difference, DifferenceKind, Side
from naqlan.record.statement import Statement
from naqlan.text.fold import fold

ONE_MATTER = 0.6
"""Share of the meaning words of the shorter content that the other has too, for one to deny the other."""
OF_THE_LONGER = 0.4
"""The least share of the longer one's: "the events at the embassy" are in any sentence on them."""
LEAST_SHARED = 3
ONE_UTTERANCE = 0.75
"""Likeness of two contents, word by word, from which what turns one round is all that tells them apart."""
SHORTEST = 5
"""Words of a content that is looked at for a word that turns it round."""


@dataclass(frozen=True)
class Said:
    """A statement of an article, ready to be compared."""

    pages: Pages
    statement: Statement
    words: list[Word]
    meaning: frozenset[str]

    @property
    def denies(self) -> bool:
        """Whether the speaker denies the content."""
        return self.statement.act == "deny" and self.statement.polarity == "affirmed"

    @property
    def affirms(self) -> bool:
        """Whether the speaker says that the content is so."""
        return self.statement.act in AFFIRMING and self.statement.polarity == "affirmed"

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names of the speakers."""
        return self.pages.names.of(self.statement.speakers)


AFFIRMING = ("say", "stress", "announce", "claim", "accuse")


def said_in(pages: Pages) -> list[Said]:
    """Returns the statements of an article's body that report no further saying: in "he said that X denied it" only the denial counts."""
    found = []
    spans = [one.span for one in pages.article.statements if one.span.field == "body"]
    for one in pages.article.statements:
        if one.span.field == "body" and not any(one.span.covers(span) and one.span != span for span in spans):
            found.append(Said(pages, one, words_of(one.content), meaning(one.content)))
    return found


def statements_differ(pages: Sequence[Pages]) -> Iterator[Difference]:
    """Yields denials, reversals and contradictions between statements of a story.

    Args:
        pages: The articles of a story. Statements of one article are set beside one another too, for denials.
    """
    found = [one for each in pages for one in said_in(each)]
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            if _one_matter(one, other):
                kind = _kind(one, other)
                if kind is not None:
                    yield _made(kind, one, other)


def _one_matter(one: Said, other: Said) -> bool:
    shared = len(one.meaning & other.meaning)
    sizes = sorted((len(one.meaning), len(other.meaning)))
    return shared >= LEAST_SHARED and shared >= ONE_MATTER * sizes[0] and shared >= OF_THE_LONGER * sizes[1]


def _kind(one: Said, other: Said) -> DifferenceKind | None:
    if _nested(one, other):
        return None
    one_mouth = any(same_name(a, b) for a in one.speakers for b in other.speakers)
    if (one.denies and other.affirms) or (other.denies and one.affirms):
        if not one_mouth:
            return "denial" if one.speakers and other.speakers else None
        return "reversal" if one.pages.key != other.pages.key and _days_apart(one, other) else None
    if one_mouth and one.pages.key != other.pages.key and one.affirms and other.affirms and _turned(one, other):
        return "reversal" if _days_apart(one, other) else "contradiction"
    return None


def _nested(one: Said, other: Said) -> bool:
    """Whether one is told within the other: what is denied, and the denial of it, are one passage."""
    first, second = one.statement.span, other.statement.span
    return one.pages.key == other.pages.key and (first.covers(second) or second.covers(first))


def _days_apart(one: Said, other: Said) -> bool:
    days = one.statement.when or one.pages.article.meta.published, other.statement.when or other.pages.article.meta.published
    return bool(days[0] and days[1] and days[0] != days[1])


def _turned(one: Said, other: Said) -> bool:
    """Whether a word that turns a clause round, in one of them, is all that tells the two apart."""
    if min(len(one.words), len(other.words)) < SHORTEST:
        return False
    both = aligned_words(one.words, other.words)
    if both.likeness < ONE_UTTERANCE:
        return False
    left, right = _marked(one, both.first), _marked(other, both.second)
    if fold("".join(left)) == fold("".join(right)):
        return False  # a blank was lost: "غيرعضو"
    turning = words("turning")
    turns = len(turning & {*left}) + len(turning & {*right})
    return turns % 2 == 1 and max(len({*side} - turning) for side in (left, right)) <= 1


def _marked(one: Said, marks: Sequence[tuple[int, int]]) -> list[str]:
    """The words that differ, as written but for conjunctions: folded, لإ would be لا."""
    content = one.statement.content
    return [conjunction(content[word.start : word.end]) for word in one.words if any(first <= word.start < last for first, last in marks)]


def _made(kind: DifferenceKind, one: Said, other: Said) -> Difference:
    if earlier(other.pages.article, one.pages.article) or (one.pages.key == other.pages.key and one.denies):
        one, other = other, one
    both = aligned_words(one.words, other.words)
    first, second = (
        Side(each.statement.act, each.pages.passage(each.statement.span, each.statement, marks))
        for each, marks in ((one, both.first), (other, both.second))
    )
    return Difference(kind, "statement", "، ".join(one.speakers), first, second)
