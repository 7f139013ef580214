from pathlib import Path

from naqlan.pipeline.judging import part
from naqlan.pipeline.person_asked import person_asked
from naqlan.pipeline.who import people_named
from naqlan.store.redirects import redirect
from tests.pipeline.judged import BY, three


def test_a_person_has_what_articles_tell(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        person = people_named(connection, "الصفواري")[0]
        found = person_asked(connection, person.id)
        assert found is not None
        assert found.person == person
        assert found.spellings[0][1] >= found.spellings[-1][1]
        assert found.roles
        assert found.met
        assert found.dated.contacts or found.undated.contacts
        assert found.said.said
        assert found.acts
        assert found.judgements == ()


def test_an_old_id_leads_to_the_person_and_any_other_to_nobody(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        with store.writing() as connection:
            person = people_named(connection, "الصفواري")[0]
            redirect(connection, "person", {"old": person.id}, set())
        with store.reading() as connection:
            found = person_asked(connection, "old")
            assert found is not None
            assert found.person.id == person.id
            assert person_asked(connection, "nobody") is None


def test_judgements_about_the_person_are_there(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        with store.reading() as connection:
            one, other = (people_named(connection, name)[0].id for name in ("الصفواري", "غولدمار"))
        number = part(store, [one, other], BY)
        with store.reading() as connection:
            found = person_asked(connection, people_named(connection, "الصفواري")[0].id)
            assert found is not None
            assert [judgement.number for judgement in found.judgements] == [number]
