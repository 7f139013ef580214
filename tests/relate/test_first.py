import pytest

from naqlan.relate.first import likely_first


@pytest.mark.parametrize(
    ("published", "first"),
    [
        ({"a": "2024-03-26", "b": "2024-03-27T08:00"}, "a"),
        ({"a": "2024-03-27T14:05", "b": "2024-03-27T08:00"}, "b"),
        ({"a": "2024-03-27T14:05+03:00", "b": "2024-03-27T12:00+00:00"}, "a"),
        ({"a": "2024-03-27", "b": "2024-03-27T08:00"}, None),
        ({"a": "2024-03-27T14:05+03:00", "b": "2024-03-27T12:00"}, None),
        ({"a": "2024-03", "b": "2024-03-27"}, None),
        ({"a": "2024-03-26", "b": None}, None),
        ({"a": "2024-03-26", "b": "XXXX-03-27"}, None),
        ({"a": "2024-03-26", "b": "no day"}, None),
        ({"a": "2024-03-26"}, "a"),
        ({}, None),
    ],
)
def test_the_first_is_told_where_the_pages_tell_it(published: dict[str, str | None], first: str | None) -> None:
    assert likely_first(published) == first
