from pathlib import Path

import pytest
from sqlalchemy import Connection, or_, select, update

from naqlan.pipeline.origins import AccountOrigins, origins_of, origins_of_items
from naqlan.store.schema_items import contacts, statements
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


def _statements(connection: Connection, *words: str) -> list[str]:
    holds = or_(*(statements.c.content.contains(one) for one in words))
    return list(connection.execute(select(statements.c.id).where(holds)).scalars())


def _names(found: AccountOrigins) -> list[str]:
    return [one.source.name for one in found.origins.named]


def test_an_agency_and_the_page_that_copies_from_it_are_one(tmp_path: Path) -> None:
    again = record("001", key="again", outlet="صوت الرابية", published="2022-03-20", credits=("المرسال",))
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("001"), again])
        with store.reading() as connection:
            found = origins_of_items(connection, "statement", _statements(connection, "لم تكن البادئة"))
    assert (found.origins.least, found.origins.most) == (1, 1)
    assert _names(found) == ["المرسال"]
    assert [one.copy for one in found.origins.provenances] == [False, True]
    assert found.origins.unstated == ()


def test_without_the_credit_none_is_stated(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("001")])
        with store.reading() as connection:
            found = origins_of_items(connection, "statement", _statements(connection, "لم تكن البادئة"))
    assert (found.origins.most, len(found.origins.unstated)) == (0, 1)
    assert found.pages[found.origins.unstated[0]].doc == "001"


def test_unnamed_sources_of_a_named_outlet_stand_behind_it(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("006")])
        with store.reading() as connection:
            found = origins_of_items(connection, "statement", _statements(connection, "الخطة سُلمت"))
    assert (found.origins.least, found.origins.most, _names(found)) == (1, 1, ["نيومارك بوست"])
    assert [one.name for one in found.origins.named[0].unnamed] == ["ثلاثة مسؤولين كاليدوريين"]


def test_an_account_is_asked_for_by_its_id(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("037")])
        with store.writing() as connection:
            call = connection.execute(select(contacts.c.id).where(contacts.c.kind == "call")).scalars().one()
            connection.execute(update(contacts).where(contacts.c.id == call).values(account="x"))
            found = origins_of(connection, "contact", "x")
            assert [one.telling for one in found.origins.provenances] == [call, f"{call}#1"]
            assert _names(found) == ["الحكومة التلمارية"]
            assert origins_of(connection, "contact", "nothing").origins.most == 0


@pytest.mark.needs("shared")
def test_the_named_origin_of_a_report_that_cites_one_site_is_one_and_officials_widen_it(tmp_path: Path, shared: Path) -> None:
    from naqlan.pipeline.page import read_page  # noqa: PLC0415
    from naqlan.read.source import read_pages  # noqa: PLC0415
    from naqlan.record.page import Page  # noqa: PLC0415

    (page,) = [one for one in read_pages([str(shared / "gold" / "docs" / "seed-003.txt")]) if isinstance(one, Page)]
    of = read_page(page)
    ids = {place: one.id for place, one in enumerate(of.statements)}
    with store_at(tmp_path / "s.db") as store:
        fill(store, [of])
        with store.reading() as connection:
            rows = {row.local: row.id for row in connection.execute(select(statements.c.local, statements.c.id))}
            told = [rows[ids[0]], rows[ids[1]]]
            first = origins_of_items(connection, "statement", told).origins
            widened = [one.id for one in of.statements if len(one.chain) == 1 and len(one.chain[0]) == 2]
            later = origins_of_items(connection, "statement", [*told, *(rows[one] for one in widened)]).origins
    assert of.statements[0].form == "headline"
    assert (first.least, first.most, len(first.named), first.named[0].source.kind) == (1, 1, 1, "outlet")
    assert (later.least, later.most) == (1, 3)
