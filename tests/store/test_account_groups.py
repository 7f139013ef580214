from pathlib import Path

from sqlalchemy import update

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.identity import article_id
from naqlan.store.account_groups import account_groups
from naqlan.store.schema_items import contacts
from tests.store.made import add, store_at
from tests.store.test_items import _record as record_with_items


def test_tellings_stand_under_their_accounts(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        record = record_with_items()
        add(store, (record, None))
        bring_up_to_date(store)
        which = article_id(record.meta.key)
        with store.writing() as connection:
            connection.execute(update(contacts).values(account="a"))
            groups = account_groups(connection, [which])
            assert groups["contact"] == {"a": [(which, one.id) for one in record.contacts]}
            assert account_groups(connection, ["none"]) == {"contact": {}, "statement": {}}
