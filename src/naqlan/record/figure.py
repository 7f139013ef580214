"""How many? A count of people, things or money that the text states."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Span

Bound: TypeAlias = Literal["exactly", "about", "more than", "less than", "dozens", "hundreds", "thousands"]
BOUNDS: tuple[str, ...] = get_args(Bound)


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated count.

    Attributes:
        text: Verbatim, from the bound to the counted noun.
        span: Where it stands.
        value: The number; None for the vague ones (dozens …).
        bound: How the number is meant.
        unit: The counted noun as written; implied from before where elliptical.
        statement: Id of the statement whose content holds it, or None: the outlet's own voice.
        rule: The rule that read it.
    """

    text: str
    span: Span
    value: int | float | None
    bound: Bound
    unit: str
    statement: str | None = None
    rule: str = ""
