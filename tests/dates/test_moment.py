"""Are dates of metadata read, whatever their form, with clock time and zone as far as they are told?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.dates.moment import normal_published, read_moment


@pytest.mark.parametrize(
    ("value", "day", "instant"),
    [
        ("2024-03-27T14:05:33+02:00", "2024-03-27", "2024-03-27T14:05+02:00"),
        ("2024-03-27T23:30:00-05:00", "2024-03-27", "2024-03-27T23:30-05:00"),
        ("Wed, 27 Mar 2024 14:05:33 GMT", "2024-03-27", "2024-03-27T14:05+00:00"),
        ("1711548333", "2024-03-27", "2024-03-27T14:05+00:00"),
        ("1711548333123", "2024-03-27", "2024-03-27T14:05+00:00"),
        ("2013-02-04 10:33:00", "2013-02-04", None),
        ("04/02/2013", "2013-02-04", None),
        ("2024-03-27", "2024-03-27", None),
        ("الأربعاء، 27 مارس 2024", "2024-03-27", None),
        ("", None, None),
        ("yesterday", None, None),
        ("99999999999999", None, None),
    ],
)
def test_metadata(value: str, day: str | None, instant: str | None) -> None:
    assert normal_published(value) == (day, instant)


@pytest.mark.parametrize(
    ("value", "day", "at"),
    [
        ("2013-02-04 10:33:00", "2013-02-04", "2013-02-04T10:33"),
        ("2013-02-04T10:33:00+0300", "2013-02-04", "2013-02-04T10:33+03:00"),
        ("2013-02-04 10:33:00 +03:00", "2013-02-04", "2013-02-04T10:33+03:00"),
        ("20130204103300", "2013-02-04", "2013-02-04T10:33"),
        ("20130204", "2013-02-04", None),
        ("27 March 2024", "2024-03-27", None),
        ("Wed, 27 Mar 2024 02:05 PM", "2024-03-27", "2024-03-27T14:05"),
        ("Thu Oct 17 2024 14:05:00 GMT+0300 (Arabia Standard Time)", "2024-10-17", "2024-10-17T14:05+03:00"),
        ("٢٠٢٤-١٠-١٧ ١٤:٠٥", "2024-10-17", "2024-10-17T14:05"),
    ],
)
def test_clock_and_zone_are_told_as_far_as_they_are_given(value: str, day: str, at: str | None) -> None:
    moment = read_moment(value)
    assert moment is not None
    assert (moment.value, moment.at) == (day, at)


@given(st.text(max_size=80))
def test_any_value_is_survived(value: str) -> None:
    moment = read_moment(value)
    assert moment is None or moment.value


@given(st.datetimes(timezones=st.timezones()))
def test_iso_instants_keep_their_local_day(moment: object) -> None:
    text = str(getattr(moment, "isoformat")())  # noqa: B009
    day, _ = normal_published(text)
    assert day == text[:10]
