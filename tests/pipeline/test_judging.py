from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from naqlan.errors import JudgementError
from naqlan.pipeline import judging
from naqlan.pipeline.judging import By
from naqlan.record.identity import article_id
from naqlan.store.judgements import checked_items
from naqlan.store.lookup import Meant, meant
from naqlan.store.schema_items import mentions
from naqlan.store.schema_judgements import judgements
from naqlan.store.store import Store
from naqlan.store.stories import Wanted, docs_of, each_story
from tests.pipeline.judged import BY, ids, three
from tests.store.made import NOW, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable

DOC = "003-watel-call"


def listed(store: Store) -> list[judging.Listed]:
    with store.reading() as connection:
        return list(judging.listed(connection))


def test_a_judgement_says_who_why_when_and_about_what(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        number = judging.check(store, ids(store, "contact", DOC)[0][:10], BY)
        (one,) = listed(store)
    found = one.judgement
    assert (found.number, found.decision, found.who, found.why, found.at, found.undone) == (number, "check", "هند", "قرأت الصفحة", NOW, None)
    assert (found.targets[0].key, found.targets[0].kind, found.targets[0].field) == (DOC, "contact", "body")
    assert found.targets[0].quoted.startswith("تلقى وزير الأمن")
    assert [place and place.found for place in one.places] == ["exact"]


def test_it_is_withdrawn_by_a_date_and_never_erased(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        number = judging.drop(store, ids(store, "contact", DOC)[0], BY)
        judging.undo(store, number, By("سلمى", "هو تواصل"))
        (one,) = listed(store)
        assert (one.judgement.undone, one.judgement.undone_by, one.judgement.undone_why, one.judgement.why) == (NOW, "سلمى", "هو تواصل", BY.why)
        with pytest.raises(JudgementError, match="was withdrawn before, at 2026-03-04T12:00:00Z by سلمى"):
            judging.undo(store, number, BY)
        with pytest.raises(JudgementError, match="there is no judgement of that number"):
            judging.undo(store, 99, BY)


def test_what_cannot_be_judged_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        contact, person = ids(store, "contact", DOC)[0], ids(store, "mention", DOC)[0]
        before = rows_of(store)
        calls: dict[str, Callable[[], object]] = {
            "needs who made it and why": lambda: judging.drop(store, contact, By("هند", "  ")),
            "who judges, or why, is longer": lambda: judging.drop(store, contact, By("هند", "س" * 1001)),
            "no item or article of the store": lambda: judging.drop(store, "00000000", BY),
            "this is the id of an article; give that": lambda: judging.drop(store, article_id(DOC), BY),
            "act: no value of a contact": lambda: judging.correct(store, contact, ("act", "say"), BY),
            "this is the id of contact; people are merged": lambda: judging.merge(store, [contact, person], BY),
            "of different things": lambda: judging.merge(store, [person, person], BY),
        }
        for told, call in calls.items():
            with pytest.raises(JudgementError, match=told):
                call()
        assert rows_of(store) == before


def test_a_dropped_item_names_the_judgement_that_dropped_it(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        contact = ids(store, "contact", DOC)[0]
        judging.drop(store, contact, BY)
        with pytest.raises(JudgementError, match="dropped by judgement 1; withdraw that first: naqlan judge undo 1"):
            judging.check(store, contact, BY)


def test_one_mention_is_parted_from_all_others_of_a_person(tmp_path: Path) -> None:
    docs = ("001-sada-call", "002-daftar-copy", DOC)
    with three(tmp_path / "s.db") as store:
        named = [ids(store, "mention", doc)[0] for doc in docs]
        with store.writing() as connection:
            connection.execute(update(mentions).where(mentions.c.id.in_(named)).values(who="ab" * 12))
        judging.part(store, ["ab" * 12, article_id(DOC)], BY)
        (one,) = listed(store)
        assert sorted((target.side, target.key) for target in one.judgement.targets) == [(0, DOC), (1, docs[0]), (1, docs[1])]
        assert not one.stranded
        with pytest.raises(JudgementError, match="has nothing of"):
            judging.part(store, ["ab" * 12, article_id(DOC)], BY)


def test_a_person_has_the_id_of_its_first_mention_and_is_meant_where_one_of_its_own_is_parted(tmp_path: Path) -> None:
    docs = ("001-sada-call", "002-daftar-copy", DOC)
    with three(tmp_path / "s.db") as store:
        named = [ids(store, "mention", doc)[0] for doc in docs]
        with store.writing() as connection:
            connection.execute(update(mentions).where(mentions.c.id.in_(named)).values(who=named[0]))
        for parted in (named[2], article_id(DOC)):
            number = judging.part(store, [named[0], parted], BY)
            (one,) = [one for one in listed(store) if one.judgement.number == number]
            assert sorted((target.side, target.key) for target in one.judgement.targets) == [(0, DOC), (1, docs[0]), (1, docs[1])]
            with store.writing() as connection:
                connection.execute(update(mentions).where(mentions.c.id.in_(named)).values(who=named[0]))
        number = judging.part(store, [Meant("person", named[0], None), named[0]], BY)
        (one,) = [one for one in listed(store) if one.judgement.number == number]
        assert sorted((target.side, target.key) for target in one.judgement.targets) == [(0, docs[0]), (1, docs[1]), (1, DOC)]


def test_several_values_are_corrected_or_none(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        statement = ids(store, "statement", DOC)[0]
        with pytest.raises(JudgementError, match="one of affirmed, negated"):
            judging.correct_all(store, statement, [("act", "deny"), ("polarity", "no")], BY)
        assert listed(store) == []
        assert judging.correct_all(store, statement, [("act", "deny"), ("polarity", "negated")], BY) == [1, 2]
        assert [(one.judgement.name, one.judgement.value) for one in listed(store)] == [("polarity", "negated"), ("act", "deny")]


def test_who_judges_where_nobody_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(judging.WHO, raising=False)
    monkeypatch.setattr("getpass.getuser", lambda: "salma")
    assert judging.somebody() == "salma"
    monkeypatch.setenv(judging.WHO, "هند")
    assert judging.somebody() == "هند"


def test_what_is_merged_may_be_people_across_articles(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one, two = (ids(store, "mention", doc)[0] for doc in ("001-sada-call", DOC))
        with store.writing() as connection:
            connection.execute(update(mentions).where(mentions.c.id == one).values(who="ab" * 12))
        judging.merge(store, ["ab" * 12, two], BY)
        (found,) = listed(store)
        assert [place and place.item for place in found.places] == [one, two]


def test_a_judgement_on_what_is_gone_is_stranded(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.merge(store, [ids(store, "mention", doc)[0] for doc in ("001-sada-call", DOC)], BY)
        with store.writing() as connection:
            connection.exec_driver_sql("DELETE FROM anchors WHERE place = 1")
        (one,) = listed(store)
        assert one.stranded
        assert one.places[1] is None
        with store.reading() as connection:
            assert connection.execute(select(judgements.c.number)).scalars().all() == [1]


def test_stories_are_merged_parted_and_left_as_they_were(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:

        def stories() -> list[list[str]]:
            with store.reading() as connection:
                return sorted(sorted(docs_of(connection, one.articles).values()) for one in each_story(connection, Wanted(), most=9))

        before = stories()
        whole = [[DOC], ["001-sada-call", "002-daftar-copy"]] if [DOC] in before else [["001-sada-call", "002-daftar-copy", DOC]]
        assert before == sorted(whole)
        docs = ["001-sada-call", "002-daftar-copy", DOC]
        with store.reading() as connection:
            found = [one.id for one in each_story(connection, Wanted(), most=9)]
        parted = judging.part(store, ["001-sada-call", "002-daftar-copy"], BY)
        assert not any({"001-sada-call", "002-daftar-copy"} <= set(one) for one in stories())
        merged = judging.merge(store, docs, BY)
        assert stories() == [docs], "the later judgement counts"
        with store.reading() as connection:
            assert {meant(connection, one).of for one in found} == {"story"}, "ids that were given out are followed"
        judging.undo(store, merged, BY)
        judging.undo(store, parted, BY)
        assert stories() == before


def test_an_article_is_taken_out_of_a_story(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.merge(store, ["001-sada-call", "002-daftar-copy", DOC], BY)
        with store.reading() as connection:
            (story,) = each_story(connection, Wanted(), most=9)
        judging.part(store, [story.id, DOC], BY)
        with store.reading() as connection:
            assert sorted(len(one.articles) for one in each_story(connection, Wanted(), most=9)) == [1, 2]


def test_what_a_reader_checked_or_corrected_is_told_apart_from_the_rest(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        told, people, call = ids(store, "statement", DOC), ids(store, "mention", DOC), ids(store, "contact", DOC)[0]
        judging.check(store, told[0], BY)
        judging.correct(store, told[1], ("act", "deny"), BY)
        number = judging.check(store, told[2], BY)
        judging.correct(store, people[-1], ("role", "وزير"), BY)
        judging.drop(store, call, BY)
        with store.reading() as connection:
            assert set(connection.execute(checked_items()).scalars()) == {*told[:3], people[-1]}
        judging.undo(store, number, BY)
        with store.reading() as connection:
            assert set(connection.execute(checked_items()).scalars()) == {*told[:2], people[-1]}
