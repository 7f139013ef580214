from typing import Any

from naqlan.relate.storylines import LEAST, PEOPLE, READ, Subject, alike, main_people, neighbour
from tests.relate.sketches import sketch

WHO = (("هاني غولدمار", 3), ("سامي الصفواري", 2))


def _subject(name: str, **known: Any) -> Subject:
    return Subject([sketch(name, **known)])


def test_the_people_named_most_are_those_of_a_story() -> None:
    told = [sketch("a", people=(("غولدمار", 3), ("راملي", 1))), sketch("b", people=(("هاني غولدمار", 1), ("شاهد", 2)))]
    assert main_people(told) == ("هاني غولدمار", "شاهد", "راملي")
    assert len(main_people([sketch(people=tuple((name, 1) for name in "غولدمار صفواري راملي كرماوي هيغن نادر".split()))])) == PEOPLE
    assert main_people([sketch()]) == ()


def test_days_play_no_part_but_people_do() -> None:
    one, later = _subject("a", people=WHO), _subject("b", people=WHO[:1], day="2026-03-20")
    assert alike(one, later) == alike(later, one) == 1
    assert alike(one, _subject("b", people=(("راملي", 9),))) == 0
    assert alike(one, _subject("b", people=WHO, terms={})) == 0


def test_the_most_alike_is_next_and_nothing_where_none_is_alike_enough() -> None:
    own = _subject("a", people=WHO)
    half = _subject("b", people=WHO, terms={"قافل": 600, "ميناء": 800})
    assert neighbour(own, {"x": half, "y": _subject("c", people=WHO)}) == "y"
    assert neighbour(own, {"x": half}) == ("x" if alike(own, half) >= LEAST else None) == "x"
    assert neighbour(own, {"x": _subject("b", people=WHO, terms={"ميناء": 1000})}) is None
    assert neighbour(own, {"z": own, "y": own}) == "y"
    assert neighbour(own, {}) is None


def test_the_first_articles_of_a_story_are_what_it_is_about() -> None:
    first = [sketch(str(number), terms={"قافل": 100, "ميناء": number}) for number in range(READ)]
    found = Subject([*first, sketch("z", terms={"سفين": 900}, people=WHO)])
    assert dict(found.terms) == {"قافل": 500, "ميناء": 10}
    assert (found.square, found.people, found.lasts) == (250_100, (), frozenset())
