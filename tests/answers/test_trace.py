from naqlan.answers.trace import KEYS, traced_row
from naqlan.pipeline.trace import trace
from naqlan.store.store import Store


def test_the_first_report_has_its_statement_and_who_repeats_it(kept: Store) -> None:
    rows = [traced_row(one) for one in trace(kept, "القوات").wordings]
    assert rows[0]["turn"] == "first"
    assert all(tuple(row) == KEYS for row in rows)
    assert all(row["statement"]["speakers"] and row["statement"]["item"] for row in rows)
    assert any(again["copy"] for row in rows for again in row["repeats"])
