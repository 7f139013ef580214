"""Where in the page does the headline stand? In a heading, mostly; on old pages in any element of its own."""

from selectolax.lexbor import LexborNode

from naqlan.clean.html.document import Document
from naqlan.clean.html.head import Head
from naqlan.clean.html.headline import LEAST_WORDS, alike, parts_of
from naqlan.clean.html.value import tidy
from naqlan.clean.html.vicinity import is_foreign
from naqlan.clean.sheet import words

MOST_HEADINGS = 10
MOST_NODES = 4_000
"""Nodes of a page without headings that are searched."""
_HEADINGS = "h2, h3, h4, [property~='dc:title']"
_NO_PLACES = frozenset({"a", "title", "script", "style", "option", "noscript"})


def heading_of(document: Document, head: Head, title: str | None) -> tuple[LexborNode | None, str | None]:
    """Finds the element that holds the headline, and by it what of a title is headline and what the name of the site.

    Args:
        document: The page.
        head: What of it is meant for machines.
        title: The headline, maybe with the name of the site before or after it; None: the first heading is taken for it.

    Returns:
        The element, None where no element holds it; and the headline, which is the title where no element tells.
    """
    if title is None:
        return next(iter(head.headings), None), None
    named = [node for node in head.items if "headline" in (node.attributes.get("itemprop") or "") and node.tag != "meta"]
    for node in (*head.headings[:MOST_HEADINGS], *named[:MOST_HEADINGS]):
        if alike(title, tidy(node.text()) or ""):
            return node, title
    for node in document.tree.css(_HEADINGS)[: 5 * MOST_HEADINGS]:
        text = tidy(node.text()) or ""
        if not is_foreign(node) and alike(title, text):
            return node, next((part for part in parts_of(title) if words(part) == words(text)), title)
    return _of_its_own(document, title)


def _of_its_own(document: Document, title: str) -> tuple[LexborNode | None, str]:
    """The element whose text is the title or a part of it."""
    forms = {words(part): part for part in (*reversed(parts_of(title)), title) if len(words(part)) >= LEAST_WORDS}
    starts = tuple({part[:8] for part in forms.values()})
    if not starts or document.root is None:
        return None, title
    for number, node in enumerate(document.root.traverse(include_text=True)):
        if number > MOST_NODES:
            break
        if node.tag == "-text" and (text := node.text().strip()).startswith(starts):
            parent = node.parent
            part = forms.get(words(text[:600])) if parent is not None and parent.tag not in _NO_PLACES else None
            if part is not None:
                return parent, part
    return None, title
