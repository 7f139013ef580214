from naqlan.answers.store import RUN, STORE, store_row
from naqlan.store.store import Store


def test_it_says_how_much_there_is_and_who_added(kept: Store) -> None:
    row = store_row(kept.counts(), kept.runs(), other_words=False)
    assert list(row) == list(STORE["properties"])
    assert (row["articles"], row["versions"]) == (3, 3)
    assert row["days"] == ["2022-03-13", "2022-03-13"]
    assert [list(one) for one in row["runs"]] == [list(RUN["properties"])]
