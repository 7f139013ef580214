import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from naqlan.links.judged import Links
from naqlan.pipeline import corpus, judging
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.judgements import links
from naqlan.record.identity import article_id
from naqlan.store.placed import place_all
from naqlan.store.schema_items import contacts, figures, statements
from naqlan.store.schema_judgements import anchors
from naqlan.store.store import Store
from tests.pipeline.judged import BY, example, ids, three
from tests.store.made import add, rows_of

DOC = "003-watel-call"


def test_a_correction_stands_in_the_rows_that_all_questions_ask(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        first = ids(store, "statement", DOC)[0]
        judging.correct(store, first, ("speakers", "أوغست غولدمار"), BY)
        judging.correct(store, first, ("act", "deny"), BY)
        with store.reading() as connection:
            row = connection.execute(select(statements).where(statements.c.id == first)).one()
            assert (json.loads(row.speakers), row.act) == (["أوغست غولدمار"], "deny")
            found = connection.execute(select(anchors.c.item, anchors.c.was).order_by(anchors.c.judgement)).all()
        assert [tuple(one) for one in found] == [(first, "منذر الصفواري"), (first, "say")]


def test_what_is_dropped_is_in_no_row_and_changes_no_other_id(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        told, count = ids(store, "statement", DOC), len(ids(store, "figure", DOC))
        judging.drop(store, told[0], BY)
        assert ids(store, "statement", DOC) == told[1:]
        judging.drop(store, ids(store, "figure", DOC)[0], BY)
        assert len(ids(store, "figure", DOC)) == count - 1
        record = next(store.articles(DOC))
        assert len(record.statements) == len(told), "the record keeps what was read"


def test_a_judgement_withdrawn_leaves_nothing_behind(tmp_path: Path) -> None:
    but = ("judgements", "targets")
    with three(tmp_path / "s.db") as store:
        before = {name: rows for name, rows in rows_of(store).items() if name not in but}
        number = judging.drop(store, ids(store, "contact", DOC)[0], BY)
        assert {name: rows for name, rows in rows_of(store).items() if name not in but} != before
        judging.undo(store, number, BY)
        assert {name: rows for name, rows in rows_of(store).items() if name not in but} == before


def test_judgements_are_laid_over_whatever_the_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with three(tmp_path / "s.db") as store:
        judging.correct(store, ids(store, "contact", DOC)[0], ("when", "2022-03-11"), BY)
        judging.drop(store, ids(store, "figure", "001-sada-call")[0], BY)
        judging.merge(store, [ids(store, "mention", DOC)[0], ids(store, "mention", "001-sada-call")[0]], BY)
        before = rows_of(store)
        monkeypatch.setattr(corpus, "AT_ONCE", 1)
        with store.writing() as connection:
            place_all(connection)
        bring_up_to_date(store)
        assert rows_of(store) == before


def test_another_version_keeps_what_finds_its_place_and_strands_the_rest(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        record = example(3)
        last, first = (record.statements[number] for number in (-1, 0))
        judging.correct(store, _id(store, last.content), ("act", "claim"), BY)
        judging.drop(store, _id(store, first.content), BY)
        add(store, (replace(record, statements=record.statements[1:]), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            stand = [(one.judgement.decision, one.stranded) for one in judging.listed(connection)]
            acts = connection.execute(select(statements.c.act).where(statements.c.content == last.content)).scalars().all()
        assert stand == [("drop", True), ("correct", False)]
        assert acts == ["claim"]


def test_a_value_that_is_none_any_more_is_stranded_and_stops_nothing(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.correct(store, ids(store, "figure", DOC)[0], ("bound", "about"), BY)
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE judgements SET value = 'hardly'")
            place_all(connection)
        bring_up_to_date(store)
        with store.reading() as connection:
            assert [one.stranded for one in judging.listed(connection)] == [True]
            assert "hardly" not in connection.execute(select(figures.c.bound)).scalars().all()


def test_pairs_for_those_who_group(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one, two, three_ = (ids(store, "mention", doc)[0] for doc in ("001-sada-call", "002-daftar-copy", DOC))
        with store.reading() as connection:
            assert links(connection, "people") == Links()
        judging.merge(store, [one, two, three_], BY)
        judging.part(store, [two, one], BY)
        judging.part(store, [article_id("001-sada-call"), article_id(DOC)], BY)
        with store.reading() as connection:
            people, stories = links(connection, "people"), links(connection, "stories")
        assert people == Links(frozenset({_pair(one, three_)}), frozenset({_pair(one, two)}))
        assert stories == Links(frozenset(), frozenset({_pair(article_id("001-sada-call"), article_id(DOC))}))


def test_what_is_judged_waits_for_its_article(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.merge(store, [ids(store, "mention", DOC)[0], ids(store, "mention", "001-sada-call")[0]], BY)
        with store.reading() as connection:
            wanted = links(connection, "people")
        for number in (1, 3):
            add(store, (replace(example(number), people=(), entities=(), contacts=(), statements=(), figures=()), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            assert links(connection, "people") == Links()
        for number in (3, 1):
            add(store, (example(number), None))
            bring_up_to_date(store)
        with store.reading() as connection:
            assert links(connection, "people") == wanted
            assert connection.execute(select(contacts.c.id)).all()


def _id(store: Store, content: str) -> str:
    with store.reading() as connection:
        return str(connection.execute(select(statements.c.id).where(statements.c.content == content)).scalar_one())


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
