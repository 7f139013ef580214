"""Are stretches of time counted back to a day?"""

from datetime import UTC, datetime

import pytest

from naqlan.dates.ago import read_ago

NOW = datetime(2024, 10, 17, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("منذ 3 ساعات", "2024-10-16"),
        ("منذ ساعتين", "2024-10-17"),
        ("نشر قبل ساعة واحدة", "2024-10-17"),
        ("منذ ٤٥ دقيقة", "2024-10-17"),
        ("منذ 11 د", "2024-10-17"),
        ("منذ ثلاث ساعات", "2024-10-16"),
        ("قبل يومين", "2024-10-15"),
        ("منذ 5 أيام - السياسة", "2024-10-12"),
        ("الآن", "2024-10-17"),
        ("قبل قليل", "2024-10-17"),
        ("أمس 14:05", "2024-10-16"),
        ("اليوم، الساعة 01:05", "2024-10-17"),
        ("منذ أسبوع", None),
        ("منذ 400 يوم", None),
        ("منذ شهرين", None),
        ("غدا 14:05", None),
        ("أمس الجمعة", None),
        ("منذ ساعات الفجر", None),
        ("", None),
    ],
)
def test_the_day(line: str, day: str | None) -> None:
    moment = read_ago(line, NOW)
    assert (moment and moment.value) == day
