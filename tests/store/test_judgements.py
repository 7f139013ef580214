from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, select

from naqlan.record.identity import article_id
from naqlan.record.judgement import Judgement, Target
from naqlan.store import judgements as module
from naqlan.store.judgements import (
    anchored,
    each_judgement,
    judgement_of,
    laid_on,
    places_of,
    put_anchors,
    put_judgement,
    standing_on,
    take_out_anchors,
    waiting_among,
    withdraw,
)
from naqlan.store.placed import settle, waiting
from naqlan.store.schema_corpus import placed
from tests.store.made import NOW, add, article, page, store_at

TARGETS = (Target("k1", "contact", "body", "اتصال", "قبله ", " بعده", 1, 2), Target("https://sada.example/1", "article", side=1))
ONE = Judgement(0, "merge people", TARGETS, None, None, "هند", "لأن\x00", NOW)


def put(connection: Connection, *given: Judgement) -> list[int]:
    return [put_judgement(connection, one, []) for one in given]


def test_a_judgement_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with store.writing() as connection:
            assert put(connection, ONE, replace(ONE, decision="correct", name="act", value="")) == [1, 2]
        with store.reading() as connection:
            assert judgement_of(connection, 1) == replace(ONE, number=1, why="لأن\ufffd")
            assert [one.number for one in each_judgement(connection)] == [2, 1]
            assert [one.number for one in each_judgement(connection, decisions=["merge people"])] == [1]
            assert judgement_of(connection, 3) is None


def test_what_is_withdrawn_stays_on_the_list_and_stands_no_more(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with store.writing() as connection:
            put(connection, ONE)
            put_anchors(connection, [{"judgement": 1, "place": 0, "article": "a", "item": "i", "found": "exact", "was": None}])
            assert withdraw(connection, 1, [], who="سلمى", why="لا", at=NOW)
            assert not withdraw(connection, 1, [], who="غيرها", why="لا", at=NOW)
        with store.reading() as connection:
            assert [(one.undone, one.undone_by) for one in each_judgement(connection)] == [(NOW, "سلمى")]
            assert not list(each_judgement(connection, decisions=["merge people"]))
            assert not standing_on(connection, [article_id("k1")])
            assert not anchored(connection, [1])


def test_what_stands_on_an_article_is_in_the_order_of_its_numbers(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with store.writing() as connection:
            put(connection, ONE, replace(ONE, targets=(TARGETS[1],)), ONE)
        with store.reading() as connection:
            found = standing_on(connection, [article_id("https://sada.example/1"), article_id("none")])
        assert {article: [(one.number, place) for one, place in ones] for article, ones in found.items()} == {
            article_id("https://sada.example/1"): [(1, 1), (2, 0), (3, 1)]
        }


def test_many_are_asked_for_in_steps(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        with store.writing() as connection:
            numbers = put(connection, *[ONE] * (module.AT_ONCE + 1))
        with store.reading() as connection:
            assert [one.number for one in each_judgement(connection)] == numbers[::-1]
            assert len(standing_on(connection, [article_id("k1"), *map(str, range(module.AT_ONCE))])[article_id("k1")]) == len(numbers)


def test_where_a_judgement_stands(tmp_path: Path) -> None:
    rows = [
        {"judgement": 1, "place": 0, "article": "a", "item": "i", "found": "one side", "was": "x"},
        {"judgement": 1, "place": 1, "article": "b", "item": None, "found": "stranded", "was": None},
    ]
    with store_at(tmp_path / "s.db") as store:
        with store.writing() as connection:
            put(connection, ONE)
            put_anchors(connection, rows)
        with store.reading() as connection:
            assert anchored(connection, [1, 2]) == {(1, 0): "i"}
            assert [(one.judgement, one.found, one.was, one.who) for one in laid_on(connection, ["i", "j"])["i"]] == [(1, "one side", "x", "هند")]
            assert {place: laid.item for place, laid in places_of(connection, [1])[1].items()} == {0: "i", 1: None}
        with store.writing() as connection:
            take_out_anchors(connection, ["a"])
        with store.reading() as connection:
            assert set(places_of(connection, [1])[1]) == {1}


def test_what_is_touched_waits_for_the_corpus_work(tmp_path: Path) -> None:
    which = article_id("https://sada.example/1")
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1)), page(1)))
        with store.writing() as connection:
            settle(connection, waiting(connection, 10))
            assert not waiting_among(connection, [which])
            put_judgement(connection, ONE, [which, "not there"])
        with store.reading() as connection:
            assert waiting_among(connection, [which, "not there"]) == {which}
            assert connection.execute(select(placed.c.known)).scalars().all() == [True]
