from naqlan.answers.search import KEYS, found_row
from naqlan.pipeline.search import search
from naqlan.store.store import Store
from tests.answers.conftest import DAFTAR, SADA, WATEL
from tests.pipeline.judged import ids


def test_every_passage_says_where_and_by_whom(kept: Store) -> None:
    rows = [found_row(one) for one in search(kept, "القوات", where="statements")]
    known = {one for doc in (SADA, DAFTAR, WATEL) for one in ids(kept, "statement", doc)}
    assert rows
    for row in rows:
        assert tuple(row) == KEYS
        for passage in row["passages"]:
            start = passage["span"][0]
            assert all(passage["text"][first - start : last - start] for first, last in passage["found"])
            assert passage["statements"]
            assert {one["item"] for one in passage["statements"]} <= known
            assert all({"speakers", "chain", "polarity", "content"} <= one.keys() for one in passage["statements"])


def test_words_of_the_page_itself_are_in_no_statement(kept: Store) -> None:
    passages = [passage for one in search(kept, "اتصال") for passage in found_row(one)["passages"]]
    assert any(not passage["statements"] for passage in passages)
