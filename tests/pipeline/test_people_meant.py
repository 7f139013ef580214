"""Whom does a single name mean, among articles?"""

from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.people_meant import around
from tests.pipeline.test_people import groups, kept, told
from tests.store.made import add


def test_a_last_name_means_the_one_who_bears_it_in_these_months(tmp_path: Path) -> None:
    full = [told(f"f{number}", ("يوآف نارفانت", "وزير الدفاع")) for number in range(3)]
    with kept(tmp_path / "s.db", told("a", ("نارفانت", None), day="2026-04-20"), told("b", ("نارفانت", None), day="2027-04-20"), *full) as store:
        assert groups(store) == {frozenset({"يوآف نارفانت", "نارفانت"}), frozenset({"نارفانت"})}


def test_a_second_bearer_leaves_it_open_until_he_is_gone(tmp_path: Path) -> None:
    full = [told(f"f{number}", ("يوآف نارفانت", "وزير الدفاع")) for number in range(3)]
    brother = [told(f"b{number}", ("سامي نارفانت", "لاعب منتخب تلمار")) for number in range(3)]
    with kept(tmp_path / "s.db", told("a", ("نارفانت", None)), *full, *brother) as store:
        assert len(groups(store)) == 3
        add(store, *((told(f"b{number}", ("ليث القاضي", None)), None) for number in range(3)))
        bring_up_to_date(store)
        assert frozenset({"يوآف نارفانت", "نارفانت"}) in groups(store)


def test_the_same_company_in_these_days_tells_who_is_meant(tmp_path: Path) -> None:
    articles = [
        told("a", ("نارفانت", None), ("ليث القاضي", None)),
        told("b", ("يوآف نارفانت", None), ("ليث القاضي", None), day="2026-03-02"),
        told("c", ("سامي نارفانت", None), ("سيف الراوي", None), day="2026-03-02"),
    ]
    with kept(tmp_path / "s.db", *articles) as store:
        assert frozenset({"يوآف نارفانت", "نارفانت"}) in groups(store)


@pytest.mark.parametrize(("month", "found"), [("2026-01", ["2025-12", "2026-01", "2026-02"]), ("2025-12", ["2025-11", "2025-12", "2026-01"])])
def test_the_months_around(month: str, found: list[str]) -> None:
    assert around(month) == found
