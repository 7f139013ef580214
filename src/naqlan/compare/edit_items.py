"""What was read from one version of a page and not, or otherwise, from another? Statements, contacts, figures and people, paired."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from naqlan.compare.align import Alignment, aligned, words_of
from naqlan.compare.names import Names
from naqlan.record.article import Article
from naqlan.record.edit import Edit, EditOf
from naqlan.record.span import Span
from naqlan.text.fold import fold

SAME_CONTENT = 0.5
"""Share of the words of the longer of two contents that both have, in order, for them to be one statement."""


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of one version: where and how it reads, by what it is known, and what of it may change."""

    text: str
    span: Span
    key: str
    fields: dict[str, object]


_Items: TypeAlias = list[_Item]


def edits_of_items(before: Article, after: Article) -> Iterator[Edit]:
    """Yields the changes of statements, contacts, figures and people, in this order.

    Args:
        before: The earlier version.
        after: The later one. Where an item only stands elsewhere, or is spelt otherwise, nothing is yielded.
    """
    kinds: tuple[tuple[EditOf, Callable[[Article], _Items], float], ...] = (
        ("statement", _statements, SAME_CONTENT),
        ("contact", _contacts, SAME_CONTENT),
        ("figure", _figures, 0.0),
        ("person", _people, 1.0),
    )
    for of, items, least in kinds:
        yield from _edits(of, items(before), items(after), least)


def _edits(of: EditOf, was: _Items, now: _Items, least: float) -> Iterator[Edit]:
    left = list(was)
    found: list[tuple[_Item | None, _Item]] = []
    for one in now:
        same = next((other for other in left if (other.text, other.key) == (one.text, one.key)), None)
        if same is not None:
            left.remove(same)
        found.append((same, one))
    for place, (same, one) in enumerate(found):
        if same is None and (likest := _likest(one, left, least)) is not None:
            left.remove(likest)
            found[place] = likest, one
    for same, one in found:
        if same is None:
            yield Edit("added", of, None, one.text, after_span=one.span)
        elif fields := tuple(name for name in one.fields if same.fields[name] != one.fields[name]):
            both = aligned(same.text, one.text)
            yield Edit("changed", of, same.text, one.text, fields, same.span, one.span, both.first, both.second)
    for gone in left:
        yield Edit("removed", of, gone.text, None, before_span=gone.span)


def _likest(one: _Item, others: Sequence[_Item], least: float) -> _Item | None:
    """The item of the same key whose words are most like those of `one`, None where none is like enough."""
    known: list[tuple[float, _Item]] = []
    for other in others:
        if other.key == one.key:
            both: Alignment = aligned(other.text, one.text)
            known.append((both.likeness, other))
    best = max(known, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= least else None


def _statements(article: Article) -> _Items:
    names = Names(article)
    return [
        _Item(
            one.content,
            one.span,
            "",
            {
                "speakers": names.keys(one.speakers),
                "addressees": names.keys(one.addressees),
                "act": one.act,
                "form": one.form,
                "polarity": one.polarity,
                "via": one.via,
                "when": one.when,
                "chain": tuple(map(names.keys, one.chain)),
                "content": tuple(word.key for word in words_of(one.content)),
            },
        )
        for one in article.statements
    ]


def _contacts(article: Article) -> _Items:
    names = Names(article)
    return [
        _Item(
            article.text(one.span),
            one.span,
            one.kind,
            {
                "status": one.status,
                "parties": names.keys(one.parties),
                "through": names.keys(one.through),
                "when": one.when,
                "place": one.place,
                "chain": tuple(map(names.keys, one.chain)),
            },
        )
        for one in article.contacts
    ]


def _figures(article: Article) -> _Items:
    return [_Item(one.text, one.span, fold(one.unit), {"value": one.value, "bound": one.bound}) for one in article.figures]


def _people(article: Article) -> _Items:
    spans = {one.id: one.mentions[0] for one in article.people if one.mentions}
    return [_Item(one.name, spans[one.id], "", {"role": one.role and fold(one.role)}) for one in article.people if one.id in spans]
