"""What does a page of HTML give to be cleaned? The lines of its article, its headline, and what was left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from naqlan.clean.html.block import Block
from naqlan.clean.html.document import Document
from naqlan.clean.html.main_text import blocks_of
from naqlan.clean.html.templates import Template
from naqlan.record.dropped import Dropped, Reason

LONGEST_DROPPED = 1000
"""Code points of one passage left out that are kept: enough to see what it was."""
MOST_DROPPED = 80
"""Passages left out that are listed one by one; what comes after is listed by its reason."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on a page of HTML.

    Attributes:
        blocks: The blocks of its article, in order; empty where it has none.
        title: Its headline as it stands on the page; None where it shows none.
        dates: The lines outside the text that may give its date, in order.
        dropped: What was left out, bounded.
        text: All that a reader sees on the page, lines parted by a newline.
    """

    blocks: tuple[Block, ...]
    title: str | None
    dates: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    text: str


def find_article(document: Document, title: str | None, *, declared: bool = False, template: Template | None = None) -> Found:
    """Finds the article of a page.

    Args:
        document: The page.
        title: What it is called, by its head or by who gave it; None where nobody said.
        declared: Whether the page says that it is an article.
        template: How the outlet's pages are made, or None where that is not known.
    """
    blocks = blocks_of(document, title or "", declared=declared, template=template)
    return Found(
        blocks=tuple(block for block in blocks if block.reason is None),
        title=next((block.text for block in blocks if block.reason == "title"), None),
        dates=tuple(block.text for block in blocks if block.reason == "date line"),
        dropped=(*_dropped(blocks), *([Dropped(document.rest[:LONGEST_DROPPED], "too long")] if document.rest else ())),
        text="\n".join(block.text for block in blocks),
    )


def _dropped(blocks: Iterable[Block]) -> tuple[Dropped, ...]:
    """Brings together what stands side by side and goes for one reason: a menu is one passage."""
    found: list[Dropped] = []
    rest: dict[Reason, list[str]] = {}
    for reason, group in groupby(blocks, key=lambda block: block.reason):
        if reason is None:
            continue
        text = "\n".join(block.text for block in group)
        if len(found) < MOST_DROPPED:
            found.append(Dropped(text[:LONGEST_DROPPED], reason))
        else:
            rest.setdefault(reason, []).append(text[:LONGEST_DROPPED])
    return (*found, *(Dropped("\n".join(texts)[:LONGEST_DROPPED], reason) for reason, texts in rest.items()))
