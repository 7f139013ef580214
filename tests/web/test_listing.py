import pytest

from naqlan.errors import PageError
from naqlan.web.listing import HIGHEST, Listing, cut, limit, number_after, parts_after


def test_a_part_leads_to_the_next() -> None:
    asked = [("person", "منذر"), ("after", "3"), ("limit", "2")]
    assert Listing([1, 2], "5").as_json("/api/x", asked) == {"items": [1, 2], "next": "/api/x?person=%D9%85%D9%86%D8%B0%D8%B1&limit=2&after=5"}
    assert Listing([1]).as_json("/api/x", asked) == {"items": [1], "next": None}


def test_what_was_found_is_cut_where_there_is_more() -> None:
    assert cut(iter([1, 2, 3]), 2, str) == ([1, 2], "2")
    assert cut([1, 2], 2, str) == ([1, 2], None)
    assert cut([], 2, str) == ([], None)


def test_places() -> None:
    assert [number_after(one) for one in (None, "7", str(HIGHEST), "9" * 19)] == [None, 7, HIGHEST, HIGHEST]
    assert parts_after("2024-03-27.00db55", 2) == ("2024-03-27", "00db55")
    assert parts_after(None, 2) is None


@pytest.mark.parametrize("given", ["", "x", "-1", "٣", "9" * 20, "9" * 400])
def test_numbers_that_are_no_places(given: str) -> None:
    with pytest.raises(PageError, match="no place") as raised:
        number_after(given)
    assert (raised.value.status, raised.value.parameter) == (400, "after")


@pytest.mark.parametrize("given", ["", "a", "a.b.c", "a.", "'.b", "a.%", "g.h"])
def test_parts_that_are_no_places(given: str) -> None:
    with pytest.raises(PageError, match="no place"):
        parts_after(given, 2)


def test_how_many_are_wanted_has_an_end() -> None:
    with pytest.raises(PageError):
        limit(5, 10).read(["11"])
    assert limit(5, 10).read([]) == 5
