from naqlan.answers.copies import KEYS, PAIR_KEYS, copy_rows, pair_row
from naqlan.pipeline.copies_asked import all_pairs, copies_of_article
from naqlan.record.identity import article_id
from naqlan.store.store import Store
from tests.answers.conftest import DAFTAR, SADA


def test_pairs_have_the_names_given(kept: Store) -> None:
    rows = [pair_row(one) for one in all_pairs(kept)]
    assert all(tuple(row) == PAIR_KEYS for row in rows)
    assert {SADA, DAFTAR} in [{row["a"], row["b"]} for row in rows]


def test_a_copy_has_its_passages_from_both_texts(kept: Store) -> None:
    found = copies_of_article(kept, article_id(DAFTAR))
    assert found is not None
    (row,) = [one for one in copy_rows(found) if one["b"] == SADA]
    assert tuple(row) == KEYS
    assert (row["a"], row["first"], row["kind"]) == (DAFTAR, SADA, "reprint")
    passage = row["passages"][0]
    assert passage["a"][1] - passage["a"][0] == len(passage["a_text"])
    assert passage["a_text"].split()[:3] == passage["b_text"].split()[:3]
