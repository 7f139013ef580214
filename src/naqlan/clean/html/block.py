"""What is a page of HTML made of? Blocks of text in the order of the page, each with its place and what it is for."""

from dataclasses import dataclass

from naqlan.record.dropped import Reason


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text: a paragraph, a heading, an item of a list, a caption, a line of a menu.

    Attributes:
        text: Its visible text on one line, stripped; entities resolved.
        path: The place of its node in the page, as `document.path_of` writes it; empty where it is no part of the article.
        tag: The tag of that node.
        reason: Why it is no part of the article; None where it is.
    """

    text: str
    path: str
    tag: str
    reason: Reason | None = None
