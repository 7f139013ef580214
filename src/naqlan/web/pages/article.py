"""One article: what does it say, which value stands where, by which rule and on whose authority, and where does the text come from?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.article_asked import ArticleAsked, article_asked
from naqlan.pipeline.versions import addresses
from naqlan.record.article import Article
from naqlan.record.parts import items_of, ref_of
from naqlan.web.entries import Entries, by_group
from naqlan.web.foreign import MOST
from naqlan.web.marked import Marked
from naqlan.web.marks import MarkedParagraph, Segment, marked_body, marked_title
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

WEIGHT = 60_000
"""What one page of a long article holds, in code points, a value counted as `VALUE`: of 6,844 articles all but 17 are one page, and none of these
pages has more than 371 KB."""
VALUE = 150
MOST_COPIES = 5
"""Copies that are named; the page of copies has all."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the body that one page shows.

    Attributes:
        number: From 1.
        paragraphs: Its paragraphs.
    """

    number: int
    paragraphs: tuple[MarkedParagraph, ...]


def ask(asked: Asked) -> ArticleAsked:
    """Asks for the article.

    Raises:
        PageError: There is none; status 404.
    """
    found = article_asked(asked.store, asked.given["article"])
    if found is None:
        raise PageError("the store has no such article", status=404)
    return found


def shown(found: ArticleAsked, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    record, given = found.record, asked.given
    chosen = next((ref for ref, which in found.ids.items() if which == given["item"]), None) if given["item"] else None
    title, parts = _head(marked_title(record)), parted(marked_body(record))
    part = _part(parts, chosen, given["part"])
    here = _refs([*part.paragraphs, *([title] if title else [])])
    entries = Entries(found, asked.view, asked.words)
    items = [one for one in items_of(record) if ref_of(one) in here and (not given["checked"] or ref_of(one) in record.judged)]
    numbers = {ref_of(one): number for number, one in enumerate(items)}
    marked = Marked(found.ids, numbers, chosen)
    made = [entries.of(one) for one in items]
    return {
        "kept": True,
        "found": found,
        "record": record,
        "title": marked.text(title) if title else None,
        "paragraphs": [(one.number, marked.text(one)) for one in part.paragraphs],
        "part": part.number,
        "count_of_parts": len(parts),
        "groups": by_group(made),
        "numbers": numbers,
        "chosen": found.ids.get(chosen or ""),
        "checked": given["checked"],
        "has_judged": bool(record.judged),
        "dropped": _dropped(record),
        "citation": entries.citation(None),
        "taken_out": [entries.dropped(one) for one in found.dropped],
        "addresses": addresses(found.given),
        "copies": found.copies[:MOST_COPIES],
        "more_copies": max(len(found.copies) - MOST_COPIES, 0),
    }


def _head(title: MarkedParagraph | None) -> MarkedParagraph | None:
    """Returns a title, cut where it is longer than any name may be."""
    if title is None:
        return None
    held: list[Segment] = []
    left = MOST
    for one in title.segments:
        if left <= 0:
            break
        held.append(one._replace(text=one.text[:left]))
        left -= len(one.text)
    return replace(title, segments=tuple(held))


def parted(paragraphs: Sequence[MarkedParagraph]) -> tuple[Part, ...]:
    """Returns the stretches of a body, cut where one grows too heavy for a page, within a paragraph only where it alone is; one at least."""
    found: list[list[MarkedParagraph]] = [[]]
    weight = 0
    for one in (piece for paragraph in paragraphs for piece in _cut(paragraph)):
        own = sum(map(_weight, one.segments))
        if found[-1] and weight + own > WEIGHT:
            found.append([])
            weight = 0
        found[-1].append(one)
        weight += own
    return tuple(Part(number, tuple(held)) for number, held in enumerate(found, start=1))


def _cut(paragraph: MarkedParagraph) -> Iterator[MarkedParagraph]:
    """Yields a paragraph, in several where it is too heavy for a page."""
    if sum(map(_weight, paragraph.segments)) <= WEIGHT:
        yield paragraph
        return
    held: list[Segment] = []
    weight = 0
    for one in paragraph.segments:
        for start in range(0, len(one.text), WEIGHT):
            piece = Segment(one.start + start, one.text[start : start + WEIGHT], one.marks, one.begins if start == 0 else ())
            if held and weight + _weight(piece) > WEIGHT:
                yield replace(paragraph, segments=tuple(held))
                held, weight = [], 0
            held.append(piece)
            weight += _weight(piece)
    yield replace(paragraph, segments=tuple(held))


def _weight(segment: Segment) -> int:
    return len(segment.text) + VALUE * len(segment.begins)


def _part(parts: Sequence[Part], chosen: str | None, number: int) -> Part:
    """Returns the stretch in which the chosen item first stands, else that of a number, the last where there are not so many."""
    of_chosen = (one for one in parts if chosen is not None and chosen in _refs(one.paragraphs))
    return next(of_chosen, parts[min(number, len(parts)) - 1])


def _refs(paragraphs: Sequence[MarkedParagraph]) -> set[str]:
    """Returns what names the items that stand in paragraphs."""
    return {mark.ref for one in paragraphs for segment in one.segments for mark in segment.marks if mark.own}


def _dropped(record: Article) -> Mapping[str, list[str]]:
    """Returns the passages that were left out, by reason, in the order of the page."""
    found: dict[str, list[str]] = {}
    for one in record.dropped:
        found.setdefault(one.reason, []).append(one.text)
    return found


PARAMETERS = (Parameter("part", "number", least=1, default=1), Parameter("item"), Parameter("checked", "flag"))

ROUTES = (Route("article", "/articles/{article}", ask, shown, parameters=PARAMETERS),)
