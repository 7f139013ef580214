from pathlib import Path

import pytest

from naqlan.pipeline.article_asked import ArticleAsked, article_asked, article_of_item
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.judging import correct, drop
from naqlan.record.identity import article_id
from naqlan.record.parts import items_of, ref_of
from naqlan.store.items import item_ids
from naqlan.store.store import Store
from tests.pipeline.judged import BY, example, ids, three
from tests.relate.made import text
from tests.store.made import add, article, page, store_at

DOC = "001-sada-call"


def test_an_article_is_found_by_id_and_by_name(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        which = article_id(DOC)
        for name in (which, which[:9], DOC):
            found = article_asked(store, name)
            assert found is not None
            assert (found.id, found.record.meta.doc, found.version.current) == (which, DOC, True)
        assert article_asked(store, "nothing") is None


def test_every_item_has_its_id_in_the_store(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        found = article_asked(store, DOC)
        assert found is not None
        assert {ref_of(one) for one in items_of(found.record)} == set(found.ids)
        assert set(ids(store, "statement", DOC)) <= set(found.ids.values())
        assert article_of_item(store, found.ids["s1"]) == found.id
        assert article_of_item(store, found.ids["s1"][:9]) == found.id
        assert article_of_item(store, "ffffffff") is None


def test_judgements_are_laid_over_it_and_what_is_dropped_is_told(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        before = article_asked(store, DOC)
        assert before is not None
        assert before.dropped == ()
        statement, contact = before.ids["s1"], before.ids["c1"]
        correct(store, statement, ("act", "warn"), BY)
        drop(store, contact, BY)
        bring_up_to_date(store)
        found = article_asked(store, DOC)
        assert found is not None
        assert found.ids == before.ids
        assert [one.act for one in found.record.statements if one.id == "s1"] == ["warn"]
        assert [laid.was for laid in found.record.judged["s1"]] == [before.record.statements[0].act]
        (gone,) = found.dropped
        assert ref_of(gone.item) == "c1"
        assert [(laid.who, laid.why) for laid in gone.laid] == [(BY.who, BY.why)]


def test_copies_are_told_the_likely_first_before_the_others(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        made = [(page(number), day) for number, day in ((1, "2026-03-02"), (2, "2026-03-01"), (3, "2026-03-02"))]
        add(store, *((article(one, text(100, 1), published=day, outlet=f"صحيفة {one.doc}"), one) for one, day in made))
        bring_up_to_date(store)
        first, second = (_asked(store, made[number][0].key) for number in (1, 0))
        assert first.is_first
        assert not any(one.is_first for one in first.copies)
        assert {one.page.article for one in first.copies} == {article_id(made[number][0].key) for number in (0, 2)}
        assert not second.is_first
        assert [one.is_first for one in second.copies] == [True, False]
        assert (second.copies[0].page.article, second.copies[0].kind) == (first.id, "reprint")
        assert [given.url for given in first.given] == [made[1][0].url]


@pytest.mark.parametrize("name", ["", "no such page"])
def test_no_name_is_no_article(tmp_path: Path, name: str) -> None:
    with three(tmp_path / "s.db") as store:
        assert article_asked(store, name) is None


def test_before_the_corpus_work_it_has_a_part_in_nothing(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (example(1), None))
        found = _asked(store, DOC)
        assert (found.across.story, found.copies, found.is_first) == (None, (), False)
        assert found.ids == item_ids(found.id, found.record)


def _asked(store: Store, name: str) -> ArticleAsked:
    found = article_asked(store, name)
    assert found is not None
    return found
