import pytest

from naqlan.answers.accounts import FLAT_KEYS, KEYS, account_row, flat_rows, fullest_names, outlets_of
from naqlan.pipeline.accounts_asked import AccountTimeline
from naqlan.record.account import Account
from naqlan.record.judgement import Laid
from naqlan.relate.accounts import account_of
from naqlan.store.account_lists import PageOf
from tests.relate.told import contact, person, statement

HEGEN = person("دارو هيغن", "وزير الدفاع")
PAGES = {
    "of a": PageOf("d1", "عنوان", "صدى الميناء", None, "2026-03-02", "news", "2026-03-02T12:00:00Z"),
    "of b": PageOf("d2", None, None, None, None, "news", "2026-03-02T12:00:00Z"),
}
SAID = account_of(
    [
        statement("a", "الطريق مفتوح", HEGEN, chain=(("واتل",),), form="direct"),
        statement("b", "الطريق مفتوح", person("هيغن"), status="negated", sort="stress"),
    ]
)
CALLED = account_of([contact("a", HEGEN, person("مالك سرحان")), contact("b", HEGEN, person("سرحان"), status="denied")])
LAID = Laid(3, "correct", "b", "exact", "act", "deny", "stress", "هند", "قرأت", "2026-03-04T12:00:00Z")
FOUND = AccountTimeline((), (SAID, CALLED), PAGES, (), more=False, judged={"b": [LAID]})


def test_a_row_has_all_of_it() -> None:
    row = account_row(SAID, FOUND)
    assert tuple(row) == KEYS
    assert (row["id"], row["kind"], row["articles"], row["people"]) == (SAID.id, "statement", 2, ["دارو هيغن"])
    first, second = row["tellings"]
    assert (first["outlet"], first["act"], first["polarity"], first["chain"]) == ("صدى الميناء", "say", "affirmed", [["واتل"]])
    assert second["passages"] == [{"status": "negated", "when": None, "chain": [], "in": "body", "span": [0, 12], "text": "الطريق مفتوح"}]
    assert account_row(CALLED, FOUND)["tellings"][1]["status"] == "denied"


def test_it_says_what_readers_judged() -> None:
    first, second = account_row(SAID, FOUND)["tellings"]
    assert (first["item"], first["judged"]) == ("a", [])
    assert [(one["judgement"], one["was"], one["value"], one["who"]) for one in second["judged"]] == [(3, "stress", "deny", "هند")]


def test_for_a_spreadsheet_each_passage_is_a_row() -> None:
    rows = list(flat_rows([SAID, CALLED], FOUND))
    assert [tuple(row) for row in rows] == [FLAT_KEYS] * 4
    assert [(row["item"], row["polarity"], row["told_status"]) for row in rows] == [
        ("a", "affirmed", None), ("b", "negated", None), ("a", None, "happened"), ("b", None, "denied"),
    ]  # fmt: skip


@pytest.mark.parametrize("account", [SAID, CALLED])
def test_a_page_without_an_outlet_goes_by_its_name(account: Account) -> None:
    assert outlets_of(account, PAGES) == ["صدى الميناء", "d2"]


def test_the_fullest_names_stand_for_all() -> None:
    assert fullest_names(CALLED) == ["دارو هيغن", "مالك سرحان"]
