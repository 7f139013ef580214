from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from naqlan.pipeline import accounts as step
from naqlan.pipeline import corpus
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.relate.accounts import account_id
from naqlan.store.redirects import follow
from naqlan.store.rows import record_row
from naqlan.store.schema_accounts import account_keys, account_links, accounts
from naqlan.store.schema_items import contacts, statements
from naqlan.store.store import Store
from tests.store.made import NOON, add, batch_of, store_at

EXAMPLE = Path(__file__).parents[2] / "examples" / "pages" / "001-sada-call.txt"


def _record(key: str, published: str = "2022-03-14") -> Article:
    record = read_page(Page(key, key, f"{key}.txt", EXAMPLE.read_text(encoding="utf-8")))
    return replace(record, meta=replace(record.meta, published=published))


def _keep(store: Store, *records: Article) -> None:
    add(store, *((one, None) for one in records))
    bring_up_to_date(store)


def _called(connection: Connection) -> list[tuple[str, str]]:
    return sorted((row.id, row.account) for row in connection.execute(select(contacts.c.id, contacts.c.account).where(contacts.c.kind == "call")))


def test_each_contact_and_statement_has_an_account_and_two_pages_share_theirs(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        _keep(store, _record("a"), _record("b"))
        with store.reading() as connection:
            told = [*connection.execute(select(contacts.c.account)).scalars(), *connection.execute(select(statements.c.account)).scalars()]
            kept = {row.id: row.articles for row in connection.execute(select(accounts))}
            assert set(told) == set(kept)
            assert set(kept.values()) == {2}
            assert connection.execute(select(account_links)).all()


def test_an_earlier_page_gives_the_account_its_id_and_the_old_one_leads_there(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        _keep(store, _record("late"))
        with store.reading() as connection:
            ((late, old),) = _called(connection)
            assert old == account_id(late)
        _keep(store, _record("early", "2022-03-13"))
        with store.reading() as connection:
            called = dict(_called(connection))
            (new,) = set(called.values())
            assert new == account_id(next(item for item in called if item != late)) != old
            assert follow(connection, "account", old) == new
            assert connection.execute(select(accounts).where(accounts.c.id == old)).first() is None


def test_a_page_that_says_something_else_now_leaves_the_account(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        _keep(store, _record("a"), _record("b"))
    with store_at(tmp_path / "s.db", NOON.replace(day=5)) as store:
        other = replace(_record("b"), body="فتح الطريق أمام القوافل.", contacts=(), statements=(), people=(), entities=(), times=(), figures=())
        _keep(store, replace(other, paragraphs=(), title=None))
        with store.reading() as connection:
            ((item, account),) = _called(connection)
            assert account == account_id(item)
            assert set(connection.execute(select(accounts.c.articles)).scalars()) == {1}
            assert not connection.execute(select(account_links)).all() or _of_one_article(connection)
            assert len(set(connection.execute(select(account_keys.c.article)).scalars())) == 1


def _of_one_article(connection: Connection) -> bool:
    items = set(connection.execute(select(account_keys.c.item)).scalars())
    return all({row.one, row.other} <= items for row in connection.execute(select(account_links)))


def test_a_statement_is_set_beside_those_of_its_days_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, ...]] = []
    with store_at(tmp_path / "s.db") as store:
        _keep(store, _record("a"))
        monkeypatch.setattr(step, "compare", lambda one, other: compared.append((one.kind, *sorted({one.article, other.article}))))
        _keep(store, _record("far", "2023-09-01"))
        assert not [pair for pair in compared if pair[0] == "statement" and len(pair) > 2]
        _keep(store, _record("near", "2022-03-15"))
        assert [pair for pair in compared if pair[0] == "statement" and len(pair) > 2]


def test_what_waits_to_be_withdrawn_is_compared_with_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "AT_ONCE", 1)
    with store_at(tmp_path / "s.db") as store:
        late, early = _record("late"), _record("early", "2022-03-13")
        _keep(store, late)
        add(store, (early, None))
        with batch_of(store) as batch:
            batch.withdraw(record_row(late)["id"])
        bring_up_to_date(store)  # `early` comes first, in a batch of its own
        with store.reading() as connection:
            assert not connection.execute(select(account_links)).all()
            assert set(connection.execute(select(accounts.c.articles)).scalars()) == {1}
