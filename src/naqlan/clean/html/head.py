"""What in a page is meant for machines? Its metadata, scripts of JSON-LD, headings and marked-up values, gathered in one pass."""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from naqlan.clean.html.document import Document
from naqlan.clean.html.value import tidy

MOST_NODES = 1_500
"""Nodes that are looked at; a page with long comments marked up has a thousand."""
_SELECTOR = (
    'meta, title, link[rel~="canonical" i], script[type^="application/ld+json" i], h1, time, amp-timeago, relative-time, abbr.published, '
    "abbr.updated, abbr.timeago, span[datetime], :is(span, div, p)[data-timestamp], :is(span, div, p)[data-time], :is(span, div, p)[data-date], "
    "[itemprop]:not(meta, title, link, script, h1, time), [property^='dc:' i]:not(meta, h1, time), [property^='schema:date' i]:not(meta, h1, time)"
)
_TIMES = ("time", "amp-timeago", "relative-time", "abbr")
MOMENTS = ("data-timestamp", "data-time", "data-date", "datetime")
"""Attributes of any element that hold a moment, which a script writes out for the reader."""
_LONGEST = 5_000


@dataclass(slots=True)
class Head:
    """What of a page is meant for machines, in its order.

    Attributes:
        named: The contents of `meta` by name or property, in small letters.
        title: The text of `title`, or None.
        canonical: The address under `rel=canonical`, or None.
        scripts: The sources of JSON-LD.
        headings: The nodes `h1`.
        times: The nodes `time`, those of AMP, the `abbr` of microformats, and what has one of `MOMENTS`.
        items: The nodes with an `itemprop` (or a `property` of RDFa), `time` among them.
        order: The place of each of these nodes among them all, by its id.
    """

    named: dict[str, list[str]] = field(default_factory=dict)
    title: str | None = None
    canonical: str | None = None
    scripts: list[str] = field(default_factory=list)
    headings: list[LexborNode] = field(default_factory=list)
    times: list[LexborNode] = field(default_factory=list)
    items: list[LexborNode] = field(default_factory=list)
    order: dict[int, int] = field(default_factory=dict)

    def first(self, *names: str) -> str | None:
        """Returns the first content under the first of these names that has any, None where none has."""
        return next((value for name in names for value in self.named.get(name, ())), None)

    def all(self, *names: str) -> list[str]:
        """Returns all contents under these names, in the order of the names."""
        return [value for name in names for value in self.named.get(name, ())]


def head_of(document: Document) -> Head:
    """Gathers what a page says to machines; everything is empty for a page that says nothing."""
    head = Head()
    for number, node in enumerate(document.tree.css(_SELECTOR)[:MOST_NODES]):
        head.order[node.mem_id] = number
        _note(head, node)
    return head


def _note(head: Head, node: LexborNode) -> None:
    tag = node.tag
    if tag == "meta":
        _note_meta(head, node)
    elif tag == "script":
        head.scripts.append(node.text())
    elif tag == "title":
        if head.title is None and (node.parent is None or node.parent.tag != "svg"):
            head.title = tidy(node.text())
    elif tag == "link":
        head.canonical = head.canonical or tidy(node.attributes.get("href"), _LONGEST)
    elif tag == "h1":
        head.headings.append(node)
    elif tag in _TIMES or any(key in node.attributes for key in MOMENTS):
        head.times.append(node)
    if "itemprop" in node.attributes or (tag != "meta" and "property" in node.attributes):
        head.items.append(node)


def _note_meta(head: Head, node: LexborNode) -> None:
    attributes = node.attributes
    content = tidy(attributes.get("content"), _LONGEST)
    name = attributes.get("property") or attributes.get("name")
    if content and name:
        head.named.setdefault(name.strip().lower(), []).append(content)
