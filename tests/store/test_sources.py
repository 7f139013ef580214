from pathlib import Path

from sqlalchemy import Connection, select

from naqlan.record.identity import article_id
from naqlan.store.schema_sources import cited, citings
from naqlan.store.sources import (
    Citation,
    Citing,
    Counted,
    articles_citing,
    citing_each,
    citing_outlets,
    count_of,
    count_words,
    most_cited,
    most_citing,
    outlet_as_written,
    outlets,
    put_citations,
    take_out_citations,
    totals,
)
from naqlan.store.store import Store
from tests.store.made import add, article, page, store_at


def _three(store: Store) -> list[str]:
    """Adds three articles; returns their ids."""
    add(store, *((article(page(number)), None) for number in range(3)))
    return [article_id(page(number).key) for number in range(3)]


def _citation(number: int, ids: list[str], source: str = "outlet:x", words: str = "w", **given: str) -> Citation:
    known = {"name": "سين", "kind": "outlet", "outlet": f"صحيفة {number}", "day": f"2026-03-0{number + 1}", **given}
    return Citation(f"i{number}{source}", source, known["name"], known["kind"], ids[number], known["outlet"], known["day"], words)


def _count(connection: Connection, given: list[Citation]) -> None:
    count_words(connection, put_citations(connection, given))


def _rows(connection: Connection) -> list[tuple[object, ...]]:
    return [tuple(row) for table in (citings, cited) for row in connection.execute(select(table).order_by(*table.primary_key)).all()]


def test_equal_words_count_for_the_first_page_whatever_came_first(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        ids = _three(store)
        with store.writing() as connection:
            _count(connection, [_citation(2, ids)])
            _count(connection, [_citation(1, ids), _citation(0, ids)])
            assert most_cited(connection, 5) == [Counted("outlet:x", "سين", "outlet", 1, 2, 3)]
            assert citing_outlets(connection, "outlet:x", 5) == [("صحيفة 0", 1)]
            count_words(connection, take_out_citations(connection, ids[:1]))
            assert citing_outlets(connection, "outlet:x", 5) == [("صحيفة 1", 1)]


def test_other_words_and_other_sources_count_by_themselves(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        ids = _three(store)
        with store.writing() as connection:
            _count(connection, [_citation(0, ids), _citation(1, ids, words="v"), _citation(1, ids, source="anonymous", words="u", kind="anonymous")])
            assert totals(connection) == (3, 1)
            assert totals(connection, "صحيفة 0") == (1, 0)
            assert [one.citations for one in most_cited(connection, 5)] == [2]
            assert count_of(connection, "anonymous") == (0, 1)
            assert outlets(connection) == ["صحيفة 0", "صحيفة 1"]


def test_who_cites_whom_most_and_how_much_of_it_is_unnamed(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        ids = _three(store)
        with store.writing() as connection:
            _count(connection, [_citation(0, ids), _citation(0, ids, source="anonymous", words="u", name="", kind="anonymous")])
            _count(connection, [_citation(1, ids, words=f"v{number}", source=f"outlet:{number}", outlet="صحيفة 0") for number in (1, 2)])
            _count(connection, [_citation(2, ids, words="t", source="outlet:1", outlet="")])
            assert citing_each(connection) == [Citing("", 1, 0), Citing("صحيفة 0", 4, 1)]
            pairs = most_citing(connection, 3)
            assert [(one.outlet, one.name, one.citations) for one in pairs] == [("صحيفة 0", "", 1), ("صحيفة 0", "سين", 1), ("صحيفة 0", "سين", 1)]
            assert articles_citing(connection, [*ids, "nobody"]) == set(ids)
            assert outlet_as_written(connection, "صحيفة 0") == "صدى الميناء"
            assert outlet_as_written(connection, "صوت الرابية") is None


def test_a_source_is_shown_by_the_name_that_most_citations_give(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        ids = _three(store)
        with store.writing() as connection:
            _count(connection, [_citation(n, ids, words=f"w{n}", name=name) for n, name in enumerate(("أ", "ب", "ب"))])
            assert [one.name for one in most_cited(connection, 5)] == ["ب"]
            assert most_cited(connection, 5, "صحيفة 0") == [Counted("outlet:x", "أ", "outlet", 1, 0, 1)]


def test_what_is_taken_out_leaves_nothing(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        ids = _three(store)
        with store.writing() as connection:
            _count(connection, [_citation(number, ids) for number in range(3)])
            count_words(connection, take_out_citations(connection, ids))
            assert _rows(connection) == []
            assert (most_cited(connection, 5), totals(connection)) == ([], (0, 0))


def test_any_order_gives_the_same_rows(tmp_path: Path) -> None:
    found = []
    for place, order in enumerate(([0, 1, 2], [2, 0, 1], [1, 2, 0])):
        with store_at(tmp_path / f"{place}.db") as store:
            ids = _three(store)
            with store.writing() as connection:
                for number in order:
                    _count(connection, [_citation(number, ids)])
                found.append(_rows(connection))
    assert found[0] == found[1] == found[2]
