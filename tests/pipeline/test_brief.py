from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.errors import InputError
from naqlan.pipeline import brief as module
from naqlan.pipeline import judging
from naqlan.pipeline.brief import brief_of
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.identity import article_id
from naqlan.store.stories import Wanted, each_story
from tests.pipeline.judged import BY, example, ids, three
from tests.store.made import NOW, add

DOCS = ("001-sada-call", "002-daftar-copy", "003-watel-call")


def test_a_story_is_told_once_with_all_pages_that_have_it(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.merge(store, DOCS, BY)
        with store.reading() as connection:
            (story,) = each_story(connection, Wanted(), most=9)
        found = brief_of(store, [story.id[:10]])
        assert (found.id, found.title, found.made) == (story.id, story.title, NOW)
        assert [one.number for one in found.pages] == [1, 2, 3]
        by_doc = {one.record.meta.doc: one for one in found.pages}
        copy = by_doc[DOCS[1]]
        assert [(one.kind, found.page(one.number).record.meta.doc) for one in copy.copies] == [("reprint", DOCS[0])]
        assert any(one.also for one in found.statements), "a copy adds a page, no statement"
        assert len(found.statements) < sum(len(one.record.statements) for one in found.pages)
        assert len({one.account for one in found.contacts}) < len(found.contacts), "the call is told in two ways"
        assert {one.account for one in (*found.contacts, *found.statements)} == found.origins.keys()
        assert found == replace(brief_of(store, DOCS), id=story.id, title=story.title)


def test_judgements_are_in_it(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        said = ids(store, "statement", DOCS[2])
        judging.drop(store, said[0], BY)
        judging.correct(store, said[1], ("act", "warn"), BY)
        judging.check(store, said[2], BY)
        found = brief_of(store, [DOCS[2]])
        shown = {one.id: one for one in found.statements}
        assert found.dropped == 1
        assert said[0] not in shown
        assert [(laid.decision, laid.was) for laid in shown[said[1]].judged] == [("correct", "say")]
        assert [laid.decision for laid in shown[said[2]].judged] == ["check"]


def test_articles_are_named_in_any_way_and_once(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        found = brief_of(store, [DOCS[2], article_id(DOCS[2]), article_id(DOCS[2])[:8]])
        assert (len(found.pages), found.id, found.differences) == (1, None, ())
        assert (found.pages[0].sha256, found.pages[0].addresses) == (None, ())


def test_undated_contacts_stand_last(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        record = example(3)
        undated = replace(record.contacts[0], when=None)
        add(store, (replace(record, contacts=(undated,), meta=replace(record.meta, key="other", doc="other", published=None)), None))
        bring_up_to_date(store)
        assert [one.item.when for one in brief_of(store, ["other", DOCS[0]]).contacts] == ["2022-03-12", None]


def test_what_is_not_there_or_too_much_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with three(tmp_path / "s.db") as store:
        with pytest.raises(InputError, match="no such story or article"):
            brief_of(store, ["nothing"])
        monkeypatch.setattr(module, "MOST_PAGES", 2)
        with pytest.raises(InputError, match="3 articles are too many for a brief, which takes 2"):
            brief_of(store, DOCS)
