from naqlan.dates.window import shifted, window


def test_the_days_around_a_day_end_with_the_calendar() -> None:
    assert window("2024-03-01", 1) == ("2024-02-29", "2024-03-02")
    assert window("0001-01-01", 7) == ("0001-01-01", "0001-01-08")
    assert window("9999-12-31", 7) == ("9999-12-24", "9999-12-31")


def test_a_day_is_moved_both_ways() -> None:
    assert (shifted("2024-03-01", -1), shifted("2024-03-01", 1), shifted("2024-03-01", 0)) == ("2024-02-29", "2024-03-02", "2024-03-01")
    assert (shifted("0001-01-01", -2), shifted("9999-12-31", 2)) == ("0001-01-01", "9999-12-31")
