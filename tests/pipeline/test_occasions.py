from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from naqlan.pipeline.occasions import uttered_in
from naqlan.pipeline.origins import AccountOrigins, origins_of_accounts
from naqlan.pipeline.sourcing import Page
from naqlan.record.article import Article
from naqlan.store.origins import Kept
from naqlan.store.schema_items import statements
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


def _kept(of: Article) -> dict[str, Kept]:
    ids = [*(one.id for one in of.statements), *(one.id for one in of.contacts)]
    return {one: Kept(f"item {one}", f"account {one}") for one in ids}


def _origins(connection: Connection, content: str) -> AccountOrigins:
    asked = select(statements.c.account).where(statements.c.content.contains(content)).distinct()
    (account,) = connection.execute(asked).scalars()
    return origins_of_accounts(connection, [("statement", account)])[account]


def test_what_was_said_in_a_call_has_the_contacts_that_it_may_be() -> None:
    of = record("002")
    found = [one for one, _ in uttered_in(Page("a", of, "2022-03-14"), of, _kept(of))]
    assert {one.telling.via for one in found} == {"call"}
    assert all(len(one.telling.parties) > len(one.telling.speakers) for one in found)
    calls = {f"account {one.id}" for one in of.contacts if one.kind == "call"}
    assert calls
    assert {account for one in found for account, _ in one.contacts} <= calls
    assert list(uttered_in(Page("a", of, "2022-03-14"), of, {})) == []


def test_one_source_behind_all_that_was_said_in_a_call_stays_one(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("002")])
        with store.reading() as connection:
            found = _origins(connection, "الانسحاب المتبادل")
    assert found.occasion is not None
    assert len(found.occasion.provenances) > len(found.origins.provenances)
    assert (found.occasion.least, found.occasion.most) == (found.origins.least, found.origins.most) == (1, 1)


def test_another_source_of_what_was_said_in_the_call_widens_it(tmp_path: Path) -> None:
    of = record("002", credits=(), authors=(), dateline=None)
    first, *_, last = (one.telling.id.removeprefix("item ") for one, _ in uttered_in(Page("a", of, "2022-03-14"), of, _kept(of)))
    chains = dict.fromkeys((one.id for one in of.statements), (("صدى الميناء",),)) | {last: (("مسؤول نارفي كبير", "مصدر مطلع"),)}
    with store_at(tmp_path / "s.db") as store:
        fill(store, [replace(of, statements=tuple(replace(one, chain=chains[one.id]) for one in of.statements))])
        with store.reading() as connection:
            found = _origins(connection, next(one.content for one in of.statements if one.id == first))
    assert found.occasion is not None
    assert (found.origins.least, found.origins.most) == (1, 1)
    assert (found.occasion.least, found.occasion.most) == (1, 3)


@pytest.mark.needs("shared")
def test_the_named_origin_of_the_seed_statement_is_one_and_the_occasion_a_range(tmp_path: Path, shared: Path) -> None:
    from naqlan.pipeline.page import read_page  # noqa: PLC0415
    from naqlan.read.source import read_pages  # noqa: PLC0415
    from naqlan.record.page import Page as Given  # noqa: PLC0415

    seeds = sorted(str(path) for path in (shared / "gold" / "docs").glob("seed-*.txt"))
    records = [read_page(one) for one in read_pages(seeds) if isinstance(one, Given)]
    assert len(records) == 5
    with store_at(tmp_path / "s.db") as store:
        fill(store, records)
        with store.reading() as connection:
            said = next(one for of in records for one in of.statements if one.form == "headline" and of.meta.key.startswith("seed-003"))
            found = _origins(connection, said.content)
    assert (found.origins.least, found.origins.most, len(found.origins.named)) == (1, 1, 1)
    assert sorted(one.standing for one in found.origins.provenances) == ["headline", "named"]
    assert found.occasion is not None
    assert (found.occasion.least, found.occasion.most, len(found.occasion.unnamed)) == (1, 3, 2)
