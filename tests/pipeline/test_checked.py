from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline import judging
from naqlan.pipeline.checked import accounts_checked_among, checked_among
from naqlan.store.portions import AT_ONCE
from naqlan.store.schema_items import contacts, statements
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids, three

DOC = "003-watel-call"


def checked(store: Store, items: Sequence[str]) -> set[str]:
    with store.reading() as connection:
        return checked_among(connection, items)


def test_what_a_reader_checked_or_corrected_is_told_apart_from_the_rest(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        told, people, call = ids(store, "statement", DOC), ids(store, "mention", DOC), ids(store, "contact", DOC)[0]
        judging.check(store, told[0], BY)
        judging.correct(store, told[1], ("act", "deny"), BY)
        number = judging.check(store, told[2], BY)
        judging.correct(store, people[-1], ("role", "وزير"), BY)
        judging.drop(store, call, BY)
        assert checked(store, [*told, *people, call]) == {*told[:3], people[-1]}
        judging.undo(store, number, BY)
        assert checked(store, told) == set(told[:2])
        assert checked(store, told[3:]) == checked(store, []) == set()


def test_many_are_asked_for_in_portions(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        first = ids(store, "statement", DOC)[0]
        judging.check(store, first, BY)
        assert checked(store, [first, *(f"none {number}" for number in range(2 * AT_ONCE))]) == {first}


def test_an_account_is_checked_where_one_telling_of_it_is(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        one = ids(store, "contact", DOC)[0]
        two = ids(store, "statement", DOC)[0]
        judging.check(store, one, BY)
        judging.check(store, two, BY)
        with store.reading() as connection:
            call = connection.execute(select(contacts.c.account).where(contacts.c.id == one)).scalar_one()
            said = connection.execute(select(statements.c.account).where(statements.c.id == two)).scalar_one()
            every = [*connection.execute(select(contacts.c.account)).scalars(), *connection.execute(select(statements.c.account)).scalars()]
            assert len(set(every)) > 2
            assert accounts_checked_among(connection, every) == {call, said}
