from pathlib import Path

import pytest
from sqlalchemy import Dialect, select
from sqlalchemy.dialects import postgresql, sqlite

from naqlan.store.schema import drops, run_drops, runs
from naqlan.store.upsert import add, put
from tests.store.made import CODE, store_at

ROW = {"source": "a", "doc": "a", "reason": "binary", "detail": "first", "at": "now"}


@pytest.mark.parametrize("dialect", [sqlite.dialect, postgresql.dialect])
def test_each_database_takes_it(dialect: type[Dialect]) -> None:
    counts = put(run_drops, lambda more: {"count": run_drops.c.count + more["count"]})
    assert str(add(drops).compile(dialect=dialect())).endswith("ON CONFLICT DO NOTHING")
    assert "ON CONFLICT (source) DO UPDATE SET doc = excluded.doc, reason = excluded.reason" in str(put(drops).compile(dialect=dialect()))
    assert str(counts.compile(dialect=dialect())).endswith("ON CONFLICT (run, reason) DO UPDATE SET count = (run_drops.count + excluded.count)")


def test_a_row_that_is_there_stays_or_is_changed(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        run = store.begin("test", CODE)
        with store.writing() as connection:
            assert connection.execute(select(runs.c.number)).scalar_one() == run
            for detail in ("first", "second"):
                connection.execute(add(drops), {**ROW, "detail": detail, "run": run})
            assert connection.execute(select(drops.c.detail)).scalars().all() == ["first"]
            connection.execute(put(drops), {**ROW, "detail": "third", "run": run})
            assert connection.execute(select(drops.c.detail)).scalars().all() == ["third"]
            connection.execute(put(drops, lambda new: {"doc": new.doc}), {**ROW, "doc": "b", "detail": "fourth", "run": run})
            assert connection.execute(select(drops.c.doc, drops.c.detail)).one() == ("b", "third")
