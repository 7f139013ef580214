from pathlib import Path

from naqlan.pipeline import judging
from naqlan.store.corpus import EMPTYING, REBUILD, begin_emptying, empty_part, forget, remember, remembered
from naqlan.store.placed import count_waiting, waiting
from naqlan.store.tables import CORPUS
from tests.pipeline.judged import BY, ids, three
from tests.store.made import rows_of, terms_of


def test_what_was_written_down_is_there_till_it_is_taken_out(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store, store.writing() as connection:
        assert remembered(connection, "x") is None
        remember(connection, "x", "one")
        remember(connection, "x", "two")
        assert remembered(connection, "x") == "two"
        forget(connection, "x")
        assert remembered(connection, "x") is None


def test_all_that_the_corpus_work_keeps_is_taken_out_and_what_readers_judged_stays(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        judging.check(store, ids(store, "contact", "003-watel-call")[0], BY)
        before = rows_of(store)
        with store.writing() as connection:
            remember(connection, "statistics", "1")
            remember(connection, REBUILD, "{}")
            assert not empty_part(connection), "it was not begun"
            begin_emptying(connection)
            parts = 0
            while empty_part(connection, 20):
                assert remembered(connection, EMPTYING) is not None
                parts += 1
            assert parts > 10
            assert remembered(connection, EMPTYING) is None
            assert count_waiting(connection) == 3
            assert not any(one.known for one in waiting(connection, 9))
            assert (remembered(connection, "statistics"), remembered(connection, REBUILD)) == (None, "{}")
        after = rows_of(store)
        assert not [table.name for table in CORPUS if after[table.name] and table.name not in ("placed", "corpus_state")]
        assert not any(terms_of(store).values())
        assert [after[name] == before[name] for name in ("judgements", "targets", "versions")] == [True] * 3
