from datetime import date

import pytest

from naqlan.web.days_asked import between, written


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (None, None, (None, None)),
        ("2024-02", "2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024", "2024-03-27", (date(2024, 1, 1), date(2024, 3, 27))),
    ],
)
def test_from_the_first_day_to_the_last(since: str | None, until: str | None, days: tuple[date | None, date | None]) -> None:
    assert between({"since": since, "until": until}) == days


def test_a_day_is_written_as_days_are() -> None:
    assert [written(one) for one in (date(2024, 3, 7), None)] == ["2024-03-07", None]
