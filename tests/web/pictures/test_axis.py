"""Are days laid out in their order, gaps marked, and months and years taken where days are too many?"""

from datetime import date, timedelta

import pytest

from naqlan.web.pictures.axis import axis_of, drawn, ticks
from naqlan.web.pictures.svg import written
from tests.web.pictures.drawn import pen_of

DAY = date(2022, 3, 12)


def on(*days: date) -> list[tuple[date, date]]:
    return [(day, day) for day in days]


def test_a_few_days_have_a_column_each_and_gaps_are_known() -> None:
    axis = axis_of(on(DAY, DAY + timedelta(days=1), DAY + timedelta(days=12), DAY))
    assert (axis.grain, len(axis.columns)) == ("day", 3)
    assert list(axis.gaps()) == [(0, False), (1, True)]
    assert [axis.column(DAY + timedelta(days=days)) for days in (0, 1, 12)] == [0, 1, 2]


def test_an_interval_has_a_column_at_both_ends_and_reaches_from_one_to_the_other() -> None:
    axis = axis_of([*on(DAY), (DAY + timedelta(days=2), DAY + timedelta(days=8))])
    first, last = axis.reach((DAY + timedelta(days=2), DAY + timedelta(days=8)))
    assert axis.share(1) < first < axis.share(2) < last < axis.share(3)


@pytest.mark.parametrize(("step", "grain"), [(1, "month"), (20, "month"), (200, "year"), (2000, "year")])
def test_many_days_share_columns_and_none_is_lost(step: int, grain: str) -> None:
    days = [DAY + timedelta(days=step * number) for number in range(14)]
    axis = axis_of(on(*days))
    assert axis.grain == grain
    assert len(axis.columns) <= 10
    assert all(axis.columns[axis.column(day)][0] <= day <= axis.columns[axis.column(day)][1] for day in days)


def test_the_month_and_the_year_are_said_where_they_change() -> None:
    axis = axis_of(on(date(2021, 12, 31), date(2022, 1, 1), date(2022, 1, 2), date(2022, 2, 1)))
    assert ticks(axis, pen_of("en")) == [("31", "December", "2021"), ("1", "January", "2022"), ("2", "", ""), ("1", "February", "")]


def test_time_runs_from_right_to_left_where_lines_do() -> None:
    axis = axis_of(on(DAY, DAY + timedelta(days=5)))
    lines = {language: [written(one) for one in drawn(axis, pen_of(language), above=50)] for language in ("ar", "en")}
    first = {language: next(one for one in found if ">12<" in one) for language, found in lines.items()}
    assert 'x="25%"' in first["en"]
    assert 'x="75%"' in first["ar"]
    assert sum('class="break"' in one for one in lines["ar"]) == 1
