from naqlan.answers.statements import KEYS, said_row
from naqlan.pipeline.said import said
from naqlan.store.store import Store
from tests.answers.conftest import WATEL
from tests.pipeline.judged import ids


def _rows(kept: Store) -> list[dict[str, object]]:
    return [said_row(one)["statement"] for one in said(kept, "الصفواري", limit=50)]


def test_a_row_has_speaker_chain_polarity_and_passage_by_name(kept: Store) -> None:
    rows = [said_row(one) for one in said(kept, "الصفواري")]
    assert rows
    for row in rows:
        assert tuple(row) == KEYS
        assert {"speakers", "chain", "polarity", "content", "act", "form", "span"} <= row["statement"].keys()
        assert any("الصفواري" in name for name in row["statement"]["speakers"]), "a name, not the id that the record has for it"


def test_each_statement_has_its_id_in_the_store_and_what_was_judged_of_it(kept: Store) -> None:
    known = {one for doc in ("001-sada-call", "002-daftar-copy", WATEL) for one in ids(kept, "statement", doc)}
    rows = [said_row(one)["statement"] for who in ("الصفواري", "المرسال", "غولدمار", "هاني") for one in said(kept, who, limit=50)]
    assert {row["item"] for row in rows} <= known
    (judged,) = {row["item"]: row["judged"] for row in rows if row["judged"]}.items()
    assert judged[0] == ids(kept, "statement", WATEL)[0]
    assert [(one["name"], one["value"], one["who"]) for one in judged[1]] == [("act", "warn", "هند")]
