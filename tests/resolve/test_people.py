"""Which forms are one person?"""

import random

from naqlan.resolve.people import Standing, between, grouped


def test_the_best_links_come_first_and_what_keeps_apart_holds_for_groups() -> None:
    same = [(0.9, ("a", "b")), (0.95, ("b", "c"))]
    assert grouped(["a", "b", "c"], same) == [["a", "b", "c"]]
    assert grouped(["a", "b", "c"], same, cannot=[("a", "c")]) == [["a"], ["b", "c"]]


def test_what_a_reader_merged_goes_before_all_else() -> None:
    assert grouped(["a", "b", "c"], [(0.9, ("b", "c"))], must=[("a", "b")], cannot=[("a", "c")]) == [["a", "b"], ["c"]]
    assert grouped(["a", "b"], [], must=[("a", "b")], cannot=[("a", "b")]) == [["a", "b"]]


def test_the_order_changes_nothing() -> None:
    nodes = list("abcdef")
    chance = random.Random(3)
    same = [(chance.random(), (one, other)) for one in nodes for other in nodes if one < other]
    cannot = [("a", "f"), ("b", "d")]
    found = grouped(nodes, same, cannot=cannot)
    for _ in range(5):
        chance.shuffle(nodes)
        chance.shuffle(same)
        assert grouped(nodes, same, cannot=cannot[::-1]) == found


def test_pairs_of_others_are_passed_over() -> None:
    assert grouped(["a"], [(0.9, ("a", "x"))], must=[("a", "x")], cannot=[("x", "y")]) == [["a"]]


def test_a_bare_name_between_namesakes_is_taken_for_the_one_in_far_more_articles_or_for_nobody() -> None:
    same = [(0.9, ("bare", "minister")), (0.9, ("bare", "player"))]
    apart = [("minister", "player")]
    few = {"bare": Standing(False, 3), "minister": Standing(True, 3), "player": Standing(True, 2)}
    assert between(same, apart, few) == [("bare", "minister"), ("bare", "player")]
    many = {**few, "minister": Standing(True, 6)}
    assert between(same, apart, many) == [("bare", "player")]
    assert between(same, [], few) == []
