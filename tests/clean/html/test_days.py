"""Is the page's own day found where several places of it give one?"""

from datetime import date

import pytest

from naqlan.clean.html.days import Said, believable, settle
from naqlan.dates.moment import Moment, read_moment
from naqlan.record.article import PublishedFrom


def said(how: PublishedFrom, value: str) -> Said:
    moment = read_moment(value)
    assert moment is not None
    return Said(moment, how)


JSON = said("json-ld", "2024-10-16T22:30:00Z")


@pytest.mark.parametrize(
    ("others", "day", "at"),
    [
        ((), "2024-10-16", "2024-10-16T22:30+00:00"),
        ((said("opengraph", "2024-10-17T01:30:00+03:00"),), "2024-10-17", "2024-10-17T01:30+03:00"),
        ((said("opengraph", "2024-10-16T22:30:00+03:00"),), "2024-10-16", "2024-10-16T22:30+03:00"),
        ((said("date line", "17 أكتوبر 2024 01:30"),), "2024-10-17", "2024-10-17T01:30+03:00"),
        ((said("date line", "17 أكتوبر 2024"),), "2024-10-17", "2024-10-16T22:30+00:00"),
        ((said("date line", "18 أكتوبر 2024"),), "2024-10-16", "2024-10-16T22:30+00:00"),
        ((said("date line", "17 أكتوبر 2024 01:47"),), "2024-10-16", "2024-10-16T22:30+00:00"),
    ],
)
def test_a_moment_in_utc_beside_the_page_s_own_clock(others: tuple[Said, ...], day: str, at: str) -> None:
    assert settle((*others, JSON))[0] == (day, at, "json-ld")


def test_the_same_moment_in_another_zone_is_no_other_day() -> None:
    assert len(settle((JSON, said("opengraph", "2024-10-17T01:30:00+03:00")))) == 1


def test_other_days_are_kept_each_once_best_first() -> None:
    found = settle(
        (said("date line", "2024-10-20"), said("url", "2024-10-19"), said("time", "2024-10-20"), said("json-ld", "2024-10-17T10:00:00+03:00"))
    )
    assert [(value, how) for value, _, how in found] == [("2024-10-17", "json-ld"), ("2024-10-20", "time"), ("2024-10-19", "url")]


def test_a_clock_time_is_taken_from_another_place_of_the_same_day() -> None:
    line = said("date line", "17/10/2024 14:05 +03:00")
    assert settle((said("json-ld", "2024-10-17"), line)) == (("2024-10-17", "2024-10-17T14:05+03:00", "json-ld"),)
    assert settle((said("json-ld", "2024-10-17T14:05:00"), line)) == (("2024-10-17", "2024-10-17T14:05+03:00", "json-ld"),)
    assert settle(()) == ()


def test_an_hour_without_a_zone_is_no_instant() -> None:
    assert settle((said("date line", "17/10/2024 14:05"),)) == (("2024-10-17", None, "date line"),)


@pytest.mark.parametrize(
    ("day", "fits"), [("0001-01-01", False), ("1970-01-01", False), ("2024-10-17", True), ("2024-10-18", True), ("2024-10-19", False)]
)
def test_what_can_be_believed(day: str, *, fits: bool) -> None:
    assert believable(Moment(date.fromisoformat(day)), date(2024, 10, 17)) is fits
    assert believable(None, None) is False
