"""Does a card put tellings in the same words together, and say of each what it has of its own?"""

from dataclasses import replace

import pytest

from naqlan.pipeline.accounts_asked import AccountTimeline, accounts_told
from naqlan.pipeline.story import story_named
from naqlan.record.account import Account
from naqlan.store.store import Store
from naqlan.web.account_cards import ALONE, IN_LIST, Cards, anchor_of, days_of, event_of, is_checked
from naqlan.web.pictures.picture import Pen
from naqlan.web.view import View
from naqlan.web.words import page_words

pytestmark = pytest.mark.needs("web")
PEN = Pen(View("en"), page_words("en"))


@pytest.fixture(scope="module")
def found(store: Store) -> AccountTimeline:
    told = story_named(store, "001-sada-call")
    with store.reading() as connection:
        return accounts_told(connection, told.story.articles)


def call(found: AccountTimeline) -> Account:
    return next(one for one in found.dated if one.kind == "contact" and one.earliest == "2022-03-12")


def test_tellings_in_the_same_words_stand_together_those_of_most_pages_first(found: AccountTimeline) -> None:
    card = Cards(found, PEN).card(call(found))
    sizes = [len(one.tellings) for one in card.wordings]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 1
    assert sum(sizes) == sum(len(told.passages) for told in call(found).tellings)
    assert card.head == "call"
    assert card.plain


def test_each_telling_leads_to_its_passage_and_has_its_chain(found: AccountTimeline) -> None:
    account = next(one for one in found.undated if any(told.chain for told in one.tellings))
    (wording, *_) = Cards(found, PEN).card(account).wordings
    assert all(one.href == f"/articles/{told.article}#i-{told.item}" for one, told in zip(wording.tellings, account.tellings, strict=False))
    assert wording.tellings[0].chain == account.tellings[0].chain


def test_a_telling_says_what_it_has_otherwise(found: AccountTimeline) -> None:
    disputed = next(one for one in found.dated if one.status == "disputed")
    card = Cards(found, PEN).card(disputed)
    assert not card.plain
    manners = {manner for wording in card.wordings for one in wording.tellings for manner in one.manner}
    assert {"reported to have happened", "denied"} <= manners


def test_a_list_holds_some_wordings_and_a_page_of_its_own_all_each_to_be_cited(found: AccountTimeline) -> None:
    account = call(found)
    told = account.tellings[0]
    many = tuple(replace(told, passages=(replace(told.passages[0], text=f"كلام {number}"),)) for number in range(IN_LIST + 3))
    grown = replace(account, tellings=many)
    listed, alone = Cards(found, PEN).card(grown), Cards(found, PEN, alone=True).card(grown)
    assert (len(listed.wordings), listed.more) == (IN_LIST, 3)
    assert (len(alone.wordings), alone.more) == (IN_LIST + 3, 0)
    assert IN_LIST + 3 < ALONE
    assert [bool(one.citation) for one in listed.wordings] == [True, False, False, False, False]
    assert all(one.citation for one in alone.wordings)
    assert alone.origins
    assert alone.origins.tree
    assert listed.origins
    assert listed.origins.tree is None


def test_days_and_marks_of_a_timeline(found: AccountTimeline) -> None:
    account = replace(call(found), latest="2022-03-14")
    assert days_of(account) == "2022-03-12/2022-03-14"
    event = event_of(account, PEN, "#here")
    assert event.when == "between 12 March 2022 and 14 March 2022"
    assert event.span is not None
    assert (event.span[1] - event.span[0]).days == 2
    assert event_of(found.undated[0], PEN, "#here").span is None
    assert anchor_of(account).startswith("a-")


def test_only_what_was_checked_is_checked(found: AccountTimeline) -> None:
    assert not any(is_checked(one, found.judged) for one in (*found.dated, *found.undated))
