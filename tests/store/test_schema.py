import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Delete, Select, delete, select, update
from sqlalchemy.dialects import sqlite

from naqlan.errors import StoreError
from naqlan.store.articles import current_records
from naqlan.store.schema import captures, versions, visits
from naqlan.store.schema_accounts import account_keys, account_links, accounts
from naqlan.store.schema_copies import copies
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, figures, mentions, parts, statements, times
from naqlan.store.schema_judgements import anchors, judgements, targets
from naqlan.store.schema_people import entities, name_forms, name_keys, name_links, name_months, name_pairs, name_sights, titles
from naqlan.store.schema_sources import cited, citings
from naqlan.store.schema_stories import story_articles, story_links, story_people
from naqlan.store.schema_wording import wording_articles, wording_uses
from naqlan.store.stories import Wanted, newest
from naqlan.store.tables import metadata
from tests.store.made import add, article, page, store_at

V = versions.c
QUESTIONS: dict[str, Select[*tuple[Any, ...]] | Delete] = {
    "versions_doc": current_records("d"),
    "versions_days": select(V.title).where(V.current, V.earliest >= "2026-01-01", V.earliest < "2026-02-01"),
    "ix_captures_version": select(captures.c.source).where(captures.c.version == 1),
    "captures_url": select(captures.c.version).where(captures.c.url == "u"),
    "ix_captures_page": select(captures.c.source).where(captures.c.page == "p"),
    "placed_waiting": select(placed.c.article).where(~placed.c.settled).order_by(placed.c.day, placed.c.article).limit(10),
    "placed_version": select(placed.c.article).where(placed.c.version == 1),
    "placed_days": select(placed.c.article).where(placed.c.day.between("2026-01-01", "2026-01-05")),
    "mentions_who": select(mentions.c.id).where(mentions.c.who == "w").order_by(mentions.c.day.desc()),
    "mentions_key": select(mentions.c.name).where(mentions.c.key == "k", mentions.c.kind == "person"),
    "ix_contacts_account": select(contacts.c.quoted).where(contacts.c.account == "a"),
    "ix_statements_account": select(statements.c.content).where(statements.c.account == "a"),
    "ix_parts_mention": select(parts.c.name).where(parts.c.mention == "m"),
    "ix_figures_statement": select(figures.c.text).where(figures.c.statement == "s"),
    "accounts_days": select(accounts.c.id)
    .where(accounts.c.kind == "contact", accounts.c.earliest >= "2026-01-01")
    .order_by(accounts.c.earliest)
    .limit(9),
    "accounts_undated": select(accounts.c.id)
    .where(accounts.c.kind == "contact", accounts.c.earliest.is_(None))
    .order_by(accounts.c.last_day.desc(), accounts.c.id)
    .limit(9),
    "account_links_other": select(account_links.c.one).where(account_links.c.other == "a"),
    "ix_account_keys_article": select(account_keys.c.item).where(account_keys.c.article == "a"),
    **{
        f"ix_{one.name}_article": select(one.c.article).where(one.c.article == "a") for one in (mentions, contacts, statements, parts, times, figures)
    },
    "ix_targets_article": select(targets.c.judgement).where(targets.c.article == "a"),
    "ix_anchors_article": select(anchors.c.judgement).where(anchors.c.article == "a"),
    "ix_anchors_item": select(anchors.c.judgement).where(anchors.c.item == "i"),
    "judgements_decision": select(judgements.c.number).where(judgements.c.decision == "drop"),
    "copies_second": select(copies.c.first).where(copies.c.second == "a"),
    "story_links_other": select(story_links.c.one).where(story_links.c.other == "a"),
    "stories_newest": newest(Wanted(), most=10),
    "ix_story_articles_story": select(story_articles.c.article).where(story_articles.c.story == "s"),
    "ix_story_people_story": delete(story_people).where(story_people.c.story == "s"),
    "ix_name_forms_person": select(name_forms.c.id).where(name_forms.c.person == "p"),
    "ix_name_keys_form": select(name_keys.c.key).where(name_keys.c.form == "f"),
    "ix_name_links_other": select(name_links.c.one).where(name_links.c.other == "f"),
    "ix_name_pairs_article": select(name_pairs.c.one).where(name_pairs.c.article == "a"),
    "ix_name_sights_article": select(name_sights.c.key).where(name_sights.c.article == "a"),
    "name_sights_form": select(name_sights.c.mention).where(name_sights.c.form == "f").order_by(name_sights.c.day, name_sights.c.mention).limit(1),
    "name_sights_judged": select(name_sights.c.mention).where(name_sights.c.judged),
    "name_sights_cell": select(name_sights.c.name).where(name_sights.c.last == "l", name_sights.c.month == "2026-03", ~name_sights.c.sure),
    "ix_name_months_form": select(name_months.c.month).where(name_months.c.form == "f"),
    "ix_titles_article": select(titles.c.office).where(titles.c.article == "a"),
    "titles_office": select(titles.c.mention).where(titles.c.office == "o").order_by(titles.c.day.desc()),
    "entities_key": select(entities.c.name).where(entities.c.key == "k", entities.c.kind == "outlet"),
    "wording_articles_under": select(wording_articles.c.article).where(wording_articles.c.under == "a"),
    "wording_uses_word": select(wording_uses.c.article)
    .where(wording_uses.c.set == "s", wording_uses.c.word == "w")
    .order_by(wording_uses.c.day.desc(), wording_uses.c.article.desc()),
    "citings_words": select(citings.c.day).where(citings.c.words.in_(["w", "v"])),
    "ix_citings_article": select(citings.c.item).where(citings.c.article.in_(["a", "b"])),
    "ix_cited_outlet": select(cited.c.counted).where(cited.c.outlet == "o"),
    "visits_due": select(visits.c.url).where(visits.c.due <= "2026-01-01").order_by(visits.c.due, visits.c.url).limit(10),
}


@pytest.mark.parametrize("index", QUESTIONS)
def test_every_index_is_used_by_the_question_that_it_is_for(tmp_path: Path, index: str) -> None:
    question = QUESTIONS[index].compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with store_at(tmp_path / "s.db") as store, store.reading() as connection:
        plan = " ".join(str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}"))
    assert index in plan
    assert "SCAN versions" not in plan


def test_every_index_has_its_question() -> None:
    assert {str(index.name) for table in metadata.tables.values() for index in table.indexes if not index.unique} == set(QUESTIONS)


def test_every_table_and_column_is_in_the_document(root: Path) -> None:
    document = (root / "docs" / "store.md").read_text(encoding="utf-8")
    rows = {name: line for line in document.splitlines() if line.startswith("| `") for name in re.findall(r"`(\w+)`", line.split("|")[1])}
    assert set(rows) == set(metadata.tables)
    assert not [
        f"{table.name}.{column.name}" for table in metadata.tables.values() for column in table.c if f"`{column.name}`" not in rows[table.name]
    ]


def test_an_article_has_one_current_version(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page(1), "أ"), page(1)), (article(page(1), "ب"), page(1, "ب")))
        with pytest.raises(StoreError, match="UNIQUE"), store.writing() as connection:
            connection.execute(update(versions).values(current=True))
