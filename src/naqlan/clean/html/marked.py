"""Which moments do the page's elements give: microdata and `time`, of the article and not of comments, lists or the site's clock?"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from naqlan.clean.html.date_lines import is_change
from naqlan.clean.html.days import Said
from naqlan.clean.html.head import MOMENTS, Head
from naqlan.clean.html.scope import is_other_thing
from naqlan.clean.html.value import tidy
from naqlan.clean.html.vicinity import Vicinity, is_card, is_close, is_own
from naqlan.dates.moment import Moment, read_moment
from naqlan.record.article import PublishedFrom

MOST_ELEMENTS = 200
_PUBLISHED = frozenset({"datepublished", "datecreated", "uploaddate", "dc:date", "dc:created", "schema:datepublished"})
_MODIFIED = frozenset({"datemodified", "dc:modified", "schema:datemodified"})
_CHANGE = re.compile(r"updat|modif|edit", re.IGNORECASE)
_LABEL = 80


@dataclass(slots=True)
class Marked:
    """What elements give.

    Attributes:
        said: Days of publication.
        modified: Moments of the last change.
    """

    said: list[Said] = field(default_factory=list)
    modified: list[Moment] = field(default_factory=list)


def marked_in(head: Head, vicinity: Vicinity, near: Container[int]) -> Marked:
    """Reads the moments that a page's elements give for its article.

    Args:
        head: What of the page is meant for machines.
        vicinity: What belongs to the headline.
        near: The ids of the elements right below the headline.

    Returns:
        What they give; empty for nothing.
    """
    marked = Marked()
    dated = [node for node in head.items[:MOST_ELEMENTS] if _props(node) & (_PUBLISHED | _MODIFIED)]
    timed = [node for node in head.times[:MOST_ELEMENTS] if vicinity.heading is None or node.mem_id in near or is_close(node, vicinity)]
    timed = [node for node in timed if not is_card(node, vicinity)]
    kinds: tuple[tuple[PublishedFrom, list[LexborNode]], ...] = (("microdata", dated), ("time", timed))
    for how, nodes in kinds:
        published = [node for node in nodes if not _is_change(node)]
        changed = [node for node in nodes if _is_change(node)]
        if how == "time":
            published = _without_lists([node for node in published if node.mem_id in near]) or _without_lists(published)
        _note(marked, how, _nearest(published, head, vicinity), is_published=True)
        _note(marked, how, _nearest(changed, head, vicinity), is_published=False)
    return marked


def _without_lists(nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """The elements without those of lists: of the entries of a live page, of other news; their parents are alike."""
    parents: dict[tuple[str | None, str | None], set[int]] = {}
    for node in nodes:
        parents.setdefault(_kind(node), set()).add(node.parent.mem_id if node.parent is not None else 0)
    return [node for node in nodes if len(parents[_kind(node)]) == 1]


def _kind(node: LexborNode) -> tuple[str | None, str | None]:
    parent = node.parent
    return (parent.tag, parent.attributes.get("class")) if parent is not None else (None, None)


def _note(marked: Marked, how: PublishedFrom, node: LexborNode | None, *, is_published: bool) -> None:
    moment = _moment(node) if node is not None else None
    if moment is not None and is_published:
        marked.said.append(Said(moment, how))
    elif moment is not None:
        marked.modified.append(moment)


def _nearest(nodes: Sequence[LexborNode], head: Head, vicinity: Vicinity) -> LexborNode | None:
    """The first element below the headline and above the next headline; else the last one above it, in its own part of the page."""
    own = [node for node in nodes if is_own(node, vicinity) and not is_other_thing(node)]
    if vicinity.heading is None:
        return own[0] if len(own) == 1 else None
    if vicinity.heading.mem_id not in head.order:
        return next(iter(own), None)
    place = head.order[vicinity.heading.mem_id]
    following = min((number for number in _headlines(head) if number > place), default=len(head.order))
    leading = max((number for number in _headlines(head) if number < place), default=-1)
    below = [node for node in own if place < head.order[node.mem_id] < following]
    above = [node for node in own if leading < head.order[node.mem_id] < place]
    return next(iter(below), None) or next(iter(reversed(above)), None)


def _headlines(head: Head) -> Iterator[int]:
    for node in (*head.headings, *(item for item in head.items if "headline" in _props(item))):
        if node.tag != "meta":
            yield head.order[node.mem_id]


def _is_change(node: LexborNode) -> bool:
    props = _props(node)
    if props & _PUBLISHED:
        return False
    if props & _MODIFIED or _CHANGE.search(node.attributes.get("class") or ""):
        return True
    return node.tag != "meta" and is_change(f"{_before(node)} {node.text()[:_LABEL]}")


def _before(node: LexborNode) -> str:
    """What stands right before an element: the label of its date."""
    for start in (node, node.parent):
        before = start.prev if start is not None else None
        for _ in range(3):
            if before is None:
                break
            if (text := before.text()[-_LABEL:].strip()) and before.tag != "-comment":
                return text
            before = before.prev
    return ""


def _moment(node: LexborNode) -> Moment | None:
    attributes = node.attributes
    for value in (*map(attributes.get, ("datetime", "content", "title", *MOMENTS)), node.text()):
        text = tidy(value)
        if text and (moment := read_moment(text)):
            return moment
    return None


def _props(node: LexborNode) -> set[str]:
    attributes = node.attributes
    return set(f"{attributes.get('itemprop') or ''} {attributes.get('property') or ''}".lower().split())
