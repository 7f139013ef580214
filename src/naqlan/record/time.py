"""When? An expression of time and its EDTF value."""

from dataclasses import dataclass

from naqlan.record.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """An expression that points at a day, week, month, year or a stretch of them.

    Attributes:
        text: Verbatim, without its leading preposition.
        span: Where it stands.
        value: EDTF (level 0, unspecified digits, intervals); None when it cannot be resolved even in part.
        rule: The rule that read it.
    """

    text: str
    span: Span
    value: str | None
    rule: str = ""
