"""How did words travel? A statement in its variants, from whoever first reported it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Turn: TypeAlias = Literal["first", "variant", "denial"]


@dataclass(frozen=True, slots=True)
class Reported:
    """A statement as it is set beside others of the same words.

    Attributes:
        key: What names it for the caller.
        article: The id of the article.
        moment: When the article was published: day, or day and hour (UTC, `2024-03-27T12:05`), so that it sorts; empty: not known.
        content: Its words.
        denies: Whether it denies, or its saying is negated or doubted.
        headline: Whether it is only a title's.
    """

    key: str
    article: str
    moment: str
    content: str
    denies: bool
    headline: bool


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording, with all that repeat it.

    Attributes:
        turn: `first`: reported first, of those found; several where the hours are not known; `denial`: one that denies; else another variant.
        key: The report that has it first.
        repeats: Further reports in these words, the earliest first, each with whether its article is a copy of another of this wording.
    """

    turn: Turn
    key: str
    repeats: tuple[tuple[str, bool], ...]
