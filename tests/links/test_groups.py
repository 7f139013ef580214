import random

from hypothesis import given
from hypothesis import strategies as st

from naqlan.links.groups import Pair, average_link, components, pair

IDS = [f"a{number}" for number in range(8)]
SCORES = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda both: both[0] < both[1]), st.integers(1, 10).map(lambda n: n / 10)
)


def test_what_hangs_together_is_one_component() -> None:
    assert components(["d", "a"], [("a", "b"), ("b", "c")]) == [["a", "b", "c"], ["d"]]


def test_a_chain_of_half_alike_things_is_not_one_group() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.5, ("c", "d"): 0.9}
    assert average_link(["a", "b", "c", "d"], scores, 0.4) == [["a", "b"], ["c", "d"]]


def test_what_must_goes_before_what_cannot_and_before_scores() -> None:
    assert average_link(["a", "b", "c"], {("a", "b"): 0.9}, 0.4, must=[("b", "c")]) == [["a", "b", "c"]]
    assert average_link(["a", "b", "c"], {("a", "b"): 0.9}, 0.4, cannot=[("a", "b")]) == [["a"], ["b"], ["c"]]
    assert average_link(["a", "b"], {}, 0.4, must=[("a", "b")], cannot=[("a", "b")]) == [["a", "b"]]


def test_what_cannot_holds_for_whole_groups() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.8}
    assert average_link(["a", "b", "c"], scores, 0.4, cannot=[("a", "c")]) == [["a", "b"], ["c"]]


def test_a_group_grows_no_larger_than_allowed() -> None:
    scores = {pair(one, other): 0.9 for one in IDS for other in IDS if one < other}
    assert max(map(len, average_link(IDS, scores, 0.4, most=3))) <= 3


@given(SCORES, st.randoms(use_true_random=False), st.sampled_from([0.2, 0.5]))
def test_the_order_of_the_input_changes_nothing(scores: dict[Pair, float], chance: random.Random, threshold: float) -> None:
    shuffled, ids = list(scores.items()), list(IDS)
    chance.shuffle(shuffled)
    chance.shuffle(ids)
    found = average_link(IDS, scores, threshold)
    assert found == average_link(ids, dict(shuffled), threshold)
    assert sorted(one for group in found for one in group) == IDS


@given(SCORES)
def test_each_component_is_grouped_as_if_it_were_alone(scores: dict[Pair, float]) -> None:
    alone = [group for part in components(IDS, scores) for group in average_link(part, scores, 0.3)]
    assert average_link(IDS, scores, 0.3) == sorted(alone)
