"""How does the source of a page become a tree that is safe to walk?"""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from naqlan.clean.html.tame import tame


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed page.

    Attributes:
        tree: The parser, which owns the nodes.
        root: Its outermost element.
        rest: The source behind what was parsed; empty but for pages beyond all measure.
    """

    tree: LexborHTMLParser
    root: LexborNode | None
    rest: str = ""


def parse(source: str) -> Document:
    """Parses the source of an HTML page; any text gives a tree, in bounded time and memory."""
    bounded = tame(source)
    tree = LexborHTMLParser(bounded.source)
    return Document(tree, tree.root, bounded.rest)


def path_of(node: LexborNode) -> str:
    """Returns the place of a node in its page: `html/body[1]/div[2]/p[3]`, each number that of its tag among its siblings, from 1."""
    steps = []
    current: LexborNode | None = node
    while current is not None and current.tag not in ("-document", "-undef"):
        number, before = 1, current.prev
        while before is not None:
            number += before.tag == current.tag
            before = before.prev
        steps.append(f"{current.tag}[{number}]" if current.tag != "html" else "html")
        current = current.parent
    return "/".join(reversed(steps))
