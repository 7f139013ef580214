"""Which value has an expression of time, seen from the day of publication? The function of each rule of the grammar."""

from collections.abc import Callable

from naqlan.dates import resolve_days as days
from naqlan.dates import resolve_spans as stretches
from naqlan.dates.context import Context, Expression
from naqlan.dates.parts import parts
from naqlan.dates.scan import Spot

Resolver = Callable[[Expression], str | None]


def value_of(rule: str, spots: list[Spot], context: Context) -> str | None:
    """Returns the EDTF value of an expression.

    Args:
        rule: The rule of the grammar.
        spots: Its tokens.
        context: The day of publication and the text around it.

    Returns:
        EDTF, or None where it cannot be resolved even in part.
    """
    return _RESOLVERS[rule](Expression(spots, parts(spots), context))


_RESOLVERS: dict[str, Resolver] = {
    "ago": stretches.ago_value,
    "days": days.days_value,
    "date": days.date_value,
    "nights": days.nights_value,
    "relative": days.relative_value,
    "day of week": days.day_of_week_value,
    "weekday": days.weekday_value,
    "day of month": days.day_of_month_value,
    "week of month": stretches.week_of_value,
    "part of year": stretches.part_of_year_value,
    "week": stretches.week_value,
    "months": stretches.two_months_value,
    "month": stretches.months_value,
    "hijri month": stretches.hijri_month_value,
    "this month": stretches.months_value,
    "years": stretches.years_value,
    "year": stretches.year_value,
    "century": stretches.century_value,
    "vague": stretches.no_value,
    "season": stretches.season_value,
    "bare year": stretches.year_value,
}
