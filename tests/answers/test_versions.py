from pathlib import Path

from naqlan.answers.versions import version_rows
from naqlan.pipeline.page import read_page
from naqlan.pipeline.versions import versions_named
from naqlan.record.page import Page
from tests.store.made import add, store_at

TEXT = "أخبار الطريق\nقال وزير الدفاع سالم الفهد أمس إن الطريق {} أمام القوافل."


def test_each_change_of_a_statement_has_who_says_it(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        for words in ("مفتوح", "مغلق"):
            add(store, (read_page(Page("x", "x", "x.txt", TEXT.format(words))), None))
        rows = version_rows(versions_named(store, "x")[0])
    assert [(row["number"], row["current"]) for row in rows] == [(1, False), (2, True)]
    assert rows[0]["edits"] == []
    (changed,) = [edit for edit in rows[1]["edits"] if edit["of"] == "statement"]
    assert changed["told_after"] == {"speakers": ["سالم الفهد"], "polarity": "affirmed", "chain": []}
    assert next(edit for edit in rows[1]["edits"] if edit["of"] == "paragraph")["told_after"] is None
