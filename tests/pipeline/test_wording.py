from pathlib import Path

from sqlalchemy import select

from naqlan import extract
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.record.article import Article
from naqlan.store.schema_wording import wording_articles, wording_counts
from naqlan.store.store import Store
from tests.store.made import add, rows_of, store_at

BODY = """قال المحافظ منذر الصفواري إن {} المدينة بدأت مساء الثلاثاء قرب الميناء القديم وانتهت بعد ساعتين من دون خسائر.
وأضاف أن فرق البلدية أزالت الحواجز عن الطرق المؤدية إلى السوق وأن المدارس ستفتح أبوابها صباح الأربعاء كالمعتاد في كل الأحياء.
وكان المجلس البلدي قد دعا السكان إلى ترك السيارات بعيدا عن الشارع الرئيسي حتى تنتهي أعمال الصيانة التي تستمر أسبوعا كاملا.
"""


def page(number: int, outlet: str, day: str, words: str = "مظاهرات", credit: str = "") -> Article:
    return extract(BODY.format(words) + credit, title=f"مساء المدينة {outlet}", outlet=outlet, published=day, url=f"https://example.com/{number}")


def counts(store: Store) -> dict[tuple[str, str, str, str], tuple[int, int]]:
    with store.reading() as connection:
        rows = connection.execute(select(wording_counts).where(wording_counts.c.voice == "reported")).all()
    return {(row.word, row.outlet, row.month, row.set): (row.uses, row.articles) for row in rows}


def test_each_month_and_all_are_summed(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (page(1, "صدى", "2031-03-04"), None), (page(2, "صدى", "2031-09-04", "احتجاجات"), None))
        bring_up_to_date(store)
        assert counts(store) == {
            ("مظاهرات", "صدى", "2031-03", "protest"): (1, 1),
            ("مظاهرات", "صدى", "", "protest"): (1, 1),
            ("احتجاجات", "صدى", "2031-09", "protest"): (1, 1),
            ("احتجاجات", "صدى", "", "protest"): (1, 1),
        }


def test_a_reprint_is_counted_once_whichever_came_first(tmp_path: Path) -> None:
    one, other = page(1, "صدى", "2031-03-04"), page(2, "برق", "2031-03-05")
    stores = []
    for number, order in enumerate([(one, other), (other, one)]):
        with store_at(tmp_path / f"{number}.db") as store:
            for each in order:
                add(store, (each, None))
                bring_up_to_date(store)
            stores.append((counts(store), rows_of(store, ("run", "first_seen", "last_seen", "number", "version"))["wording_counts"]))
    assert stores[0] == stores[1]
    assert {outlet for _, outlet, _, _ in stores[0][0]} == {"صدى"}


def test_what_is_gone_or_changed_takes_its_counts_out_again(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (page(1, "صدى", "2031-03-04"), None), (page(2, "برق", "2031-03-05"), None))
        bring_up_to_date(store)
        add(store, (page(1, "صدى", "2031-03-04", "احتجاجات"), None))
        bring_up_to_date(store)
        assert {key[:3]: value for key, value in counts(store).items() if not key[2]} in (
            {("احتجاجات", "صدى", ""): (1, 1)},
            {("احتجاجات", "صدى", ""): (1, 1), ("مظاهرات", "برق", ""): (1, 1)},
        )


def test_copies_are_credited_to_the_agency_that_one_of_them_names(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (page(1, "صدى", "2031-03-04"), None), (page(2, "برق", "2031-03-05", credit="المصدر: رويترز\n"), None))
        bring_up_to_date(store)
        with store.reading() as connection:
            rows = connection.execute(select(wording_articles).order_by(wording_articles.c.day)).all()
        assert [row.counted for row in rows] == [True, False]
        assert rows[1].agency is None or {row.credit for row in rows} == {"رويترز"}
