from pathlib import Path

from naqlan import extract
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.coverage import coverage_between
from naqlan.store.store import Store
from tests.store.made import add, store_at

CALL = "أجرى وزير الدفاع منذر الصفواري يوم 3 آذار/مارس 2031 مكالمة هاتفية مع نظيره أوغست غولدمار بحثا فيها فتح معبر الصردة."
OTHER = "ازدحمت الطرق هذا الصباح في نارفيا بعد إغلاق جسر الصردة أمام القوافل."


def told(store: Store) -> list[str]:
    """Adds three articles, two of which tell of one call; returns their keys."""
    pages = (("1", CALL, "صدى"), ("2", CALL, "برق"), ("3", OTHER, "موج"))
    records = [
        extract(text, title="معبر الصردة", outlet=outlet, published="2031-03-04", url=f"https://example.com/{number}")
        for number, text, outlet in pages
    ]
    add(store, *((one, None) for one in records))
    bring_up_to_date(store)
    return [one.meta.key for one in records]


def test_accounts_that_an_outlet_leaves_out_are_told(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        found = coverage_between(store, told(store))
    assert {one.outlet for one in found.outlets} == {"صدى", "برق", "موج"}
    (contact,) = [one for one in found.accounts if one.kind == "contact"]
    assert (set(contact.outlets), contact.without) == ({"صدى", "برق"}, ("موج",))
