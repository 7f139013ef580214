"""Who is a person of the article? Every named human being, once, with all spellings."""

from dataclasses import dataclass

from naqlan.record.span import Span


@dataclass(frozen=True, slots=True)
class Person:
    """A named human being.

    Attributes:
        id: Local id, `p1`, `p2` …, in the order of first mention.
        name: Fullest form found, without titles.
        surfaces: Every distinct form found, in the order of first mention.
        role: Fullest title given, as written, or None.
        mentions: Where each form stands.
        rule: The rule that found the first mention.
    """

    id: str
    name: str
    surfaces: tuple[str, ...]
    role: str | None
    mentions: tuple[Span, ...]
    rule: str = ""
