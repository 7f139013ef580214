from pathlib import Path

import pytest
from sqlalchemy import update

from naqlan.errors import JudgementError
from naqlan.pipeline import judgeable as module
from naqlan.pipeline import judging
from naqlan.pipeline.judgeable import Group, Judgeable, group_of, judgeable, people_alike
from naqlan.record.identity import article_id
from naqlan.store.lookup import Meant, meant
from naqlan.store.schema_items import mentions
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids, three

DOC = "003-watel-call"


def thing(store: Store, item: str) -> Judgeable:
    with store.reading() as connection:
        return judgeable(connection, meant(connection, item))


def group(store: Store, of: Meant) -> Group:
    with store.reading() as connection:
        return group_of(connection, of)


def test_what_was_read_stands_beside_what_stands_there_now(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        item = ids(store, "statement", DOC)[0]
        judging.correct_all(store, item, [("act", "deny"), ("speakers", "فلان; علّان")], BY)
        found = thing(store, item)
    values = {one.name: (one.read, one.now) for one in found.values}
    assert values["act"] == ("say", "deny")
    assert values["speakers"] == ("منذر الصفواري", "فلان; علّان")
    assert values["polarity"][0] == values["polarity"][1]
    assert found.speakers == ("فلان", "علّان")
    assert [one.decision for one in found.judged] == ["correct", "correct"]
    assert next(one.choices for one in found.values if one.name == "via")[0] == ""
    assert found.said is not None
    assert found.passage[1] == found.said.content
    assert max(map(len, (found.passage[0], found.passage[2]))) <= module.AROUND


def test_a_figure_has_the_speaker_of_its_statement(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        found = [thing(store, one) for doc in ("001-sada-call", DOC) for one in ids(store, "figure", doc)]
    assert any(one.said is not None and one.speakers for one in found)
    assert all(one.said is not None or not one.speakers for one in found)


def test_a_mention_leads_to_the_person_across_articles(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        with store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT id, who FROM mentions WHERE kind = 'person' ORDER BY who").all()
        found = thing(store, rows[0].id)
        assert (found.kind, found.group) == ("person", rows[0].who)
        assert found.surfaces
        whole = group(store, Meant("person", rows[0].who, None))
        assert (whole.of, whole.kind) == ("person", "person")
        assert {one.id for one in whole.members} == {row.id for row in rows if row.who == rows[0].who}
        assert not whole.more


def test_an_article_stands_for_its_story(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        found = group(store, Meant("article", article_id(DOC), article_id(DOC)))
        assert found.story is not None
        assert found == group(store, Meant("story", found.story.id, None))
        assert article_id(DOC) in {one.article for one in found.members}


def test_long_groups_are_cut_and_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_MEMBERS", 1)
    with three(tmp_path / "s.db") as store:
        named = [ids(store, "mention", doc)[-1] for doc in ("001-sada-call", DOC)]
        with store.writing() as connection:
            connection.execute(update(mentions).where(mentions.c.id.in_(named)).values(who="ab" * 12))
        found = group(store, Meant("person", "ab" * 12, None))
        assert (len(found.members), found.more) == (1, True)
        assert found.name, "a person that no table knows yet goes by a mention"


def test_others_are_found_by_name_and_it_is_none_of_them(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        row = connection.exec_driver_sql("SELECT id, name FROM people").first()
        assert row is not None
        for words in (row.name, row.id):
            assert row.id in {one.id for one in people_alike(connection, words, Group("person", "none", "", "person", None, (), more=False))}
            assert row.id not in {one.id for one in people_alike(connection, words, Group("person", row.id, "", "person", None, (), more=False))}


def test_an_office_follows_from_its_name(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        with store.reading() as connection:
            row = connection.exec_driver_sql("SELECT who, name FROM mentions WHERE kind = 'office' AND who IS NOT NULL").first()
        assert row is not None
        found = group(store, Meant("person", row.who, None))
        assert (found.kind, found.can_change) == ("office", False)
        assert found.name


@pytest.mark.parametrize("of", ["person", "story", "article"])
def test_what_is_gone_is_told(tmp_path: Path, of: str) -> None:
    with three(tmp_path / "s.db") as store, pytest.raises(JudgementError, match=r"person any more|in no story"):
        group(store, Meant(of, "0" * 24, None))  # type: ignore[arg-type]
