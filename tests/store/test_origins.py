from pathlib import Path

from sqlalchemy import select, update

from naqlan.store.origins import items_of_account, items_of_accounts, kept_in, places_of
from naqlan.store.schema_items import contacts, statements
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


def test_items_of_an_account_and_where_they_stand(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("013"), record("033")])
        with store.writing() as connection:
            ids = sorted(connection.execute(select(statements.c.id)).scalars())
            connection.execute(update(statements).values(account="one"))
            assert items_of_account(connection, "statement", "one") == ids
            assert items_of_account(connection, "contact", "one") == []
            assert items_of_accounts(connection, "statement", ["one", "none"]) == {"one": ids}
            kept = kept_in(connection, connection.execute(select(statements.c.article)).scalars())
            assert sorted(one.item for its in kept.values() for local, one in its.items() if local.startswith("s")) == ids
            assert {one.account for its in kept.values() for local, one in its.items() if local.startswith("s")} == {"one"}
            places = places_of(connection, "statement", [*ids, "gone"])
            assert sorted(one.item for one in places) == ids
            assert [one.day for one in places] == sorted(one.day for one in places)
            assert {(one.doc, one.published) for one in places} == {("013", "2022-03-19"), ("033", "2022-03-20")}
            called = connection.execute(select(contacts.c.id, contacts.c.local)).first()
            assert called is not None
            assert places_of(connection, "contact", [called.id])[0].local == called.local
