import pytest

pytest.importorskip("starlette", reason="needs web, which is not at hand")

from starlette.testclient import TestClient

from tests.web.programs import answer, items, problem

pytestmark = pytest.mark.needs("web", "jsonschema")


@pytest.mark.parametrize("kinds", [(), ("statement",), ("contact", "statement")])
def test_what_a_person_did_and_said_in_parts_is_all_of_it(programs: TestClient, kinds: tuple[str, ...]) -> None:
    whole = answer(programs, "/accounts", people="غولدمار", kind=kinds, limit=200)["items"]
    assert len({one["id"] for one in whole}) == len(whole) > 2
    assert items(programs, "/accounts", people="غولدمار", kind=kinds, limit=2) == whole
    assert {one["kind"] for one in whole} == set(kinds or ("contact", "statement"))


def test_the_newest_come_first(programs: TestClient) -> None:
    days = [one["earliest"] or one["last_day"] for one in items(programs, "/accounts")]
    assert days == sorted(days, reverse=True)
    assert problem(programs, "/accounts", people=["أ", "ب", "ج"])["parameter"] == "people"


def test_every_telling_has_outlet_chain_status_and_words(programs: TestClient) -> None:
    for one in items(programs, "/accounts", since="2022-03"):
        for told in one["tellings"]:
            assert told["passages"]
            assert ("status" if one["kind"] == "contact" else "polarity") in told


def test_origins_are_looked_up_when_asked(programs: TestClient) -> None:
    bare, known = (answer(programs, "/accounts", kind="contact", limit=5, **asked)["items"] for asked in ({}, {"origins": "1"}))
    assert [one["origins"] for one in bare] == [None] * 5
    assert all(one["origins"]["tellings"] for one in known)
    assert answer(programs, f"/accounts/{known[0]['id']}") == known[0]


def test_an_account_that_is_not_there(programs: TestClient) -> None:
    assert problem(programs, "/accounts/none")["status"] == 404
    assert items(programs, "/accounts", people="لا أحد") == []
