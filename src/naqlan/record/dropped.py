"""What was left out of an article, and why?"""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Reason: TypeAlias = Literal[
    "title",
    "repeated title",
    "repeated",
    "date line",
    "dateline",
    "outlet",
    "credit line",
    "photo credit",
    "navigation",
    "share",
    "comments",
    "related",
    "advert",
    "tags",
    "empty",
    "binary",
    "encoding",
    "not Arabic",
    "no article",
    "too long",
    "damaged",
    "not a page",
    "revisit",
    "refused",
    "unreachable",
    "failed",
]
REASONS: tuple[str, ...] = get_args(Reason)
COUNTED: frozenset[Reason] = frozenset({"not Arabic", "not a page", "revisit"})
"""Reasons that say nothing about the page's own worth: a dump has millions of such pages, of which only the number is told and kept."""
OF_PAGES = frozenset(REASONS[REASONS.index("empty") :])
"""Those that concern a whole page."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A passage (or a whole page) that was left out.

    Attributes:
        text: The passage as it stood; for a whole page its first 200 code points.
        reason: Why, in the words of the guidelines; those from "empty" on concern a whole page.
    """

    text: str
    reason: Reason
