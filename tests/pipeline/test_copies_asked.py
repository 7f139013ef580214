from pathlib import Path

import pytest

from naqlan.pipeline.copies_asked import all_pairs, copies_between, copies_of_article, newest_groups
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.identity import article_id
from naqlan.store.store import Store
from tests.relate.made import text
from tests.store.made import add, article, page, store_at

REPORT, PARAGRAPH = text(100, 1), text(50, 2)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A report, its reprint of a day later with a paragraph more, a paper that took this paragraph, and one that stands alone."""
    store = store_at(tmp_path / "s.db")
    bodies = [f"{text(9, 7)} {REPORT}", f"{REPORT}\n{PARAGRAPH}", f"{text(300, 3)} {PARAGRAPH}", text(80, 4)]
    records = [
        article(page(number), body, published=f"2026-03-0{1 + number}", outlet=f"صحيفة {number}", credits=("رويترز",) if number == 1 else ())
        for number, body in enumerate(bodies)
    ]
    add(store, *((record, None) for record in records))
    bring_up_to_date(store)
    return store


def _id(number: int) -> str:
    return article_id(page(number).key)


def test_the_copies_of_an_article_stand_with_their_passages(store: Store) -> None:
    found = copies_of_article(store, _id(1))
    assert found is not None
    assert [(copy.page.doc, copy.kind) for copy in found.copies] == [("d0", "reprint"), ("d2", "part")]
    assert (found.first, found.agencies) == (_id(0), ("رويترز",))
    assert [passage.words for passage in found.copies[0].passages] == [passage.other_words for passage in found.copies[0].passages] == [REPORT]
    assert [passage.words for passage in found.copies[1].passages] == [PARAGRAPH]
    assert found.copies[1].of_this > found.copies[1].of_copy


def test_both_sides_tell_the_same(store: Store) -> None:
    one, other = copies_of_article(store, _id(0)), copies_of_article(store, _id(1))
    assert one is not None and other is not None  # noqa: PT018
    there, here = one.copies[0], other.copies[0]
    assert (there.share, there.of_this, there.of_copy) == (here.share, here.of_copy, here.of_this)
    assert [passage.place.start for passage in there.passages] == [passage.place.other_start for passage in here.passages]


def test_an_article_without_copies_has_none_and_an_unknown_one_is_none(store: Store) -> None:
    found = copies_of_article(store, _id(3))
    assert found is not None
    assert (found.copies, found.first) == ((), None)
    assert copies_of_article(store, "0" * 24) is None


def test_groups_hold_the_reprints_and_who_has_a_part(store: Store) -> None:
    groups = newest_groups(store, 5)
    assert [({one.doc for one in group.reprints}, {one.doc for one in group.parts}) for group in groups] == [({"d0", "d1"}, {"d2"})]
    assert sum(1 for _ in all_pairs(store)) == 2
    assert {one: other for one, (other, _) in groups[0].beside.items()} == {_id(0): _id(1), _id(1): _id(0), _id(2): _id(1)}
    assert groups[0].beside[_id(0)][1] > groups[0].beside[_id(2)][1]
    assert groups[0].newest == _id(2)
    assert newest_groups(store, 5, _id(2)) == []


def test_two_copies_stand_beside_one_another_seen_from_either(store: Store) -> None:
    found, turned = copies_between(store, _id(1), _id(2)), copies_between(store, _id(2), _id(1))
    assert found is not None and turned is not None  # noqa: PT018
    assert (found.kind, found.first, found.page, found.other) == ("part", _id(1), turned.other, turned.page)
    assert (found.of_this, found.of_copy) == (turned.of_copy, turned.of_this)
    (place,) = found.passages
    assert found.body[place.start : place.end] == found.other_body[place.other_start : place.other_end] == PARAGRAPH
    assert [(page.doc, kind) for page, kind, _ in found.more] == [("d0", "reprint")]


def test_what_is_no_copy_stands_beside_nothing(store: Store) -> None:
    assert copies_between(store, _id(0), _id(3)) is None
    assert copies_between(store, _id(0), "0" * 24) is None
