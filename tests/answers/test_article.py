import json

from naqlan.answers.article import article_row
from naqlan.pipeline.article_asked import article_asked
from naqlan.record.identity import article_id
from naqlan.record.json import to_json
from naqlan.store.store import Store
from tests.answers.conftest import DAFTAR, SADA, WATEL
from tests.pipeline.judged import BY


def test_a_row_has_the_record_the_ids_and_what_it_belongs_to(kept: Store) -> None:
    found = article_asked(kept, SADA)
    assert found is not None
    row = article_row(found)
    assert json.loads(json.dumps(row)) == row
    assert row["record"] == to_json(found.record)
    assert row["items"]["c1"] in row["accounts"]
    assert row["story"] is not None
    assert article_id(DAFTAR) in [one["article"] for one in row["copies"]]
    assert [one["current"] for one in row["versions"]] == [True]


def test_what_readers_judged_stands_by_the_item(kept: Store) -> None:
    found = article_asked(kept, WATEL)
    assert found is not None
    ((item, (judged,)),) = article_row(found)["judged"].items()
    assert item == found.ids["s1"]
    assert (judged["decision"], judged["value"], judged["who"]) == ("correct", "warn", BY.who)
    assert article_row(found)["record"]["statements"][0]["act"] == "warn"
