from pathlib import Path

import pytest

from naqlan.pipeline.source_counts import outlet_named, reporting, who_cites, whom_cited
from naqlan.store.store import Store
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


@pytest.fixture(name="store", scope="module")
def _store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = store_at(tmp_path_factory.mktemp("counts") / "s.db")
    fill(store, [record(name) for name in ("001", "002", "006", "008", "020", "027", "037")])
    return store


def test_the_unnamed_come_first_and_shares_are_of_all(store: Store) -> None:
    with store.reading() as connection:
        found = whom_cited(connection, 100)
    assert (found[0].cited, found[0].kind) == (None, "anonymous")
    assert sum(one.share or 0 for one in found) == pytest.approx(1)
    assert [one.citations for one in found[1:]] == sorted((one.citations for one in found[1:]), reverse=True)


def test_an_outlet_is_found_by_any_spelling(store: Store) -> None:
    with store.reading() as connection:
        assert outlet_named(connection, "صحيفة صدى الميناء") == outlet_named(connection, "«صدي الميناء»") == "صدى الميناء"
        assert outlet_named(connection, "صوت الرابية") is None


def test_who_cites_an_outlet(store: Store) -> None:
    with store.reading() as connection:
        found = who_cites(connection, "وكالة المرسال", 10)
    assert {one.cited for one in found} == {"المرسال"}
    assert "صدى الميناء" in {one.citing for one in found}


def test_the_articles_of_an_outlet_cite_somebody_are_copies_or_stand_alone(store: Store) -> None:
    with store.reading() as connection:
        found = reporting(connection, "صدى الميناء", 1)
        assert found.looked_at == found.copied + found.citing + found.alone > 0
        assert found.citing > 0
        assert [one.outlet for one in found.newest] == ["صدى الميناء"]
        assert reporting(connection, "صوت الرابية", 1).looked_at == 0


def test_nobody_is_cited_where_there_is_nothing(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.reading() as connection:
        assert whom_cited(connection, 5) == who_cites(connection, "المرسال", 5) == []
