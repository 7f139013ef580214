import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.links.groups import Pair, pair
from naqlan.relate import stories
from naqlan.relate.stories import CONTACT, KEYS, THRESHOLD, WINDOW, group, keys_of, likeness, story_id
from tests.relate.sketches import TERMS, contact, sketch


def test_the_same_words_on_one_day_are_alike() -> None:
    assert likeness(sketch("a"), sketch("b")) > 0.99
    assert likeness(sketch("a"), sketch("b", terms={"ميناء": 1000})) == 0


def test_likeness_is_the_same_for_both_orders() -> None:
    one, other = sketch("a"), sketch("b", terms={"قافل": 1000}, day="2026-03-03")
    assert likeness(one, other) == likeness(other, one) > 0


def test_days_lessen_it_and_end_it() -> None:
    by_days = [likeness(sketch("a"), sketch("b", day=f"2026-03-{day:02}")) for day in range(1, WINDOW + 3)]
    assert by_days == sorted(by_days, reverse=True)
    assert by_days[0] == by_days[1] > by_days[2]
    assert by_days[WINDOW] > 0 == by_days[WINDOW + 1]


def test_an_outlet_that_writes_on_the_next_day_writes_of_another_event_sooner() -> None:
    one = sketch("a", outlet="صدى الميناء")
    same = likeness(one, sketch("b", outlet="صدى الميناء", day="2026-03-02"))
    assert same < likeness(one, sketch("b", day="2026-03-02"))
    assert likeness(one, sketch("b", outlet="صدى الميناء")) == likeness(one, sketch("b"))


def test_an_unknown_outlet_is_not_the_same_one() -> None:
    assert likeness(sketch("a", outlet=None), sketch("b", outlet=None, day="2026-03-02")) > 0.99


def test_a_series_and_a_digest_do_not_glue() -> None:
    bulletin = {"outlet": "صدى الميناء", "headline": "نشر صباح"}
    assert likeness(sketch("a", **bulletin), sketch("b", **bulletin)) < 0.51
    assert likeness(sketch("a"), sketch("b", genre="round-up")) < 0.81


def test_a_common_contact_at_the_head_raises_what_is_alike_already() -> None:
    call, terms = contact("هاني غولدمار", "سامي الصفواري"), {"قافل": 500, "ميناء": 866}
    plain = likeness(sketch("a"), sketch("b", terms=terms))
    both = sketch("a", contacts=(call,)), sketch("b", terms=terms, contacts=(contact("الصفواري", "غولدمار"),))
    assert round(likeness(*both) - plain, 4) == CONTACT
    other_kind = sketch("b", terms=terms, contacts=(contact("الصفواري", "غولدمار", kind="visit"),))
    assert likeness(both[0], other_kind) == plain
    assert likeness(sketch("a", contacts=(call,)), sketch("b", terms={"ميناء": 1000}, contacts=(call,))) == 0


def test_keys_are_few_and_do_not_depend_on_the_order_of_terms() -> None:
    many = {f"كلم{number}": 1000 - number for number in range(50)}
    assert len(keys_of(sketch(terms=many))) == KEYS
    assert keys_of(sketch(terms=many)) == keys_of(sketch(terms=dict(reversed(many.items()))))
    assert keys_of(sketch(terms={})) == []


def test_a_chain_of_half_alike_articles_is_no_story() -> None:
    scores = {pair("a", "b"): 0.5, pair("b", "c"): 0.5}
    assert group("abc", scores) in ([["a", "b"], ["c"]], [["a"], ["b", "c"]])


def test_reprints_are_one_story_whatever_their_likeness() -> None:
    assert group("abc", {}, reprints=[("a", "c")]) == [["a", "c"], ["b"]]


def test_a_reader_parts_reprints_too() -> None:
    assert group("abc", {}, reprints=[("a", "b"), ("b", "c")], cannot=[("a", "c")]) == [["a", "b"], ["c"]]
    assert group("ab", {}, must=[("a", "b")], cannot=[("a", "b")]) == [["a", "b"]]


def test_pairs_with_others_are_passed_over() -> None:
    assert group("ab", {pair("a", "z"): 0.9, pair("a", "b"): 0.9}, must=[("b", "z")]) == [["a", "b"]]


def test_too_much_that_hangs_together_is_cut_at_its_weakest_links(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"n{number:02}" for number in range(12)]
    strong = {pair(one, other): 0.9 for part in (names[:6], names[6:]) for one, other in combinations(part, 2)}
    weak = {pair(one, other): THRESHOLD for one in names[:6] for other in names[6:]}
    monkeypatch.setattr(stories, "MOST_TOGETHER", 8)
    assert group(names, {**strong, **weak}) == [names[:6], names[6:]]


@given(
    st.dictionaries(
        st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda both: both[0] < both[1]),
        st.sampled_from([0.1, 0.3, THRESHOLD, 0.6, 0.9]),
    ),
    st.randoms(use_true_random=False),
)
def test_a_component_alone_is_grouped_as_among_all(scores: dict[Pair, float], rng: random.Random) -> None:
    shuffled = list(scores.items())
    rng.shuffle(shuffled)
    whole = group("abcdefgh", scores)
    assert group("abcdefgh"[::-1], dict(shuffled)) == whole
    for part in (["a", "b", "c", "d"], ["e", "f", "g", "h"]):
        apart = {both: score for both, score in scores.items() if set(both) <= set(part)}
        if all(set(both) <= set(part) or not set(both) & set(part) for both, score in scores.items() if score >= THRESHOLD):
            assert group(part, apart) == [one for one in whole if set(one) <= set(part)]


def test_the_id_is_that_of_the_first_article() -> None:
    assert story_id("a") != story_id("b")
    assert len(story_id("a")) == 24
    assert sum(weight * weight for weight in TERMS.values()) > 990_000


def test_what_a_reader_has_parted_is_in_two_stories() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): 0.9}
    assert group(["a", "b", "c"], scores) == [["a", "b", "c"]]
    assert all(not {"a", "b"} <= set(one) for one in group(["a", "b", "c"], scores, cannot=[("a", "b")]))
