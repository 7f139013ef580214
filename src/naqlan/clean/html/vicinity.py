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
_FOREIGN_TAGS = frozenset({"nav", "aside", "article"})
_FRAME_TAGS = frozenset({"header", "footer"})
_OF_ARTICLE = re.compile(r"entry|post|article|story|content|meta", re.IGNORECASE)
LONGEST_CARD = 400
"""Code points of a link to other news with its date, its picture's caption and its first words."""
_WORDS_OF_LINK = 4
_DIGIT = re.compile(r"\d")
_OUTERMOST = frozenset({"body", "html", "-document"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "em", "font", "i", "mark", "small", "span", "strong", "sup", "time", "u", "label", "-text"})
_FOREIGN = re.compile(
    r"comment|cmt|discuss|disqus|feedback|repl(?:y|ies)|relat|similar|sidebar|(?:^|\s)widget|most-?_?(?:read|popular|view)|latest|popular|trending|recommend|ticker|breaking|"
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
    """Says whether an element without the headline is by its tag or its names one of comments, other news, or the frame of the page."""
    tag = node.tag
    if tag in _FOREIGN_TAGS:
        return True
    attributes = node.attributes
    if not attributes:
        return tag in _FRAME_TAGS
    return _by_name(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:400], frame=tag in _FRAME_TAGS)


@lru_cache(maxsize=8192)
def _by_name(names: str, *, frame: bool) -> bool:
    if frame and not _OF_ARTICLE.search(names):
        return True
    return len(names) > 1 and _FOREIGN.search(names) is not None


def is_card(node: LexborNode, vicinity: Vicinity) -> bool:
    """Says whether an element stands beside a link to other news: its date is theirs."""
    current = node.parent
    for _ in range(_LEVELS):
        if current is None or current.mem_id in vicinity.above or len(current.text()) > LONGEST_CARD:
            return False
        if any(len(link.text().split()) >= _WORDS_OF_LINK for link in (*([current] if current.tag == "a" else ()), *current.css("a[href]"))):
            return True
        current = current.parent
    return False


def is_own(node: LexborNode, vicinity: Vicinity) -> bool:
    """Says whether an element stands in nothing foreign, up to what it has in common with the headline."""
    current: LexborNode | None = node
    for _ in range(_DEEPEST):
        if current is None or current.mem_id in vicinity.above:
            return True
        parent = current.parent
        of_article = current.tag == "footer" and parent is not None and parent.mem_id in vicinity.close
        if is_foreign(current) and not of_article:
            return False
        current = parent
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
        yield from _lines(_below(vicinity.heading, set() if seen is None else seen), vicinity)


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
        yield from reversed(list(_lines(_until(top, vicinity.heading), vicinity)))


def _lines(pieces: Iterator[LexborNode | None], vicinity: Vicinity) -> Iterator[str]:
    """Joins nodes of text to lines, each ended by None; overlong ones are left out, and the second of them ends it: the article has begun."""
    total = paragraphs = 0
    line: list[LexborNode] = []
    for piece in pieces:
        if piece is not None:
            line.append(piece)
            continue
        if not line:
            continue
        text = "\t".join(filter(None, [" ".join(node.text().split()) for node in line]))
        total += len(text)
        paragraphs += len(text) > MOST_LINE
        if 0 < len(text) <= MOST_LINE and not (_DIGIT.search(text) and is_card(line[0], vicinity)):
            yield text
        line = []
        if total > MOST_TEXT or paragraphs > 1:
            return


def _below(heading: LexborNode, seen: set[int]) -> Iterator[LexborNode | None]:
    node: LexborNode | None = heading
    descend = False
    for _ in range(MOST_STEPS):
        if node is None:
            break
        seen.add(node.mem_id)
        if descend and node.tag == "-text":
            yield node
        elif descend and _is_other_headline(node):
            break
        elif descend and (node.tag in _SKIPPED or is_foreign(node)):
            descend = False
        if node.tag not in _INLINE:
            yield None
        if descend and node.child is not None:
            node = node.child
            continue
        descend = True
        while node is not None and node.next is None:
            node = node.parent
            if node is not None and node.tag not in _INLINE:
                yield None
        node = node.next if node is not None else None
    yield None


def _is_other_headline(node: LexborNode) -> bool:
    return node.tag == "h1" or (node.tag in _HEADINGS and node.css_first("a[href]") is not None)


def _until(top: LexborNode, heading: LexborNode) -> Iterator[LexborNode | None]:
    stack = [top]
    for _ in range(MOST_STEPS):
        if not stack:
            break
        node = stack.pop()
        if node.mem_id == heading.mem_id:
            break
        if node.tag == "-text":
            yield node
            continue
        if node.tag not in _INLINE:
            yield None
        if node.tag in _SKIPPED or (node is not top and is_foreign(node)):
            continue
        children: list[LexborNode] = []
        child = node.child
        while child is not None and len(children) < MOST_STEPS:
            children.append(child)
            child = child.next
        stack += reversed(children)
    yield None
