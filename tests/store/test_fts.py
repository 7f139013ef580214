from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from naqlan.store import fts
from naqlan.store.query import All, AnyOf, Beginning, Phrase, Query, Word
from naqlan.store.words import COLUMNS, Conditions
from tests.store.made import store_at, terms_of

WORD, FORM = Word("معبر", "معبر"), Word("الوزيران", "وزير")
ANY: Any = {"between": (0, 2**63 - 1), "limit": 9}


@pytest.mark.parametrize(
    ("query", "match"),
    [
        (WORD, '({title body plain} : "معبر")'),
        (FORM, '(({title body} : "الوزيران" OR {title body plain} : "وزير"))'),
        (Beginning("معب"), '({title body plain} : "معب" *)'),
        (Phrase(("معبر", "الصرده")), '({title body} : "معبر الصرده")'),
        (AnyOf((WORD, Beginning("نهر"))), '(({title body plain} : "معبر" OR {title body plain} : "نهر" *))'),
        (All((WORD,), (Beginning("نهر"),)), '((({title body plain} : "معبر") NOT ({title body plain} : "نهر" *)))'),
    ],
)
def test_a_question_in_the_words_of_the_engine(query: Query, match: str) -> None:
    assert fts.match_of("article_words", query, Conditions()) == match


def test_conditions_are_asked_of_their_columns() -> None:
    also = Conditions([["سالم", "الفهد"], ["سالم"]], ["صوت", "الرابيه"], "deny")
    _, *rest = fts.match_of("statement_words", WORD, also).split(" AND ")
    assert rest == ['({who} : (NEAR("سالم" "الفهد", 2) OR "سالم"))', '({outlet} : "صوت الرابيه")', '({act} : "deny")']


@pytest.mark.parametrize("word", ['a"b', "a OR b", "NEAR(a b)", "who:a", "a*", "^a", "{", "-a", "'", "--", ";"])
def test_nothing_that_a_reader_writes_is_read_as_a_command(tmp_path: Path, word: str) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        fts.put_rows(connection, "article_words", [(1, ("x", "y", "", "", "a b"))])
        for query in (Word(word, word), Word(word, "y"), Beginning(word), Phrase((word, "q"))):
            also = Conditions([[word, word]], [word], word)
            assert fts.numbers(connection, "article_words", query, Conditions(), **ANY) == ([1] if query == Word(word, "y") else [])
            assert fts.best(connection, "statement_words", query, also, **ANY) == []


def test_rows_go_in_and_out_and_their_sum_is_that_of_the_index(tmp_path: Path) -> None:
    rows = [(number, (f"a{number}", "b c | d 3.5", "e", "f | | | g", "h")) for number in (1, 2**62)]
    with store_at(tmp_path / "s.db") as store:
        with store.writing() as connection:
            fts.put_rows(connection, "article_words", rows)
            total = fts.sum_of_rows("article_words", [row for _, row in rows]) % 2**64
            assert fts.sum_of_index(connection, "article_words") == total
            assert fts.numbers(connection, "article_words", Word("b", "b"), Conditions(), **ANY) == [2**62, 1]
            fts.take_out_rows(connection, "article_words", rows[:1])
            assert fts.numbers(connection, "article_words", Word("b", "b"), Conditions(), **ANY) == [2**62]
            assert fts.sum_of_index(connection, "article_words") == fts.sum_of_rows("article_words", [rows[1][1]]) % 2**64
            fts.empty(connection)
        assert not any(terms_of(store).values())


def test_the_engine_is_used_for_the_order_of_time(tmp_path: Path) -> None:
    """No sort: the newest come out of the index first, however many there are."""
    asked = f"SELECT rowid {fts._newest('article_words')} 20"
    values = {"match": fts.match_of("article_words", WORD, Conditions()), "low": 0, "high": 1}
    with store_at(tmp_path / "s.db") as store, store.reading() as connection:
        plan = " ".join(str(row[3]) for row in connection.execute(text(f"EXPLAIN QUERY PLAN {asked}"), values))
    assert "VIRTUAL TABLE INDEX" in plan
    assert "TEMP B-TREE" not in plan
    assert set(fts.TEXTS) == set(fts.WEIGHTS) == set(COLUMNS)
    assert all(len(fts.WEIGHTS[index]) == len(columns) for index, columns in COLUMNS.items())
