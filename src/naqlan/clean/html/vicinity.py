"""Does an element belong to the article, or to a comment, a list of other news, the frame of the page? And what stands around the headline?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborNode

MOST_STEPS = 400
"""Nodes that are looked at on either side of the headline."""
MOST_TEXT = 1_500
"""Code points below the headline within which the page's date stands; a standfirst and a caption come before it at most."""
MOST_LINE = 200
_LEVELS = 3
"""How far up the element is in which what stands above the headline still belongs to it."""
_DEEPEST = 80
_SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "form", "nav", "aside", "select", "button", "iframe", "footer", "-comment"})
_FOREIGN_TAGS = frozenset({"nav", "aside"})
_OUTERMOST = frozenset({"body", "html", "-document"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "em", "font", "i", "mark", "small", "span", "strong", "sup", "time", "u", "label", "-text"})
_FOREIGN = re.compile(
    r"comment|cmt|repl(?:y|ies)|relat|similar|sidebar|(?:^|\s)widget|most-?_?(?:read|popular|view)|latest|popular|trending|recommend|ticker|breaking|"
    r"(?:^|\s)(?:site-?|page-?|main-?)?footer|more-?_?news|read-?_?(?:also|more)|next-?_?(?:post|article)|prev-?_?(?:post|article)|today|datenow|"
    r"live-?_?(?:blog-?_?)?(?:entry|post|item|update)|(?:^|\s)nav|[a-z]nav(?:\s|$)|menu|playlist|timeline|weather|(?:writer|author)-?_?(?:more|other|posts|articles)|top-?_?(?:bar|header)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Vicinity:
    """What belongs to a headline.

    Attributes:
        heading: The node of the headline, or None where it is not known.
        above: The ids of the elements that it stands in.
        close: Those of the nearest of them, without `body`.
    """

    heading: LexborNode | None
    above: frozenset[int]
    close: frozenset[int] = frozenset()


def vicinity_of(heading: LexborNode | None) -> Vicinity:
    """Returns what belongs to a headline."""
    found: list[LexborNode] = []
    node = heading.parent if heading is not None else None
    while node is not None and len(found) < _DEEPEST:
        found.append(node)
        node = node.parent
    close = (node.mem_id for node in found[:_LEVELS] if node.tag not in _OUTERMOST)
    return Vicinity(heading, frozenset(node.mem_id for node in found), frozenset(close))


def is_foreign(node: LexborNode) -> bool:
    """Says whether an element is by its tag or its names one of comments, other news, or the frame of the page."""
    if node.tag in _FOREIGN_TAGS:
        return True
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 1 and _is_foreign_name(names[:400])


@lru_cache(maxsize=4096)
def _is_foreign_name(names: str) -> bool:
    return _FOREIGN.search(names) is not None


def is_own(node: LexborNode, vicinity: Vicinity) -> bool:
    """Says whether an element stands in nothing foreign, up to what it has in common with the headline."""
    current: LexborNode | None = node
    for _ in range(_DEEPEST):
        if current is None or current.mem_id in vicinity.above:
            return True
        if is_foreign(current):
            return False
        current = current.parent
    return False


def is_close(node: LexborNode, vicinity: Vicinity) -> bool:
    """Says whether an element stands in one of the nearest elements around the headline."""
    current: LexborNode | None = node
    for _ in range(_DEEPEST):
        if current is None or current.mem_id in vicinity.above:
            return current is not None and current.mem_id in vicinity.close
        current = current.parent
    return False


def lines_below(vicinity: Vicinity, seen: set[int] | None = None) -> Iterator[str]:
    """Yields the short lines of text below the headline in their order, as far as the page's date may stand.

    Args:
        vicinity: What belongs to the headline.
        seen: Takes up the ids of the elements that were passed.

    Yields:
        Lines; their pieces, each from an element of its own, are parted by tabs. Nothing where the headline's place is unknown.
    """
    if vicinity.heading is not None:
        yield from _lines(_below(vicinity.heading, set() if seen is None else seen))


def lines_above(vicinity: Vicinity) -> Iterator[str]:
    """Yields the short lines of text above the headline, the nearest first, from the elements right around it."""
    if vicinity.heading is None:
        return
    top = vicinity.heading
    for _ in range(_LEVELS):
        if top.parent is None or top.parent.tag in _OUTERMOST:
            break
        top = top.parent
    if top.mem_id != vicinity.heading.mem_id:
        yield from reversed(list(_lines(_until(top, vicinity.heading))))


def _lines(pieces: Iterator[str]) -> Iterator[str]:
    """Joins pieces of text to lines; overlong ones are left out, and the second of them ends it: the article has begun."""
    total = paragraphs = 0
    line: list[str] = []
    for piece in pieces:
        if piece != "\n":
            line.append(piece)
            continue
        text = "\t".join(" ".join(one.split()) for one in line if one.strip())
        line = []
        total += len(text)
        paragraphs += len(text) > MOST_LINE
        if 0 < len(text) <= MOST_LINE:
            yield text
        if total > MOST_TEXT or paragraphs > 1:
            return


def _below(heading: LexborNode, seen: set[int]) -> Iterator[str]:
    node: LexborNode | None = heading
    descend = False
    for _ in range(MOST_STEPS):
        if node is None:
            break
        seen.add(node.mem_id)
        if descend and node.tag == "-text":
            yield node.text()
        elif descend and _is_other_headline(node):
            break
        elif descend and (node.tag in _SKIPPED or is_foreign(node)):
            descend = False
        if node.tag not in _INLINE:
            yield "\n"
        if descend and node.child is not None:
            node = node.child
            continue
        descend = True
        while node is not None and node.next is None:
            node = node.parent
            if node is not None and node.tag not in _INLINE:
                yield "\n"
        node = node.next if node is not None else None
    yield "\n"


def _is_other_headline(node: LexborNode) -> bool:
    return node.tag == "h1" or (node.tag in _HEADINGS and node.css_first("a[href]") is not None)


def _until(top: LexborNode, heading: LexborNode) -> Iterator[str]:
    stack = [top]
    for _ in range(MOST_STEPS):
        if not stack:
            break
        node = stack.pop()
        if node.mem_id == heading.mem_id:
            break
        if node.tag == "-text":
            yield node.text()
            continue
        if node.tag not in _INLINE:
            yield "\n"
        if node.tag in _SKIPPED or (node is not top and is_foreign(node)):
            continue
        children: list[LexborNode] = []
        child = node.child
        while child is not None and len(children) < MOST_STEPS:
            children.append(child)
            child = child.next
        stack += reversed(children)
    yield "\n"
