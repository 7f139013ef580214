from pathlib import Path

from sqlalchemy import select

from naqlan.record.account import Likeness
from naqlan.record.identity import article_id
from naqlan.relate.accounts import account_of
from naqlan.store.accounts import (
    accounts_before,
    found_by_keys,
    likenesses_of,
    put_accounts,
    put_keys,
    put_likenesses,
    take_out_accounts,
    take_out_tellings,
)
from naqlan.store.redirects import follow
from naqlan.store.schema_accounts import account_keys, account_links, accounts
from tests.relate.told import contact, person
from tests.store.made import add, article, page, store_at

ONE, OTHER = (contact(item, person("دارو هيغن"), article=article_id(f"https://sada.example/{number}")) for number, item in enumerate("ab"))


def test_others_are_found_by_shared_keys_near_the_day(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), None) for number in range(2)))
        with store.writing() as connection:
            put_keys(connection, [(ONE, ["x", "y"], ["2026-03-01"]), (OTHER, ["x", "y", "z"], ["2026-03-03", "2026-03-04"])])
            asked = {"a": ["x", "y"]}
            assert dict(found_by_keys(connection, asked, "2026-03-01", 2)["a"]) == {"b": 2}
            assert not found_by_keys(connection, asked, "2026-03-01", 1)["a"]
            assert not found_by_keys(connection, {"a": ["w"]}, "2026-03-01", 2)["a"]


def test_what_is_taken_out_names_those_that_it_was_linked_with(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), None) for number in range(2)))
        with store.writing() as connection:
            put_keys(connection, [(ONE, ["x"], ["2026-03-01"]), (OTHER, ["x"], ["2026-03-01"])])
            likeness = Likeness("a", "b", "same", 0.75, ("name", "day"))
            put_likenesses(connection, [likeness])
            assert likenesses_of(connection, ["b"]) == likenesses_of(connection, ["a", "b"]) == [likeness]
            assert likenesses_of(connection, []) == []
            assert take_out_tellings(connection, [ONE.article]) == ({"a"}, {"b"})
            assert connection.execute(select(account_keys.c.item)).scalars().all() == ["b"]
            assert connection.execute(select(account_links)).all() == []


def test_accounts_take_the_place_of_others(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        old, new = account_of([ONE]), account_of([OTHER, ONE])
        put_accounts(connection, "contact", [old], {})
        take_out_accounts(connection, [old.id, "none"])
        put_accounts(connection, "contact", [new], {old.id: new.id})
        assert [row.id for row in connection.execute(select(accounts))] == [new.id]
        assert follow(connection, "account", old.id) == new.id
        take_out_accounts(connection, [new.id])
        put_accounts(connection, "contact", [], {})
        assert connection.execute(select(accounts)).all() == []
        assert accounts_before(connection, "contact", ["a"]) == {}
