from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from naqlan.pipeline import corpus
from naqlan.pipeline.corpus import bring_up_to_date, related_by_other_code
from naqlan.store.corpus import begin_emptying, empty_part
from naqlan.store.schema_items import mentions
from tests.store.made import add, article, page, rows_of, store_at
from tests.store.test_items import _record as record_with_items


def test_what_waits_is_done_once_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "AT_ONCE", 2)
    told: list[tuple[int, int]] = []
    with store_at(tmp_path / "s.db") as store:
        add(store, *((article(page(number)), page(number)) for number in range(5)))
        assert bring_up_to_date(store, progress=lambda *both: told.append(both)) == 5
        assert told == [(2, 5), (4, 5), (5, 5)]
        assert bring_up_to_date(store) == 0


def test_a_changed_article_has_the_rows_of_its_present_version(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (record_with_items(), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            assert connection.execute(select(mentions)).all()
        add(store, (article(page(1, key="a", doc="a"), "لا أحد هنا."), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            assert not connection.execute(select(mentions)).all()


def test_what_was_asked_to_end_goes_on_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "AT_ONCE", 1)
    given = [(article(page(number)), page(number)) for number in range(3)]
    with store_at(tmp_path / "one.db") as store, store_at(tmp_path / "two.db") as other:
        add(store, *given)
        asked = iter([False, True])
        assert bring_up_to_date(store, stopping=lambda: next(asked)) == 1
        assert bring_up_to_date(store) == 2
        add(other, *given)
        bring_up_to_date(other)
        assert rows_of(store) == rows_of(other)


@pytest.mark.parametrize(
    "given",
    [
        {"published": "0001-01-01"},
        {"published": "9999-12-31"},
        {"published": None, "captured": "0001-01-01T00:00:00Z"},
        {"published": None, "captured": "2024-13-01T00:00:00Z"},
        {"published": None, "captured": "\ud800"},
        {"outlet": "\ud800\x00"},
        {"published_at": "\ud800"},
    ],
    ids=lambda given: " ".join(map(ascii, given.values())),
)
def test_no_record_that_a_stranger_gives_stops_the_work(tmp_path: Path, given: dict[str, Any]) -> None:
    record = record_with_items()
    hostile = replace(record, meta=replace(record.meta, **given), people=tuple(replace(one, name=one.name + "\ud800") for one in record.people))
    with store_at(tmp_path / "s.db") as store:
        add(store, (replace(record, meta=replace(record.meta, key="b", doc="b")), None), (hostile, None))
        assert bring_up_to_date(store) == 2
        assert store.problems() == []


def test_what_began_to_be_emptied_is_emptied_before_the_work_goes_on(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (record_with_items(), None), *((article(page(number)), page(number)) for number in range(3)))
        bring_up_to_date(store)
        before = rows_of(store)
        with store.writing() as connection:
            begin_emptying(connection)
            assert empty_part(connection, 5)  # and killed
        assert bring_up_to_date(store) == 4
        assert rows_of(store) == before


def test_a_store_tells_that_other_code_set_its_articles_beside_one_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store_at(tmp_path / "s.db") as store:
        assert not related_by_other_code(store)
        add(store, (article(page(1)), page(1)))
        bring_up_to_date(store)
        assert not related_by_other_code(store)
        monkeypatch.setattr(corpus, "fingerprint_across", lambda: "other")
        add(store, (article(page(2)), page(2)))
        bring_up_to_date(store)
        assert related_by_other_code(store), "what the first code made is still there"
        with store.writing() as connection:
            begin_emptying(connection)
        bring_up_to_date(store)
        assert not related_by_other_code(store)
