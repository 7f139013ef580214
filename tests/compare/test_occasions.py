"""What is one occasion? The same speaker, the same people spoken to, one call or meeting."""

from dataclasses import replace

from naqlan.compare.bearings import Bearings
from naqlan.compare.occasions import Uttered, occasion_of, on_the_same_occasion
from naqlan.compare.origins import origins_of
from naqlan.record.account import Named
from tests.compare.tellings import GOLDMAR, MINISTRY, SADA, SAFWARI, told, unnamed

SUNDAY, MONDAY = ("sunday", "2022-03-13"), ("monday", "2022-03-14")
OFFICIALS = (unnamed("مسؤول نارفي كبير"), unnamed("مصدر مطلع"))


def said(number: int, *chain: tuple[Named, ...], page: str = "a1", contacts: tuple[tuple[str, str | None], ...] = (), **values: object) -> Uttered:
    day = values.pop("when", None)
    telling = told(number, *chain, **{"article": page, "via": "call", **values})
    return Uttered(telling, None if day is None else str(day), contacts)


def also(account: list[Uttered], others: list[Uttered], bearings: Bearings) -> list[str]:
    return [one.id for one in on_the_same_occasion(account, others, bearings)]


def test_what_officials_tell_of_the_same_call_widens_the_count_and_the_headline_adds_none(bearings: Bearings) -> None:
    title, own = replace(said(1, field="title").telling, via=None), said(2, (SADA,))
    account = [Uttered(title, None), own]
    later = said(3, OFFICIALS)
    assert also(account, [own, later], bearings) == ["t3"]
    alone = origins_of([one.telling for one in account], bearings)
    whole = origins_of([*(one.telling for one in account), later.telling], bearings)
    assert ((alone.least, alone.most), (whole.least, whole.most)) == ((1, 1), (1, 3))


def test_on_another_page_it_is_the_same_occasion_only_where_the_contact_is(bearings: Bearings) -> None:
    here, there = said(1, contacts=(SUNDAY,)), said(2, page="a2", contacts=(SUNDAY,))
    assert also([here], [there, said(3, page="a2", contacts=(MONDAY,)), said(4, page="a3")], bearings) == ["t2"]
    assert also([said(1)], [said(2, page="a2")], bearings) == []


def test_of_two_calls_the_day_says_which(bearings: Bearings) -> None:
    both = (SUNDAY, MONDAY)
    assert occasion_of(said(1, contacts=both, when="2022-03-13")) == ("contact", "sunday")
    assert occasion_of(said(1, contacts=both)) is None
    assert also([said(1, contacts=both)], [said(2, contacts=both)], bearings) == []


def test_it_is_the_same_people_in_any_spelling(bearings: Bearings) -> None:
    spelt = Named("اوغست جولدمار", "person")
    others = [
        said(2, speakers=(spelt,), parties=(spelt, SAFWARI)),
        said(3, speakers=(SAFWARI,), parties=(SAFWARI, GOLDMAR)),
        said(4, parties=(GOLDMAR, MINISTRY)),
    ]
    assert also([said(1)], others, bearings) == ["t2"]


def test_where_a_speaker_is_heard_himself_or_nobody_is_spoken_to_there_is_no_occasion() -> None:
    assert occasion_of(said(1, via="press conference")) is None
    assert occasion_of(said(1, via=None)) is None
    assert occasion_of(said(1, parties=(GOLDMAR,))) is None
    assert occasion_of(said(1, via="meeting")) == ("page", "a1", "meeting")
