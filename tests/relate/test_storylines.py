from naqlan.relate.storylines import LEAST, PEOPLE, alike, main_people, neighbour
from tests.relate.sketches import sketch

WHO = (("هاني غولدمار", 3), ("سامي الصفواري", 2))


def test_the_people_named_most_are_those_of_a_story() -> None:
    told = [sketch("a", people=(("غولدمار", 3), ("راملي", 1))), sketch("b", people=(("هاني غولدمار", 1), ("شاهد", 2)))]
    assert main_people(told) == ("هاني غولدمار", "شاهد", "راملي")
    assert len(main_people([sketch(people=tuple((name, 1) for name in "غولدمار صفواري راملي كرماوي هيغن نادر".split()))])) == PEOPLE
    assert main_people([sketch()]) == ()


def test_days_play_no_part_but_people_do() -> None:
    one, later = [sketch("a", people=WHO)], [sketch("b", people=WHO[:1], day="2026-03-20")]
    assert alike(one, later) == alike(later, one) == 1
    assert alike(one, [sketch("b", people=(("راملي", 9),))]) == 0
    assert alike(one, [sketch("b", people=WHO, terms={})]) == 0


def test_the_most_alike_is_next_and_nothing_where_none_is_alike_enough() -> None:
    own = [sketch("a", people=WHO)]
    half = [sketch("b", people=WHO, terms={"قافل": 600, "ميناء": 800})]
    assert neighbour(own, {"x": half, "y": [sketch("c", people=WHO)]}) == "y"
    assert neighbour(own, {"x": half}) == ("x" if alike(own, half) >= LEAST else None) == "x"
    assert neighbour(own, {"x": [sketch("b", people=WHO, terms={"ميناء": 1000})]}) is None
    assert neighbour(own, {"z": own, "y": own}) == "y"
    assert neighbour(own, {}) is None
