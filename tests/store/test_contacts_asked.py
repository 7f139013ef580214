from pathlib import Path

from sqlalchemy import Connection

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.judging import check
from naqlan.pipeline.who import people_named
from naqlan.store.contacts_asked import ContactsAsked, contact_ids, count_contacts
from naqlan.store.store import Store
from tests.pipeline.judged import BY, example, ids, three
from tests.store.made import add


def _who(store: Store, name: str) -> frozenset[str]:
    with store.reading() as connection:
        return frozenset(one.id for one in people_named(connection, name))


def test_pages_are_the_list_in_parts(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        add(store, (example(22), None), (example(35), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            _in_parts(connection)


def _in_parts(connection: Connection) -> None:
    for undated in (False, True):
        asked = ContactsAsked(undated=undated)
        every = contact_ids(connection, asked, most=100)
        assert every == sorted(every, reverse=True)
        assert len(every) == count_contacts(connection, asked)
        parts, below = list[tuple[str, str]](), None
        while found := contact_ids(connection, asked, below=below, most=1):
            parts += found
            below = found[-1]
        assert parts == every
        assert every, "the pages have contacts with a day and without"


def test_people_are_parties_of_one_telling(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one, other = _who(store, "غولدمار"), _who(store, "الصفواري")
        with store.reading() as connection:
            both = contact_ids(connection, ContactsAsked((one, other)), most=9)
            assert both
            assert both == contact_ids(connection, ContactsAsked((other, one)), most=9)
            assert set(both) <= set(contact_ids(connection, ContactsAsked((one,)), most=9))
            assert not contact_ids(connection, ContactsAsked((one, frozenset({"nobody"}))), most=9)


def test_each_filter_leaves_out_what_does_not_fit(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        (item, *_) = ids(store, "contact", "003-watel-call")
        check(store, item, BY)
        with store.reading() as connection:
            day, which = contact_ids(connection, ContactsAsked(checked=True), most=9)[0]
            for fits in (
                ContactsAsked(kind="call"), ContactsAsked(status="happened"), ContactsAsked(outlet="واتل"),
                ContactsAsked(since=day), ContactsAsked(until=day),
            ):  # fmt: skip
                assert which in {one for _, one in contact_ids(connection, fits, most=99)}, fits
            for not_so in (
                ContactsAsked(kind="visit"), ContactsAsked(status="denied"), ContactsAsked(outlet="سراج"),
                ContactsAsked(since="2030-01-01"), ContactsAsked(until="2001-01-01"), ContactsAsked(undated=True),
            ):  # fmt: skip
                assert which not in {one for _, one in contact_ids(connection, not_so, most=99)}, not_so
