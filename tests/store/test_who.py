"""Are the questions about a person answered from the rows?"""

from pathlib import Path

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store import who
from tests.store.made import add, store_at

TEXT = (
    "عنوان\n\nالتقى وزير الدفاع يوآف نارفانت وزير الخارجية سيف الراوي في تلمار. وقال نارفانت إن الاتفاق قريب.\n\n"
    "وقال الراوي لوكالة رويترز إن الاتفاق بعيد."
)


def test_an_undated_article_gives_no_last_day_and_comes_last(tmp_path: Path) -> None:
    pages = [
        Page(doc=doc, key=doc, source=f"{doc}.txt", text=TEXT, published=published, outlet="صدى الميناء")
        for doc, published in (("a", None), ("b", "2026-03-01"))
    ]
    with store_at(tmp_path / "s.db") as store:
        add(store, *((read_page(page), None) for page in pages))
        bring_up_to_date(store)
        with store.reading() as connection:
            one = next(row for row in who.every_person(connection) if "نارفانت" in row.name)
            assert [row[2:] for row in who.met(connection, one.id)] == [(2, "2026-03-01")]
            newest = [article for article, _ in who.newest_sayings(connection, one.id, 5)]
            assert newest == [article_id("b"), article_id("a")]
            assert who.newest_sayings(connection, one.id, 1) == who.newest_sayings(connection, one.id, 5)[:1]


def test_whom_one_met_and_what_one_said(tmp_path: Path) -> None:
    record = read_page(Page(doc="a", key="a", source="a.txt", text=TEXT, published="2026-03-01", outlet="صدى الميناء"))
    with store_at(tmp_path / "s.db") as store:
        add(store, (record, None))
        bring_up_to_date(store)
        with store.reading() as connection:
            one, other = (next(row for row in who.every_person(connection) if name in row.name) for name in ("نارفانت", "الراوي"))
            assert who.spellings(connection, one.id) == {"يوآف نارفانت": 1, "نارفانت": 1}
            assert [(name, kind, count) for name, kind, count, _ in who.met(connection, one.id)] == [(other.name, "meeting", 1)]
            assert len(who.newest_sayings(connection, one.id, 5)) == 1
            assert dict(who.citing(connection, one.id)) == {"صدى الميناء": 1}
            known = who.person(connection, one.id)
            assert known is not None
            assert (known.articles, known.first) == (1, "2026-03-01")
            assert who.person(connection, "nobody") is None
            assert [role.role for role in who.roles(connection, one.id)] == ["وزير الدفاع"]
