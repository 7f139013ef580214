"""What do the tokens of one expression say? Day, month, year and the words that place it, read off its spots."""

from dataclasses import dataclass

from naqlan.dates.scan import Spot
from naqlan.dates.words import month_pairs
from naqlan.text.fold import FOLDED


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an expression, in order of the text.

    Attributes:
        days: Days of the month, each with the number of its spot.
        months: Gregorian months.
        hijri: Hijri months.
        years: Gregorian years written out.
        hijri_years: Hijri years written out.
        weekdays: ISO numbers.
        which: -1 for الماضي, -2 for قبل الماضي, 0 for الجاري and هذا, 1 for المقبل, 2 for بعد المقبل; None where no such word stands.
        which_year: The same where it belongs to العام.
    """

    days: tuple[int, ...]
    months: tuple[int, ...]
    hijri: tuple[int, ...]
    years: tuple[int, ...]
    hijri_years: tuple[int, ...]
    weekdays: tuple[int, ...]
    which: int | None
    which_year: int | None


def parts(spots: list[Spot]) -> Parts:
    """Reads the parts off the spots of one expression."""
    days: list[int] = []
    months: list[int] = []
    hijri: list[int] = []
    years: list[int] = []
    hijri_years: list[int] = []
    weekdays: list[int] = []
    which = which_year = None
    skip = -1
    for place, spot in enumerate(spots):
        symbol, value = spot.reading.symbol, spot.reading.value
        if place <= skip:
            continue
        if symbol in "KJ":
            pair = month_pairs().get((str(value), FOLDED[spots[place + 1].text])) if place + 1 < len(spots) else None
            if pair:
                (months if pair[0] == "M" else hijri).append(pair[1])
                skip = place + 1
        elif symbol == "A" and isinstance(value, int):
            twice = place > 0 and spots[place - 1].reading.symbol in "<>"
            owner = spots[place - 1 - twice].reading.symbol if place > twice else ""
            value = 2 * value if twice else value
            if owner and owner in "yc":
                which_year = value
            else:
                which = value
        elif symbol == "h":
            if place + 1 < len(spots) and spots[place + 1].reading.symbol == "y":
                which_year = 0
            else:
                which = 0
        elif isinstance(value, int):
            if symbol == "O":
                number, skip = _ordinal(spots, place)
                days.append(number)
            elif symbol == "b":
                year, skip = _in_words(spots, place)
                years.append(year)
            elif symbol in "Dt":
                days.append(value)
            else:
                late = years if _is_gregorian(spots, place) and not hijri and not years else hijri_years
                target = {"M": months, "H": hijri, "Y": years, "Z": late, "W": weekdays}.get(symbol)
                if target is not None:
                    target.append(value)
                elif symbol == "G" and place > 0 and spots[place - 1].reading.symbol in ("ay&n" if years else "ay"):
                    years.append(value)
    return Parts(tuple(days), tuple(months), tuple(hijri), tuple(years), tuple(hijri_years), tuple(weekdays), which, which_year)


def _in_words(spots: list[Spot], place: int) -> tuple[int, int]:
    """Returns the number that ألف or ألفين and what follows it make, and the place of its last spot."""
    total, last = _int(spots[place]), place
    for following in range(place + 1, len(spots)):
        if spots[following].reading.symbol not in "&Qzx":
            break
        total, last = total + _int(spots[following]), following
    return total, last


def _is_gregorian(spots: list[Spot], place: int) -> bool:
    """Says whether a year between 1300 and 1500 is no Hijri one: after a Gregorian month, or with م behind it."""
    before, after = spots[:place], spots[place + 1 : place + 2]
    marked = bool(after) and after[0].reading.symbol == "1"
    return marked or (any(spot.reading.symbol in "MK" for spot in before) and before[-1].reading.symbol not in "/-")


def _ordinal(spots: list[Spot], place: int) -> tuple[int, int]:
    """Returns the number of an ordinal of one or two words, and the place of its last spot."""
    number = _int(spots[place])
    following = place + 1
    if following < len(spots) and spots[following].reading.symbol == "&":
        following += 1
        if following < len(spots) and spots[following].reading.symbol == "t":
            return number + _int(spots[following]), following
        return number, place
    if following < len(spots) and spots[following].reading.symbol in "xt":
        return number + _int(spots[following]), following
    return number, place


def _int(spot: Spot) -> int:
    return spot.reading.value if isinstance(spot.reading.value, int) else 0
