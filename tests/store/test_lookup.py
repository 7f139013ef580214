from pathlib import Path

import pytest
from sqlalchemy import update

from naqlan.errors import JudgementError
from naqlan.record.identity import article_id
from naqlan.store.lookup import Meant, meant, members_of
from naqlan.store.redirects import redirect
from naqlan.store.schema_items import mentions
from tests.pipeline.judged import ids, three

DOC = "003-watel-call"


def test_an_id_or_its_beginning_a_key_and_a_name(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        contact, person, article = ids(store, "contact", DOC)[0], ids(store, "mention", DOC)[0], article_id(DOC)
        with store.writing() as connection:
            connection.execute(update(mentions).where(mentions.c.id == person).values(who="ab" * 12))
            assert meant(connection, contact) == meant(connection, contact[:8]) == Meant("contact", contact, article)
            assert meant(connection, person).of == "mention"
            assert meant(connection, article) == meant(connection, DOC) == Meant("article", article, article)
            assert meant(connection, "abab") == Meant("person", "ab" * 12, None)
            assert members_of(connection, Meant("person", "ab" * 12, None), most=9) == [Meant("mention", person, article)]
            assert not members_of(connection, Meant("person", "ab" * 12, None), article="other", most=9)


@pytest.mark.parametrize("given", ["0000000000", "abc", "'; DROP TABLE articles", "", "%"])
def test_what_nothing_begins_with_is_told(tmp_path: Path, given: str) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection, pytest.raises(JudgementError, match="no item or article"):
        meant(connection, given)


def test_what_several_begin_with_is_told(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one, two = ids(store, "mention", DOC)[:2]
        with store.writing() as connection:
            connection.execute(update(mentions).where(mentions.c.id == one).values(who="abab" + "0" * 20))
            connection.execute(update(mentions).where(mentions.c.id == two).values(who="abab" + "1" * 20))
            with pytest.raises(JudgementError, match=r"several ids begin with it: abab0{20} \(person\), abab1{20}"):
                meant(connection, "abab")


def test_a_mention_that_was_the_first_of_a_person_of_old_is_still_itself(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one, two = ids(store, "mention", DOC)[:2]
        with store.writing() as connection:
            redirect(connection, "person", {one: two, "ab" * 12: two}, {two})
            assert meant(connection, one).id == one
            assert meant(connection, "ab" * 12).id == two
