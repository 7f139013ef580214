"""Whom does a name mean that many may bear?"""

from naqlan.names.full import full_name
from naqlan.resolve.office import offices_of
from naqlan.resolve.vague import ENOUGH, ENOUGH_COMMON, Bearer, by_company, is_vague, meant, possible


def _bearer(form: str, name: str, articles: int, role: str | None = None) -> Bearer:
    return Bearer(form, f"p-{form}", full_name(name), offices_of(role), articles)


def test_what_is_vague() -> None:
    assert is_vague(full_name("نارفانت"), ())
    assert is_vague(full_name("محمد إبراهيم"), offices_of("الشيخ"))
    assert not is_vague(full_name("محمد إبراهيم"), offices_of("وزير الداخلية"))
    assert not is_vague(full_name("يوآف نارفانت"), ())


def test_a_last_name_means_its_only_bearer_where_he_stands_often_enough() -> None:
    bearers = [_bearer("a", "يوآف نارفانت", ENOUGH), _bearer("b", "ليث القاضي", 50)]
    assert meant(full_name("نارفنت"), (), bearers) == "a"
    assert meant(full_name("نارفانت"), (), [_bearer("a", "يوآف نارفانت", ENOUGH - 1)]) is None
    assert meant(full_name("نارفانت"), (), []) is None


def test_two_bearers_leave_it_open_unless_one_stands_in_nearly_all_articles() -> None:
    brother = _bearer("b", "سامي نارفانت", 3)
    assert meant(full_name("نارفانت"), (), [_bearer("a", "يوآف نارفانت", 5), brother]) is None
    assert meant(full_name("نارفانت"), (), [_bearer("a", "يوآف نارفانت", 60), brother]) == "a"


def test_an_office_that_contradicts_is_no_candidate() -> None:
    bearers = [_bearer("a", "يوآف نارفانت", 30, "وزير الدفاع"), _bearer("b", "سامي نارفانت", 2, "لاعب منتخب تلمار")]
    assert meant(full_name("نارفانت"), offices_of("الوزير"), bearers) == "a"
    assert set(possible(full_name("نارفانت"), offices_of("الوزير"), bearers)) == {"p-a"}


def test_a_common_name_wants_more() -> None:
    assert meant(full_name("إبراهيم"), (), [_bearer("a", "محمد إبراهيم", ENOUGH_COMMON - 1)]) is None
    assert meant(full_name("محمد إبراهيم"), (), [_bearer("a", "محمد إبراهيم", ENOUGH_COMMON, "وزير الداخلية")]) == "a"


def test_company_tells_where_one_has_it_and_no_other() -> None:
    candidates = possible(full_name("نارفانت"), (), [_bearer("a", "يوآف نارفانت", 2), _bearer("b", "سامي نارفانت", 3)])
    assert by_company(candidates, frozenset({"x"}), {"a": frozenset({"x"})}) == "a"
    assert by_company(candidates, frozenset({"x"}), {"a": frozenset({"x"}), "b": frozenset({"x"})}) is None
    assert by_company(candidates, frozenset({"x"}), {}) is None
