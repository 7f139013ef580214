import html
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.source_counts import whom_cited
from naqlan.store.sources import citing_each, most_citing, totals
from naqlan.store.store import Store
from tests.store.made import add, article, page, store_at
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def test_sources_are_listed_with_their_counts_and_the_unnamed_as_one(store: Store) -> None:
    shown = client_of(store).get("/sources?lang=en").text
    with store.reading() as connection:
        unnamed, first, *_ = whom_cited(connection, 3)
    assert f"Unnamed sources: {unnamed.citations} citations, {unnamed.share:.0%} of all" in shown
    row = shown[shown.index('<th scope="row">') :].partition("</tr>")[0]
    assert (first.cited or "?") in row
    assert f">{first.citations}</td>" in row
    assert '<svg class="picture"' in shown


def test_outlets_stand_in_a_neutral_order(store: Store) -> None:
    with store.reading() as connection:
        each = [one for one in citing_each(connection) if one.outlet]
        assert sum(one.citations for one in citing_each(connection)) == totals(connection)[0]
    for order, expected in (("name", each), ("citations", sorted(each, key=lambda one: (-one.citations, one.outlet)))):
        shown = client_of(store).get(f"/sources?lang=en&order={order}").text
        names = [
            html.unescape(one)
            for one in re.findall(r'<th scope="row"><a href="[^"]+"><bdi dir="auto">(.*?)</bdi>', shown.partition('id="outlets-heading"')[2])
        ]
        assert names == [one.outlet for one in expected]


def test_the_diagram_has_the_pairs_that_are_met_most(store: Store) -> None:
    with store.reading() as connection:
        pairs = most_citing(connection, 3)
    assert len(pairs) == 3
    assert pairs == sorted(pairs, key=lambda one: -one.citations)
    assert all(one.outlet and bool(one.name) != (one.kind == "anonymous") for one in pairs)


def test_an_outlet_has_whom_it_cites_who_cites_it_and_its_articles(store: Store) -> None:
    client = client_of(store)
    shown = client.get(f"/sources/{quote('المرسال')}?lang=en").text
    for heading in ("How its articles come by what they tell", "Whom it cites", "Who cites it", "Its newest articles"):
        assert heading in shown
    looked_at = int(re.search(r"Of its newest (\d+) articles", shown)[1])  # type: ignore[index]
    ways = [int(one) for one in re.findall(r'data-label="articles">(\d+)</td>', shown)]
    assert sum(ways) == looked_at
    assert shown.count("titled:") == min(looked_at, 20)
    assert client.get("/sources/nobody").status_code == 404


def test_what_a_page_wrote_is_escaped(tmp_path: Path) -> None:
    store = store_at(tmp_path / "s.db")
    hostile = "<script>alert(1)<script>\u202e"
    add(store, (replace(article(page(0), outlet=hostile), title=hostile), None))
    bring_up_to_date(store)
    shown = client_of(store).get(f"/sources/{quote(hostile)}").text
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert" not in shown
    assert "\u202e" not in shown
