"""Which elements around the headline may show who wrote the article, how it is filed, and whose its picture is?"""

import re
from dataclasses import dataclass
from itertools import islice

from selectolax.lexbor import LexborNode

from naqlan.clean.html.document import Document
from naqlan.clean.html.filing import is_keyword
from naqlan.clean.html.vicinity import Vicinity, is_own

NEAR = 25
"""Elements on either side of the headline that may tell of its author and section."""
MOST_PICTURES = 3
MOST_BELOW = 400
"""Elements below it among which links of keywords and pictures are looked for."""
_PICTURE = "img, amp-img"
_SELECTOR = (
    'a[rel], a[href*="/tag" i], a[href*="/category/" i], a[href*="/topic" i], a[href*="/section/" i], '
    '[class*="tag" i] > a, [class*="tag" i] > * > a, [class*="key" i] > a, '
    'mat-chip, [class*="author" i], [class*="byline" i], [class*="writer" i], [class*="section" i], [class*="cat" i], [class*="term" i], '
    '[class*="reporter" i], [class*="kateb" i], [class*="katib" i], a[href*="/author" i], a[href*="/writer" i]'
)
_TAG = re.compile(r"[a-z][a-z0-9-]{0,40}")
_PICTURES = ("img", "amp-img")
_AUTHORS = ("author", "byline", "writer", "photographer", "reporter", "kateb", "katib")
_PAGES_OF_AUTHORS = ("/author/", "/authors/", "/writer/", "/writers/")


@dataclass(frozen=True, slots=True)
class Shown:
    """Elements of the article, nearest to the headline first.

    Attributes:
        near: Around the headline.
        keywords: The links below it that may be keywords, up to the next headline.
        pictures: The first pictures below it, then those above.
    """

    near: tuple[LexborNode, ...] = ()
    keywords: tuple[LexborNode, ...] = ()
    pictures: tuple[LexborNode, ...] = ()

    @property
    def authors(self) -> tuple[LexborNode, ...]:
        """The elements near the headline whose names say that they hold an author."""
        return tuple(node for node in self.near if _is_author(node))


def shown_around(document: Document, vicinity: Vicinity, *, pictures_alone: bool = False) -> Shown:
    """Gathers the elements around a headline.

    Args:
        document: The page.
        vicinity: What belongs to the headline.
        pictures_alone: Whether nothing but pictures is wanted, which is quicker.

    Returns:
        The elements; none where the headline's place is not known.
    """
    heading = vicinity.heading
    if heading is None or heading.tag is None:
        return Shown()
    tag = heading.tag if _TAG.fullmatch(heading.tag) else "h1"
    nodes = document.tree.css(f"{tag}, {_PICTURE}" if pictures_alone else f"{tag}, {_PICTURE}, {_SELECTOR}")
    place = next((number for number, node in enumerate(nodes) if node.mem_id == heading.mem_id), None)
    if place is None:
        return Shown()
    end = place + 1
    while end < min(len(nodes), place + MOST_BELOW) and not (tag == "h1" and nodes[end].tag == "h1"):
        end += 1
    below = _unlike(nodes[place + 1 : end], tag)
    above = _unlike(list(reversed(nodes[max(0, place - NEAR) : place])), tag)
    near = [node for node in (*below[:NEAR], *above) if is_own(node, vicinity)]
    pictures = (node for node in (*below, *above) if node.tag in _PICTURES and is_own(node, vicinity))
    return Shown(tuple(near), tuple(node for node in below if is_keyword(node) and is_own(node, vicinity)), tuple(islice(pictures, MOST_PICTURES)))


def _unlike(nodes: list[LexborNode], tag: str) -> list[LexborNode]:
    """The nodes of other tags, each once: one that several parts of the selector fit comes several times."""
    return list({node.mem_id: node for node in nodes if node.tag != tag}.values())


def _is_author(node: LexborNode) -> bool:
    attributes = node.attributes
    names = (attributes.get("class") or "").lower()
    address = (attributes.get("href") or "").lower()
    return (
        any(name in names for name in _AUTHORS)
        or any(part in address for part in _PAGES_OF_AUTHORS)
        or "author" in (attributes.get("rel") or "").lower().split()
    )
