from pathlib import Path

from naqlan.pipeline.contacts_asked import contacts_asked, meant_by
from naqlan.pipeline.whom import Whom
from naqlan.store.contacts_asked import ContactsAsked
from tests.pipeline.judged import three


def test_a_page_has_the_tellings_the_story_and_where_to_go_on(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        every = contacts_asked(connection, (), ContactsAsked(), most=99)
        assert every.number == len(every.contacts) > 0
        assert every.next is None
        assert {told.article for one in every.contacts for told in one.tellings} <= every.told.pages.keys()
        assert every.stories.keys() == every.told.pages.keys()
        assert set(every.told.origins) == {one.id for one in every.contacts}
        first = contacts_asked(connection, (), ContactsAsked(), most=1)
        assert (first.contacts, first.number) == (every.contacts[:1], every.number)
        if every.number > 1:
            rest = contacts_asked(connection, (), ContactsAsked(), below=first.next, most=99)
            assert (*first.contacts, *rest.contacts) == every.contacts


def test_names_mean_people_and_nobody_has_nothing(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        found = contacts_asked(connection, meant_by(connection, ("غولدمار",)), ContactsAsked(), most=9)
        assert [one.name for one in found.people[0].people] == ["أوغست غولدمار"]
        assert found.contacts
        nobody = contacts_asked(connection, meant_by(connection, ("غولدمار", "فلان الفلاني")), ContactsAsked(), most=9)
        assert (nobody.people[1], nobody.contacts, nobody.number) == (Whom(), (), 0)
