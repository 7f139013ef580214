"""What does a day of publication that is known in part tell?"""

from datetime import date

import pytest

from naqlan.dates.anchor import Anchor, anchor

from .reading import FRIDAY, times


@pytest.mark.parametrize(
    ("published", "values"),
    [
        ("2024-10-XX", ["2024-10-XX", "2024-10-XX", None, "2024-09", "2024-07", "2023", "2020-05-03"]),
        ("XXXX-10-XX", ["XXXX-10-XX", "XXXX-10-XX", None, "XXXX-09", "XXXX-07", None, "2020-05-03"]),
        (None, [None, None, None, None, "XXXX-07", None, "2020-05-03"]),
    ],
)
def test_partly_known_day_of_publication(published: str | None, values: list[str | None]) -> None:
    text = "قال الثلاثاء. وصل أمس. عاد الأسبوع الماضي. سافر الشهر الماضي. كتب في يوليو الماضي. نشر العام الماضي. ولد في 3 مايو 2020."
    assert [value for _, value in times(text, published)] == values


@pytest.mark.parametrize(
    ("published", "known"),
    [
        ("2024-03-15", Anchor(date(2024, 3, 15), 2024, 3)),
        ("2024-10-XX", Anchor(None, 2024, 10)),
        ("XXXX-10-XX", Anchor(None, None, 10)),
        ("2024", Anchor(None, 2024, None)),
        ("2024-03-01/2024-03-05", Anchor()),
        ("9999-01-01", Anchor()),
        ("nonsense", Anchor()),
        (None, Anchor()),
    ],
)
def test_what_is_read(published: str | None, known: Anchor) -> None:
    assert anchor(published) == known


@pytest.mark.parametrize(
    ("number", "side", "strict", "day"),
    [
        (5, -1, False, 15),
        (5, -1, True, 8),
        (5, 1, True, 22),
        (5, 1, False, 15),
        (4, -1, True, 14),
        (6, 1, True, 16),
        (1, 0, False, 11),
        (7, 0, False, 17),
    ],
)
def test_weekday(number: int, side: int, strict: object, day: int) -> None:
    assert anchor(FRIDAY).weekday(number, side, strict=bool(strict)) == date(2024, 3, day)
    assert Anchor(None, 2024, 3).weekday(number, side, strict=bool(strict)) is None


def test_steps_of_days_weeks_months_and_years() -> None:
    known = anchor("2024-01-31")
    assert (known.shifted(-31), known.week(1), known.months_on(-1), known.months_on(13), known.years_on(-2)) == (
        "2023-12-31", "2024-02-05/2024-02-11", "2023-12", "2025-02", "2022",
    )  # fmt: skip
    assert (anchor("XXXX-12-XX").months_on(1), anchor("2024").shifted(1), Anchor().shifted(1)) == ("XXXX-01", "2024-XX-XX", None)


@pytest.mark.parametrize(
    ("month", "side", "year"),
    [(1, None, 2024), (6, None, 2023), (6, -1, 2023), (1, -1, 2024), (3, -1, 2023), (6, 1, 2024), (1, 1, 2025), (1, 2, 2026), (6, 0, 2024)],
)
def test_year_of_a_month(month: int, side: int | None, year: int) -> None:
    assert anchor(FRIDAY).year_of(month, None, side) == year
    assert Anchor(None, 2024, None).year_of(month, None, side) is None


def test_a_near_day_may_lie_ahead() -> None:
    assert anchor(FRIDAY).year_of(3, 20, None, ahead=14) == 2024
    assert anchor(FRIDAY).year_of(4, 20, None, ahead=14) == 2023
