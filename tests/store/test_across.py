from pathlib import Path

from sqlalchemy import select

from naqlan.record.identity import article_id
from naqlan.store.across import Across, across_of
from naqlan.store.schema_items import contacts, mentions
from tests.pipeline.judged import example, ids, three
from tests.store.made import add, store_at


def test_items_of_an_article_belong_to_people_accounts_and_a_story(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one, other = (next(store.articles(doc)) for doc in ("001-sada-call", "003-watel-call"))
        with store.reading() as connection:
            found, beside = (across_of(connection, article_id(each.meta.key)) for each in (one, other))
            (contact,) = connection.execute(
                select(contacts.c.id).where(contacts.c.article == article_id(one.meta.key), contacts.c.local == "c1")
            ).scalars()
            local = dict(connection.execute(select(mentions.c.id, mentions.c.local)).all())
        assert found.story is not None
        assert found.story == beside.story
        assert found.accounts[contact] in beside.accounts.values()
        assert set(found.accounts) == {*ids(store, "contact", "001-sada-call"), *ids(store, "statement", "001-sada-call")}
        people = {item for item in found.people if local[item].startswith("p")}
        assert {found.people[item] for item in people} & set(beside.people.values())


def test_what_waits_for_the_corpus_work_belongs_to_nothing(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (example(1), None))
        with store.reading() as connection:
            assert across_of(connection, article_id("001-sada-call")) == Across({}, {}, None)
