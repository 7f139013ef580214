from pathlib import Path

import pytest
from sqlalchemy import func, select

from naqlan.store.people_lists import Order, entities_listed, people_listed
from naqlan.store.schema_items import mentions
from naqlan.store.who import KnownPerson
from tests.pipeline.judged import three


@pytest.mark.parametrize("order", ["articles", "newest"])
def test_pages_are_the_list_in_parts(order: Order, tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        every = people_listed(connection, order, most=1000)
        values = [one.articles if order == "articles" else one.last or "" for one in every]
        assert values == sorted(values, reverse=True)
        found, below = list[KnownPerson](), None
        while some := people_listed(connection, order, below=below, most=2):
            found += some
            below = (str(some[-1].articles if order == "articles" else some[-1].last), some[-1].id)
        assert found == every
        assert len(every) > 1


def test_entities_are_counted_in_articles(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        for kind in ("office", "outlet", "place"):
            asked = select(mentions.c.who, func.count(mentions.c.article.distinct())).where(mentions.c.kind == kind, mentions.c.who.is_not(None))
            counted = {row[0]: row[1] for row in connection.execute(asked.group_by(mentions.c.who))}
            found = entities_listed(connection, kind, most=100)
            assert {one.id: one.articles for one in found} == counted
            assert [one.articles for one in found] == sorted(counted.values(), reverse=True)
        assert len(entities_listed(connection, "office", most=1)) == 1
