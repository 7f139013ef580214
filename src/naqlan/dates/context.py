"""Against what is an expression of time resolved? The day of publication and the text around the expression."""

from dataclasses import dataclass

from naqlan.dates.anchor import Anchor
from naqlan.dates.calendar_days import checked
from naqlan.dates.parts import Parts
from naqlan.dates.scan import Cut, Spot
from naqlan.dates.tense import tense


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    Attributes:
        known: The day of publication.
        whole: The text in pieces.
        hint: The side of weekdays whose clause tells nothing.
        ahead: Weekdays that the text itself calls المقبل, and never الماضي: where nothing else tells, the same day is meant.
    """

    known: Anchor
    whole: Cut
    hint: int = 0
    ahead: frozenset[int] = frozenset()

    def side_of_weekday(self, number: int) -> int:
        """Returns the side of a weekday (ISO number) whose clause tells nothing."""
        return 1 if number in self.ahead else self.hint or -1

    def clause(self, spots: list[Spot]) -> int:
        """Returns the tense of the clause around `spots`."""
        return tense(self.whole, spots[0].piece, spots[-1].piece + 1)


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of time and what it is resolved against.

    Attributes:
        spots: Its tokens.
        read: What they say.
        context: The day of publication and the text around it.
    """

    spots: list[Spot]
    read: Parts
    context: Context

    @property
    def known(self) -> Anchor:
        """The day of publication."""
        return self.context.known

    def clause(self) -> int:
        """Returns the tense of the clause around it."""
        return self.context.clause(self.spots)


def symbols_of(spots: list[Spot]) -> str:
    """Returns the symbols of `spots`, one character each."""
    return "".join(spot.reading.symbol for spot in spots)


def interval_of(values: list[str | None]) -> str | None:
    """Returns the interval of the first and last of EDTF dates; None where one is unknown or they run backwards."""
    if None in values or not values:
        return None
    return values[0] if values[0] == values[-1] else checked(f"{values[0]}/{values[-1]}")
