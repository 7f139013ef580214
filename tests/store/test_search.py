from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from sqlalchemy import insert, update

from naqlan.lexicon.terms import Terms
from naqlan.pipeline.page import lexicon
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.person import Person
from naqlan.record.span import Span
from naqlan.record.statement import Act, Statement
from naqlan.store import search as module
from naqlan.store.query import parse
from naqlan.store.schema_items import mentions
from naqlan.store.search import Filters, Where, find, put_words, spellings, take_out_words
from naqlan.store.store import Store
from naqlan.store.words import COLUMNS, Index
from tests.store.made import add, article, page, store_at, terms_of

TERMS = Terms(lexicon())
TEXTS = {
    1: "قال الوزير إن المعبر مغلق. والجسر مفتوح.",
    2: "أكد المسؤولون إغلاق معبر الصردة أمام الشاحنات.",
    3: "مفاوضات في ميناء الصدف حول الجسر والمعبر.",
}
DONE: dict[int, Act] = {1: "say", 2: "deny", 3: "say"}
DAYS = {1: "2026-03-01", 2: "2026-03-02", 3: "2026-03-03"}


def record(number: int) -> Article:
    """A record in which one of two people says a part of the text, and denies it in the second."""
    body = TEXTS[number]
    made = article(page(number), body, outlet=f"صوت الرابية {number}")
    start, act = body.index(" ") + 1, DONE[number]
    name = "سالم الفهد" if number == 1 else "سالم جابر الرضوي"
    said = Statement("s1", ("p1",), "person", (), act, "indirect", "affirmed", None, None, (), body[start:-1], Span("body", start, len(body) - 1),
                     "قال", Span("body", 0, 3), "verb-that")  # fmt: skip
    return Article(made.meta, made.title, body, made.paragraphs, people=(Person("p1", name, (name,), None, ()),), statements=(said,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with store_at(tmp_path / "s.db") as made:
        for number in (2, 1, 3):
            add(made, (record(number), page(number)))
            put(made, number)
        yield made


def put(store: Store, number: int) -> None:
    with store.writing() as connection:
        put_words(connection, ids(store)[number], record(number), DAYS[number], TERMS)


def ids(store: Store) -> dict[int, str]:
    return {number: article_id(page(number).key) for number in TEXTS}


def found(store: Store, words: str, filters: Filters | None = None, *, where: Where = "articles", **how: object) -> list[int]:
    number_of = {key: number for number, key in ids(store).items()}
    with store.reading() as connection:
        return [number_of[one.article] for one in find(connection, parse(words, TERMS), filters or Filters(), where=where, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("معبر", [3, 2, 1]),
        ("المعبر", [3, 2, 1]),
        ('"المعبر"', [3, 1]),
        ('"معبر الصردة"', [2]),
        ('"المعبر الصردة"', []),
        ("معبر الجسر", [3, 1]),
        ("معبر -جسر", [2]),
        ("ميناء OR مسؤول", [3, 2]),
        ("شاح*", [2]),
        ("الشاح*", [2]),
        ("حنات*", []),
        ("مفاوض*", [3]),
        ('"مغلق والجسر"', []),
        ("d2", [2]),
        ("عنوان", [3, 2, 1]),
        ("قارب", []),
        ("body OR who", []),
    ],
)
def test_words_are_found_in_any_form_the_newest_first(store: Store, words: str, numbers: list[int]) -> None:
    assert found(store, words) == numbers


def test_filters(store: Store) -> None:
    assert found(store, "معبر", Filters(who=["سالم الفهد"]), where="statements") == [1]
    assert found(store, "معبر", Filters(who=["سالم"])) == [3, 2, 1]
    assert found(store, "معبر", Filters(who=["سالم الرضوي"])) == [3, 2]
    assert found(store, "معبر", Filters(who=["سالم الفهد", "سالم الرضوي"])) == [3, 2, 1]
    assert found(store, "معبر", Filters(outlet="الرابية 2")) == [2]
    assert found(store, "معبر", Filters(act="deny"), where="statements") == [2]
    assert found(store, "معبر", Filters(since=date(2026, 3, 2))) == [3, 2]
    assert found(store, "معبر", Filters(until=date(2026, 3, 2)), where="statements") == [2, 1]
    assert found(store, "معبر", Filters(since=date(2026, 3, 2), until=date(2026, 3, 2))) == [2]


def test_undated_articles_come_last_and_are_of_no_day(store: Store) -> None:
    with store.writing() as connection:
        take_out_words(connection, [ids(store)[2]])
        made = record(2)
        put_words(connection, ids(store)[2], replace(made, meta=replace(made.meta, published=None)), "2026-11-21", TERMS)
    assert found(store, "معبر") == [3, 1, 2]
    assert found(store, "معبر", where="statements", oldest=True) == [1, 3, 2]
    assert found(store, "معبر", oldest=True, limit=2) == [1, 3]
    assert found(store, "معبر", Filters(until=date(2026, 12, 1))) == [3, 1]
    assert found(store, "معبر", Filters(since=date(2026, 3, 2))) == [3]


def test_pages_and_rank(store: Store) -> None:
    with store.reading() as connection:
        first = find(connection, parse("معبر", TERMS), Filters(), limit=2)
        assert found(store, "معبر", limit=2) == [3, 2]
        assert found(store, "معبر", below=first[-1].number) == [1]
    assert found(store, '"معبر" OR d1', rank=True)[0] == 1
    assert sorted(found(store, "معبر", rank=True, where="statements")) == [1, 2, 3]


def test_what_is_taken_out_leaves_nothing_and_can_come_back(store: Store) -> None:
    before = terms_of(store)
    assert all(before.values())
    with store.writing() as connection:
        take_out_words(connection, [ids(store)[2], "not there"])
    assert found(store, "معبر") == [3, 1]
    assert found(store, "معبر", where="statements") == [3, 1]
    assert not any("الصرده" in row for rows in terms_of(store).values() for row in rows)
    put(store, 2)
    assert terms_of(store) == before
    with store.writing() as connection:
        take_out_words(connection, ids(store).values())
    assert not any(terms_of(store).values())


def test_two_numbers_that_fall_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.writing() as connection:
        take_out_words(connection, ids(store).values())
    monkeypatch.setattr(module, "HASH_BITS", 0)
    monkeypatch.setattr("tests.store.test_search.DAYS", dict.fromkeys(TEXTS, "2026-03-01"))
    for number in TEXTS:
        put(store, number)
    assert sorted(found(store, "معبر")) == [1, 2, 3]


def test_the_spellings_of_a_person(store: Store) -> None:
    rows = [("a", "اوغست غولدمار", "w1"), ("b", "اوغوست جولدمار", "w1"), ("c", "اوغست غولدمار", "w1"), ("d", "منذر", "w2")]
    with store.writing() as connection:
        assert spellings(connection, "أوغست غولدمار") == ["اوغست غولدمار"]
        for key, name, who in rows:
            row = {"id": key, "article": ids(store)[1], "local": key, "kind": "person", "name": name, "key": name, "surfaces": "[]", "spans": "[]"}
            connection.execute(insert(mentions), {**row, "day": DAYS[1], "who": who})
        assert spellings(connection, "أوغوست جولدمار") == ["اوغوست جولدمار", "اوغست غولدمار"]
        connection.execute(update(mentions).where(mentions.c.id == "a").values(who="w3"))
        assert spellings(connection, "أوغست غولدمار") == ["اوغست غولدمار"], "two bear the name"


def test_columns_and_acts_stand_for_the_tokenizer() -> None:
    assert all(act.isascii() and " " not in act for act in get_args(Act))
    assert set(COLUMNS) == set(get_args(Index))
