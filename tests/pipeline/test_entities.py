"""Are offices, groups, outlets and places found across articles, and taken out with the last article that mentions them?"""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.article import Article
from naqlan.record.entity import Entity, EntityKind
from naqlan.record.span import Span
from naqlan.store.schema_items import mentions
from naqlan.store.schema_people import entities
from naqlan.store.store import Store
from tests.pipeline.test_people import told
from tests.store.made import add, store_at


def _naming(doc: str, *named: tuple[EntityKind, str], day: str = "2026-03-01") -> Article:
    made = told(doc, day=day)
    body, found = "", []
    for number, (kind, name) in enumerate(named, 1):
        found.append(Entity(f"e{number}", kind, name, (Span("body", len(body), len(body) + len(name)),)))
        body += name + " "
    return replace(made, body=body, entities=tuple(found))


def _names(store: Store) -> dict[str, int]:
    """Returns the name of each entity with its mentions."""
    with store.reading() as connection:
        rows = connection.execute(select(entities.c.name, mentions.c.id).join(mentions, mentions.c.who == entities.c.id)).all()
        assert {row.name for row in rows} == set(connection.execute(select(entities.c.name)).scalars())
    return {name: sum(row.name == name for row in rows) for name, _ in rows}


def test_wordings_meet_under_our_name_or_that_of_the_first_mention(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (_naming("b", ("outlet", "CNN"), ("office", "مصنع نارفين للحديد"), day="2026-03-05"), None))
        add(store, (_naming("c", ("outlet", "سي إن إن"), ("outlet", "الصحيفة"), ("anonymous", "مصادر")), None))
        bring_up_to_date(store)
        assert _names(store) == {"سي إن إن": 2, "مصنع نارفين للحديد": 1}
        add(store, (_naming("a", ("office", "مصنع «نارفين» للحديد")), None))
        bring_up_to_date(store)
        assert _names(store) == {"سي إن إن": 2, "مصنع «نارفين» للحديد": 2}


def test_what_no_article_mentions_any_more_is_gone(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (_naming("a", ("office", "مصنع «نارفين» للحديد")), None), (_naming("b", ("office", "مصنع نارفين للحديد"), day="2026-03-05"), None))
        bring_up_to_date(store)
        add(store, (_naming("a", ("outlet", "CNN")), None))
        bring_up_to_date(store)
        assert _names(store) == {"سي إن إن": 1, "مصنع نارفين للحديد": 1}
        add(store, (_naming("b", ("outlet", "CNN"), day="2026-03-05"), None))
        bring_up_to_date(store)
        assert _names(store) == {"سي إن إن": 2}
