from pathlib import Path

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.account_tellings import items_of, tellings_of
from tests.store.made import add, store_at

EXAMPLES = Path(__file__).parents[2] / "examples" / "pages"


def test_tellings_are_those_of_the_record_with_names_in_place_of_ids(tmp_path: Path) -> None:
    record = read_page(Page("a", "a", "a.txt", (EXAMPLES / "001-sada-call.txt").read_text(encoding="utf-8")))
    people = {one.id: one for one in record.people}
    with store_at(tmp_path / "s.db") as store:
        add(store, (record, None))
        bring_up_to_date(store)
        with store.reading() as connection:
            items = items_of(connection, "contact", [article_id("a")])
            told = [one for one in tellings_of(connection, "contact", [*items, "unknown"]).values() if one.sort == "call"]
            said = tellings_of(connection, "statement", items_of(connection, "statement", [article_id("a")])).values()
    (call,) = told
    (read,) = (one for one in record.contacts if one.kind == "call")
    assert [(one.name, one.kind, one.role) for one in call.people] == [(people[one].name, "person", people[one].role) for one in read.parties]
    assert [(one.span, one.text, one.when) for one in call.passages] == [(one.span, record.text(one.span), one.when) for one in read.tellings]
    assert call.published is (record.meta.published is not None)
    assert sorted(one.text for one in said) == sorted(one.content for one in record.statements)
    assert {one.status for one in said} == {one.polarity for one in record.statements}
