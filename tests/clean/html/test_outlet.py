"""Is the outlet named as the page names it, in Arabic where it can be?"""

from naqlan.clean.html.outlet import outlet_at, outlet_of


def test_an_arabic_name_first() -> None:
    assert outlet_of(["Nahr News", "النهر | آخر الأخبار"], None) == "النهر"
    assert outlet_of(["Nahr News", None], "nahr.example") == "Nahr News"
    assert outlet_of(["https://nahr.example"], None) is None


def test_a_host_that_is_known() -> None:
    assert outlet_of(["Reuters"], "ara.reuters.com") == outlet_at("reuters.com") == "رويترز"
    assert outlet_at("nahr.example") is None
    assert outlet_at(None) is None
