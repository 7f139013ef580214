from pathlib import Path

from sqlalchemy import delete, insert, update

from naqlan.pipeline.page import read_page
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.items import item_ids, put_items
from naqlan.store.schema_items import contacts, figures, mentions, statements, tellings
from naqlan.store.verify_items import differing_items
from tests.store.made import add, store_at

EXAMPLE = Path(__file__).parents[2] / "examples" / "pages" / "001-sada-call.txt"


def test_rows_that_are_not_those_of_the_record_are_named(tmp_path: Path) -> None:
    record, which = read_page(Page("a", "a", "a.txt", EXAMPLE.read_text(encoding="utf-8"))), article_id("a")
    with store_at(tmp_path / "s.db") as store:
        add(store, (record, None))
        with store.writing() as connection:
            put_items(connection, which, record, "2026-03-04")

            def differing() -> list[str]:
                return differing_items(connection, which, record, "2026-03-04", item_ids(which, record))

            assert differing() == []
            connection.execute(update(mentions).values(who="w"))
            connection.execute(update(statements).values(account="a"))
            assert differing() == [], "what later steps fill is no difference"
            connection.execute(update(statements).values(polarity="negated"))
            connection.execute(delete(tellings))
            connection.execute(delete(figures))
            assert differing() == ["statements", "tellings", "figures"]
            row = {"id": "x", "article": which, "local": "e99", "kind": "place", "name": "x", "key": "x", "surfaces": "[]", "spans": "[]", "day": "d"}
            connection.execute(insert(mentions), row)
            connection.execute(update(contacts).values(place="هنا"))
            assert differing() == ["mentions", "statements", "contacts", "tellings", "figures"]
