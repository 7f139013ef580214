from collections.abc import Iterator
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.record.page import Page
from naqlan.store.pack import pack
from naqlan.store.store import Store
from naqlan.store.verify_corpus import corpus_problems
from tests.store.made import add, store_at

EXAMPLE = Path(__file__).parents[2] / "examples" / "pages" / "001-sada-call.txt"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    text = EXAMPLE.read_text(encoding="utf-8")
    with store_at(tmp_path / "s.db") as made:
        add(made, *((read_page(Page(key, key, f"{key}.txt", text.replace("12", f"{number}2"))), None) for number, key in enumerate("ab", 1)))
        bring_up_to_date(made)
        yield made


def problems(store: Store) -> list[str]:
    with store.reading() as connection:
        return list(corpus_problems(connection))


def test_all_is_well(store: Store) -> None:
    assert problems(store) == []


@pytest.mark.parametrize(
    ("statement", "values", "words"),
    [
        ("UPDATE placed SET day = '1999-01-01' WHERE article = (SELECT min(article) FROM placed)", (), "its place among the others is not that"),
        ("UPDATE placed SET version = NULL WHERE article = (SELECT min(article) FROM placed)", (), "still has a place"),
        ("UPDATE parts SET item = 'x' WHERE rowid = (SELECT min(rowid) FROM parts)", (), "parts.item: 1 rows name what is not there (x for one)"),
        (
            "UPDATE statements SET continues = 'x' WHERE rowid = (SELECT min(rowid) FROM statements)",
            (),
            "statements.continues: 1 rows name",
        ),
        ("INSERT INTO redirects VALUES ('account', 'old', 'gone')", (), "account gone: an id leads here"),
        ("DELETE FROM searched WHERE article = (SELECT min(article) FROM placed)", (), "search does not know it"),
        (
            "UPDATE searched SET words = ? WHERE article = (SELECT min(article) FROM placed)",
            (pack(b"[]"),),
            "the words that are looked up are damaged",
        ),
        ("INSERT INTO article_words(rowid, body) VALUES (1, 'x')", (), "article_words: the index of words does not hold"),
        ("INSERT INTO statement_words(statement_words) VALUES ('delete-all')", (), "statement_words: the index of words does not hold"),
    ],
)
def test_what_is_wrong_is_found(store: Store, statement: str, values: tuple[bytes, ...], words: str) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql(statement, values)
    assert any(words in problem for problem in problems(store))


def test_a_redirect_to_what_is_alive_is_none(store: Store) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO redirects SELECT 'account', 'old', min(id) FROM accounts")
        connection.exec_driver_sql("INSERT INTO redirects VALUES ('account', 'older', 'old')")
    assert [one for one in problems(store) if "leads here" in one] == []
