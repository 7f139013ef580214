from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.source_counts import whom_cited
from naqlan.store.schema_sources import citings
from naqlan.store.store import Store
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


def _cited(store: Store, outlet: str | None = None) -> dict[str | None, tuple[int, int | None]]:
    with store.reading() as connection:
        return {one.cited: (one.citations, one.repeated) for one in whom_cited(connection, 50, outlet)}


def test_a_reprint_is_counted_once_for_who_had_it_first(tmp_path: Path) -> None:
    first = record("006")
    again = record("006", key="again", outlet="صوت الرابية", published="2022-03-20")
    with store_at(tmp_path / "one.db") as store, store_at(tmp_path / "two.db") as other:
        fill(store, [first])
        fill(other, [again])
        fill(other, [first])
        alone, both = _cited(store), _cited(other)
        assert sum(count + (again or 0) for count, again in both.values()) == 2 * sum(count + (again or 0) for count, again in alone.values())
        assert both["نيومارك بوست"][0] < 2 * alone["نيومارك بوست"][0]
        with other.reading() as connection:
            repeated = select(citings.c.outlet).where(~citings.c.counted).distinct()
            assert "صوت الرابية" in connection.execute(repeated).scalars().all()


def test_titles_and_the_pages_own_outlet_are_not_cited(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record("008")])
        found = _cited(store)
    assert "المرسال" not in found
    assert "الزاجل" in found


def test_the_speaker_himself_is_not_cited_and_the_unnamed_are_one(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        fill(store, [record(name) for name in ("001", "006", "008", "013", "020")])
        found = _cited(store)
        assert None in found
        assert "راشد بن سند آل صدفان" not in found
        with store.reading() as connection:
            assert all(one.kind != "anonymous" for one in whom_cited(connection, 50)[1:])


def test_what_changes_is_counted_anew(tmp_path: Path) -> None:
    first = record("006")
    with store_at(tmp_path / "s.db") as store:
        fill(store, [first])
        fill(store, [replace(first, statements=(), contacts=(), body=first.body + " تتمة.")])
        assert _cited(store) == {}
