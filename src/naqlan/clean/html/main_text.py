"""Which blocks of a page are its article? Those of the element that holds most of its running text."""

import re

from selectolax.lexbor import LexborNode

from naqlan.clean.html.block import Block
from naqlan.clean.html.document import Document, path_of

_BLANKS = re.compile(r"\s+")


def blocks_of(document: Document) -> tuple[Block, ...]:
    """Returns the blocks of a page in its order, those outside the article with their reason; empty for a page without text."""
    return tuple(_block(node) for node in document.tree.css("p") if node.text(strip=True))


def _block(node: LexborNode) -> Block:
    return Block(_BLANKS.sub(" ", node.text()).strip(), path_of(node), node.tag or "")
