"""What does a figure count, and in which context? The key under which counts of several articles meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from naqlan.compare.align import words_of
from naqlan.compare.passages import Pages
from naqlan.compare.words import Counted, bare, bare_words, counted, meaning
from naqlan.record.figure import Figure
from naqlan.record.span import Span
from naqlan.record.statement import Statement

BESIDE = 2
"""Words before and after a count among which its cue may stand ("مقتل نحو 12 شخصا", "12 شخصا لقوا حتفهم")."""
TEAR = 6
"""Code points before a figure that are looked at for a number torn off it."""
TOGETHER = "together"
"""The kind of a count of dead and wounded in one."""


@dataclass(frozen=True)
class Count:
    """A figure of one article, set so that it can be compared.

    Attributes:
        pages: Its article.
        figure: The figure.
        statement: The statement that it belongs to, or None.
        kind: What befell those counted, or None.
        noun: The bare counted noun; empty where it says no more than that they are people, or what befell them.
        sentence: Where it stands.
    """

    pages: Pages
    figure: Figure
    statement: Statement | None
    kind: str | None
    noun: str
    sentence: Span

    @property
    def key(self) -> tuple[str, str]:
        """What is counted: two counts of one key count the same kind of thing."""
        return self.kind or "", self.noun

    @cached_property
    def context(self) -> frozenset[str]:
        """The words of the sentence that carry meaning."""
        return meaning(self.pages.article.text(self.sentence))

    @cached_property
    def least(self) -> float:
        """The least number that the figure may mean."""
        return _range(self.figure)[0]

    @cached_property
    def most(self) -> float:
        """The greatest number that it may mean."""
        return _range(self.figure)[1]

    @property
    def exact(self) -> bool:
        """Whether it means one number."""
        return self.figure.bound == "exactly" and self.figure.value is not None

    def may_agree(self, other: "Count") -> bool:
        """Says whether both counts may hold of one thing: "more than 50" and 60 may."""
        return self.least <= other.most and other.least <= self.most


ABOUT = 0.15
"""Share by which a figure "about" so many may be off: the press rounds 963 to a thousand and 22 to twenty."""
VAGUE = {"dozens": (12.0, 999.0), "hundreds": (101.0, 9_999.0), "thousands": (1_001.0, 999_999.0)}
"""What a vague count may mean, widely: "tens of thousands" are thousands to the record."""


def counts_of(pages: Pages) -> Iterator[Count]:
    """Yields the figures of an article that count something and have a value or a vague one."""
    statements = {one.id: one for one in pages.article.statements}
    for figure in pages.article.figures:
        if not figure.unit.strip() or _torn(pages, figure):
            continue
        sentence = pages.sentence(figure.span)
        kind, noun = _counted(pages, figure, sentence)
        yield Count(pages, figure, statements.get(figure.statement or ""), kind, noun, sentence)


def _torn(pages: Pages, figure: Figure) -> bool:
    """Whether a number stands right before it: the page tore "4. 5 مليار" in two, or wrote a figure that was not read whole."""
    text = pages.article.body if figure.span.field == "body" else pages.article.title or ""
    before = text[max(0, figure.span.start - TEAR) : figure.span.start].rstrip(" .,(\n")
    return before[-1:].isdigit()


def _counted(pages: Pages, figure: Figure, sentence: Span) -> tuple[str | None, str]:
    head = bare(figure.unit.split()[0])
    if head in bare_words("together"):
        return TOGETHER, ""
    for kind in counted():
        if head in kind.nouns:
            return kind.name, ""
    found = _cued(pages, figure, sentence)
    noun = "" if found and head in bare_words("anybody") else head
    return (found.name if found else None), noun


def _cued(pages: Pages, figure: Figure, sentence: Span) -> Counted | None:
    """The kind of count that a word right beside the figure tells of; the nearest before it goes first."""
    text = pages.article.body if figure.span.field == "body" else pages.article.title or ""
    before = words_of(text[sentence.start : figure.span.start])[-BESIDE:]
    after = words_of(text[figure.span.end : sentence.end])[:BESIDE]
    inside = words_of(figure.text)[:1]
    for word in (*reversed(before), *inside, *after):
        for form in (word.key, bare(word.key), word.key[1:]):
            for kind in counted():
                if form in kind.cues:
                    return kind
    return None


def _range(figure: Figure) -> tuple[float, float]:
    if figure.value is None:
        return VAGUE.get(figure.bound, (0.0, float("inf")))
    value = float(figure.value)
    if figure.bound == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    if figure.bound == "more than":
        return value, float("inf")
    return (0.0, value) if figure.bound == "less than" else (value, value)
