from itertools import permutations

from naqlan.links.judged import Links, settled


def test_the_later_judgement_goes_before_the_earlier() -> None:
    assert settled([(False, [("b", "a")]), (True, [("a", "b")])]) == Links(frozenset(), frozenset({("a", "b")}))
    assert settled([(True, [("b", "a")]), (False, [("a", "b")])]) == Links(frozenset({("a", "b")}), frozenset())


def test_a_merger_that_would_join_what_was_parted_later_is_left_out() -> None:
    found = settled([(False, [("a", "c")]), (True, [("b", "c")]), (True, [("a", "b")])])
    assert found == Links(frozenset({("b", "c")}), frozenset({("a", "c")}))


def test_a_parting_within_what_was_merged_later_is_left_out() -> None:
    assert settled([(True, [("a", "b"), ("b", "c")]), (False, [("a", "c")])]).cannot == frozenset()


def test_the_order_within_a_judgement_is_none() -> None:
    pairs = [("a", "b"), ("b", "c"), ("d", "a"), ("a", "a")]
    assert len({settled([(False, [("a", "e")]), (True, list(one))]) for one in permutations(pairs)}) == 1


def test_only_pairs_among_some() -> None:
    links = Links(frozenset({("a", "b"), ("b", "c")}), frozenset({("c", "d")}))
    assert links.among({"a", "b", "d"}) == Links(frozenset({("a", "b")}), frozenset())
