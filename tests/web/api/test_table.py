import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from naqlan.web.listing import AFTER
from naqlan.web.route import Route
from naqlan.web.table import ROUTES

DATA = [one for one in ROUTES if one.row is not None]


def test_no_two_answer_one_address() -> None:
    assert len({one.path for one in DATA}) == len(DATA)


@pytest.mark.parametrize("route", DATA, ids=lambda one: one.name)
def test_each_says_what_it_answers_and_what_may_be_asked(route: Route) -> None:
    assert route.schema
    assert route.told.endswith(".")
    assert [one.name for one in route.parameters if not one.told] == []
    assert (route.schema.get("type") == "array") or AFTER not in route.parameters
