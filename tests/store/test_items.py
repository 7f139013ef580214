import json
from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.items import IN_ORDER, item_ids, put_items, take_out_items
from naqlan.store.schema_items import contacts, mentions, parts, statements, tellings
from tests.store.made import add, rows_of, store_at

EXAMPLE = Path(__file__).parents[2] / "examples" / "pages" / "001-sada-call.txt"


def _record() -> Article:
    return read_page(Page("a", "a", "a.txt", EXAMPLE.read_text(encoding="utf-8")))


def test_each_item_is_a_row_and_parts_lead_to_mentions(tmp_path: Path) -> None:
    record = _record()
    with store_at(tmp_path / "s.db") as store:
        add(store, (record, None))
        with store.writing() as connection:
            put_items(connection, article_id("a"), record, "2026-03-04")
        with store.reading() as connection:
            assert len(connection.execute(select(mentions)).all()) == len(record.people) + len(record.entities)
            assert len(connection.execute(select(statements)).all()) == len(record.statements) >= 2
            called = connection.execute(select(contacts).order_by(contacts.c.local)).first()
            assert called is not None
            assert record.text(record.contacts[0].span) == called.quoted
            assert json.loads(called.parties) == ["أوغست غولدمار", "منذر الصفواري"]
            assert len(connection.execute(select(tellings).where(tellings.c.contact == called.id)).all()) == len(record.contacts[0].tellings)
            joined = select(parts.c.name, mentions.c.name.label("named")).join(mentions, parts.c.mention == mentions.c.id)
            party = connection.execute(joined.where(parts.c.item == called.id, parts.c.part == "party")).all()
            assert [row.name for row in party] == [row.named for row in party] == ["أوغست غولدمار", "منذر الصفواري"]


def test_what_is_taken_out_leaves_nothing(tmp_path: Path) -> None:
    record = _record()
    with store_at(tmp_path / "s.db") as store:
        add(store, (record, None))
        before = rows_of(store)
        with store.writing() as connection:
            put_items(connection, article_id("a"), record, "2026-03-04")
        assert all(rows_of(store)[table.name] for table in IN_ORDER)
        with store.writing() as connection:
            take_out_items(connection, [article_id("a")])
        assert rows_of(store) == before


def test_equal_texts_have_ids_of_their_own_that_stay() -> None:
    record = _record()
    ids = item_ids("one", record)
    assert len(set(ids.values())) == len(ids)
    assert ids == item_ids("one", _record())
    assert not set(ids.values()) & set(item_ids("other", record).values())
