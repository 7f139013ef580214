from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from naqlan.pipeline.judging import check
from naqlan.store.schema import versions
from naqlan.store.schema_items import mentions, parts, statements
from naqlan.store.search import Filters, Hit
from naqlan.store.statements_asked import PARTS, StatementsAsked, statements_asked
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids, three


def _hits(store: Store, asked: StatementsAsked, most: int = 1000) -> list[Hit]:
    with store.reading() as connection:
        found = statements_asked(connection, asked, most=most)
    assert found.next is None
    return list(found.hits)


def _accounts(store: Store, **wanted: str) -> set[str]:
    """The accounts of which a telling has these values."""
    with store.reading() as connection:
        asked = select(statements.c.account).where(*(statements.c[name] == value for name, value in wanted.items()))
        return set(connection.execute(asked).scalars())


def test_each_account_stands_once_the_newest_first(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        found = _hits(store, StatementsAsked())
        assert len(found) == len(_accounts(store)) > 5
        assert [one.number for one in found] == sorted((one.number for one in found), reverse=True)


def test_pages_are_the_list_in_parts(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.reading() as connection:
        every, parts_of, below = statements_asked(connection, StatementsAsked(), most=1000).hits, list[Hit](), None
        while True:
            found = statements_asked(connection, StatementsAsked(), below=below, most=3)
            parts_of += found.hits
            if found.next is None:
                break
            below = found.next
        assert set(every) <= set(parts_of)
        assert len(parts_of) == len(set(parts_of))


@pytest.mark.parametrize("part", PARTS)
def test_who_has_a_part_leads_to_all_of_it(part: str, tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        with store.reading() as connection:
            asked = select(mentions.c.who, statements.c.account).join(parts, parts.c.mention == mentions.c.id)
            rows = connection.execute(
                asked.join(statements, statements.c.id == parts.c.item).where(parts.c.part == part, mentions.c.who.is_not(None))
            )
            held: dict[str, set[str]] = {}
            for who, account in rows:
                held.setdefault(who, set()).add(account)
        assert held or part == "chain"
        for who, accounts in held.items():
            assert len(_hits(store, StatementsAsked({part: frozenset([who])}))) == len(accounts)
        assert _hits(store, StatementsAsked({part: frozenset(["nobody"])})) == []


def test_filters_hold_together(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        denied = StatementsAsked(filters=Filters(act="deny"))
        assert len(_hits(store, denied)) == len(_accounts(store, act="deny"))
        plain = StatementsAsked(polarity="affirmed")
        assert len(_hits(store, plain)) == len(_accounts(store, polarity="affirmed"))
        assert _hits(store, replace(plain, filters=Filters(act="deny"))) == [one for one in _hits(store, denied) if one in _hits(store, plain)]
        with store.reading() as connection:
            outlet = connection.execute(select(versions.c.outlet).where(versions.c.outlet.is_not(None))).scalars().first()
        some = _hits(store, replace(plain, filters=Filters(outlet=outlet)))
        assert 0 < len(some) < len(_hits(store, plain))


def test_only_what_a_reader_checked(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        assert _hits(store, StatementsAsked(checked=True)) == []
        check(store, ids(store, "statement", "003-watel-call")[0], BY)
        assert len(_hits(store, StatementsAsked(checked=True))) == 1
        assert _hits(store, StatementsAsked(checked=True, polarity="doubted")) == []
