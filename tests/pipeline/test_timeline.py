from datetime import date

import pytest

from naqlan.pipeline.timeline import concerns, fits, ids_of, timeline_of
from naqlan.record.article import Article, Metadata
from naqlan.record.contact import Contact
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Statement

HERE = Span("body", 0, 1)
PEOPLE = (
    Person("p1", "أوغست غولدمار", ("أوغست غولدمار", "غولدمار"), None, (HERE,)),
    Person("p2", "منذر الصفواري", ("منذر الصفواري", "الصفواري"), None, (HERE,)),
    Person("p3", "توماس هيغن", ("توماس هيغن",), None, (HERE,)),
)


def _contact(name: str, when: str | None, *parties: str) -> Contact:
    return Contact(name, "call", "happened", parties or ("p1", "p2"), (), when, None, "", HERE, (), HERE, "contacts.x")


def _statement(name: str, speaker: str, *, to: tuple[str, ...] = (), about: tuple[str, ...] = (), when: str | None = None) -> Statement:
    return Statement(name, (speaker,), "person", to, "say", "direct", "affirmed", None, when, (), "", HERE, "", HERE, "statements.x", about)


def _article(*items: Contact | Statement, published: str | None = None, doc: str = "d") -> Article:
    return Article(
        Metadata(doc=doc, key=doc, published=published), None, "ن", people=PEOPLE,
        contacts=tuple(one for one in items if isinstance(one, Contact)),
        statements=tuple(one for one in items if isinstance(one, Statement)),
    )  # fmt: skip


def test_events_stand_by_earliest_then_latest_day() -> None:
    article = _article(_contact("c1", "2022-03"), _contact("c2", "2022-03-01"), _contact("c3", "2021"), _contact("c4", "2022-03-01/2022-03-07"))
    assert [one.item.id for one in timeline_of([article]).dated] == ["c3", "c2", "c4", "c1"]


def test_each_event_has_the_days_that_it_may_mean() -> None:
    event = timeline_of([_article(_contact("c1", "2022-02"))]).dated[0]
    assert (event.earliest, event.latest) == (date(2022, 2, 1), date(2022, 2, 28))


@pytest.mark.parametrize("when", [None, "XXXX-10-XX", "soon"])
def test_the_undated_stand_apart_and_never_on_the_day_of_publication(when: str | None) -> None:
    timeline = timeline_of([_article(_contact("c1", when), published="2022-03-13")])
    assert timeline.dated == ()
    assert [one.item.id for one in timeline.undated] == ["c1"]


def test_nothing_gives_nothing() -> None:
    assert timeline_of([]) == timeline_of([_article()])


@pytest.mark.parametrize(("name", "found"), [("جولدمار", {"p1"}), ("أوجست جولدمار", {"p1"}), ("هيجن", {"p3"}), ("سالم الفهد", set())])
def test_names_are_matched_in_any_spelling(name: str, found: set[str]) -> None:
    assert ids_of(name, _article()) == found


def test_a_full_name_is_not_another_with_the_same_last_name() -> None:
    assert not fits("هنتر غولدمار", PEOPLE[0])


def test_two_people_give_what_passed_between_them() -> None:
    items = (
        _contact("c1", None, "p1", "p2"), _contact("c2", None, "p1", "p3"), _statement("s1", "p1", to=("p2",)),
        _statement("s2", "p2", about=("p1",)), _statement("s3", "p1", to=("p3",)), _statement("s4", "p3", about=("p1", "p2")),
    )  # fmt: skip
    found = timeline_of([_article(*items)], ["غولدمار", "الصفواري"]).undated
    assert [one.item.id for one in found] == ["c1", "s1", "s2"]


def test_one_person_gives_what_he_took_part_in_said_or_was_told() -> None:
    items = (_contact("c1", None, "p2", "p3"), _contact("c2", None, "p1", "p3"), _statement("s1", "p1"), _statement("s2", "p3", about=("p1",)))
    assert [one.item.id for one in timeline_of([_article(*items)], ["غولدمار"]).undated] == ["c2", "s1"]


def test_a_joint_statement_concerns_both() -> None:
    said = Statement("s1", ("p1", "p2"), "person", (), "say", "direct", "affirmed", None, None, (), "", HERE, "", HERE, "statements.x")
    assert concerns(said, [frozenset({"p1"}), frozenset({"p2"})])
    assert not concerns(said, [frozenset({"p1"}), frozenset({"p3"})])
