"""Where in the page does the headline stand? In a heading, mostly; on old pages in any element of its own."""

from selectolax.lexbor import LexborNode

from naqlan.clean.html.document import Document
from naqlan.clean.html.head import Head
from naqlan.clean.html.headline import alike
from naqlan.clean.html.value import tidy
from naqlan.clean.html.vicinity import is_foreign
from naqlan.clean.sheet import words

MOST_HEADINGS = 10
MOST_NODES = 4_000
"""Nodes of a page without headings that are searched."""
_HEADINGS = "h2, h3, h4, [property~='dc:title']"
_NO_PLACES = frozenset({"a", "title", "script", "style", "option", "noscript"})


def heading_of(document: Document, head: Head, title: str | None) -> LexborNode | None:
    """Returns the element that holds the headline, None where no element does.

    Args:
        document: The page.
        head: What of it is meant for machines.
        title: The headline; None: the first heading is taken for it.
    """
    if title is None:
        return next(iter(head.headings), None)
    named = [node for node in head.items if "headline" in (node.attributes.get("itemprop") or "") and node.tag != "meta"]
    for node in (*head.headings[:MOST_HEADINGS], *named[:MOST_HEADINGS]):
        if alike(title, tidy(node.text()) or ""):
            return node
    for node in document.tree.css(_HEADINGS)[: 5 * MOST_HEADINGS]:
        if not is_foreign(node) and alike(title, tidy(node.text()) or ""):
            return node
    return _of_its_own(document, title)


def _of_its_own(document: Document, title: str) -> LexborNode | None:
    """The element whose text begins with the headline's first words and is that headline."""
    form = words(title)
    start = title[:8]
    if not form or document.root is None:
        return None
    for number, node in enumerate(document.root.traverse(include_text=True)):
        if number > MOST_NODES:
            break
        if node.tag == "-text" and (text := node.text().strip()).startswith(start):
            parent = node.parent
            if parent is not None and parent.tag not in _NO_PLACES and words(text[:600]) == form:
                return parent
    return None
