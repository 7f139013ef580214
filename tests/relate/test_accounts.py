import random

from naqlan.record.account import Likeness, Told
from naqlan.relate.accounts import account_id, account_of, compare, days, groups, keys, moved, shared_keys, window
from tests.relate.told import DAY, contact, person, statement

HEGEN, SARHAN = person("دارو هيغن"), person("مالك سرحان")
BOTH = (HEGEN, SARHAN)


def _likenesses(tellings: list[Told]) -> list[Likeness]:
    pairs = ((one, other) for one in tellings for other in tellings if one.item < other.item)
    return [found for one, other in pairs if (found := compare(one, other)) is not None]


def test_keys_of_contacts_and_statements_never_meet() -> None:
    one, other = contact("a", *BOTH), statement("b", "دارو هيغن ومالك سرحان", HEGEN)
    assert not keys(one) & keys(other)
    assert keys(contact("c")) == {"c"}
    assert days(one) == days(other) == {DAY}
    assert window("contact") > window("statement")
    assert shared_keys("contact") == 1 < shared_keys("statement")


def test_calls_of_two_days_stay_two_with_an_undated_telling_in_one_of_them_in_any_order() -> None:
    tellings = [
        contact("a", *BOTH, when="2026-03-01"),
        contact("b", *BOTH, when="2026-03-02"),
        contact("c", *BOTH, when="2026-03-02"),
        contact("d", *BOTH),
    ]
    found = groups(tellings, _likenesses(tellings))
    assert found in ([["a"], ["b", "c", "d"]], [["a", "d"], ["b", "c"]])
    for seed in range(5):
        shuffled = random.Random(seed).sample(tellings, len(tellings))
        assert groups(shuffled, _likenesses(shuffled)) == found
    assert groups([], []) == []


def test_two_of_one_body_are_never_joined_by_a_third() -> None:
    tellings = [contact("a", *BOTH, article="x"), contact("b", *BOTH, article="x", at=300), contact("c", *BOTH)]
    assert len(groups(tellings, _likenesses(tellings))) == 2


def test_an_account_has_the_days_and_the_course_of_its_tellings() -> None:
    planned = contact("a", *BOTH, sort="talks", status="planned", day="2026-02-27", when="2026-03-01")
    happened = contact("b", *BOTH, when="2026-03-01")
    late = contact("c", *BOTH, day="2026-03-04")
    found = account_of([planned, happened, late])
    assert (found.id, found.sort, found.status) == (account_id("a"), "call", "happened")
    assert (found.earliest, found.latest, found.first_day, found.last_day) == ("2026-03-01", "2026-03-01", "2026-02-27", "2026-03-04")
    assert found.articles == 3
    assert account_of([late]).earliest is None


def test_denied_by_one_and_told_by_another_is_disputed() -> None:
    assert account_of([contact("a", *BOTH), contact("b", *BOTH, status="denied")]).status == "disputed"
    assert account_of([contact("a", *BOTH, status="planned"), contact("b", *BOTH, status="denied")]).status == "denied"
    assert account_of([contact("a", *BOTH, status="planned"), contact("b", *BOTH, status="cancelled")]).status == "cancelled"


def test_of_several_days_that_of_most_tellings_stands() -> None:
    month = {"when": "2026-03", "earliest": "2026-03-01", "latest": "2026-03-31"}
    assert account_of([contact("a", *BOTH, **month), contact("b", *BOTH, when="2026-03-02")]).earliest == "2026-03-02"
    assert account_of([contact("a", *BOTH, **month), contact("c", *BOTH, **month), contact("b", *BOTH, when="2026-03-02")]).latest == "2026-03-31"


def test_what_is_no_more_leads_to_where_its_first_telling_went_else_most() -> None:
    old, gone = account_id("b"), account_id("z")
    before = {"b": old, "c": old, "d": gone, "e": gone, "f": gone}
    after = {"b": "new", "c": "other", "d": "other", "e": "other", "f": "new"}
    assert moved(before, after) == {old: "new", gone: "other"}
    assert moved({"a": "x"}, {"a": "x"}) == {}
