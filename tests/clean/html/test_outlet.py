"""Is the outlet named as the page names it, in Arabic where it can be?"""

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.outlet import outlet_at, outlet_of, shown_names


def test_an_arabic_name_first() -> None:
    assert outlet_of(["Nahr News", "النهر | آخر الأخبار"], None) == "النهر"
    assert outlet_of(["Nahr News", None], "nahr.example") == "Nahr News"
    assert outlet_of(["https://nahr.example"], None) is None


def test_a_host_that_is_known() -> None:
    assert outlet_of(["Reuters"], "ara.reuters.com") == outlet_at("reuters.com") == "رويترز"
    assert outlet_at("nahr.example") is None
    assert outlet_at(None) is None


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("صحيفة النهر", "النهر"),
        ("وكالة النهر للأنباء", "النهر"),
        ("وكالة أنباء النهر", "وكالة أنباء النهر"),
        ("النهر نيوز - آخر أخبار العالم", "النهر نيوز"),
        ("موقع إخباري يهتم بكل ما يجري في المدن والقرى الساحلية", None),
    ],
)
def test_the_word_for_its_kind_and_the_slogan_go(name: str, bare: str | None) -> None:
    assert outlet_of([name], None) == bare


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ('<a href="/"><img alt="النهر"></a>', ["النهر"]),
        ("<p>© 2024 النهر. كل ما يجري</p>", ["النهر"]),
        ("<table><tr><td>جميع الحقوق محفوظة لـالنهر &copy; 2013 - هاتف</table>", ["النهر"]),
        ("<p>حقوق النشر © 2019 وكالة أنباء النهر (ون)</p>", ["وكالة أنباء النهر"]),
        ("<p>النهر © 2024</p>", ["النهر"]),
        ("<p>© جميع الحقوق محفوظة لموقع النهر</p>", ["موقع النهر"]),
        ('<div class="logo"><img alt="شعار النهر"></div>', ["النهر"]),
        ('<a class="navbar-brand" href="/x">النهر</a>', ["النهر"]),
        ("<p>Copyright © 2024 الوادي نيوز - جميع الحقوق محفوظة</p>", ["الوادي نيوز"]),
        ("<p>© 2024 الوادي نيوز. جميع الحقوق محفوظة</p>", ["الوادي نيوز"]),
        ("<p>جميع الحقوق محفوظة <a>الوادي نيوز</a> © 2024</p>", ["الوادي نيوز"]),
        ("<p>الحقوق محفوظة: الوادي نيوز</p>", ["الوادي نيوز"]),
        ("<p>جميع الحقوق محفوظة © 2024</p>", []),
        ('<div id=logo><a href="/" title="الوادي نيوز"><img src=x></a></div>', ["الوادي نيوز"]),
        ("<p>قال الوزير</p>", []),
    ],
)
def test_names_in_the_frame_of_the_page(body: str, names: list[str]) -> None:
    assert [name.strip() for name in shown_names(parse(body))] == names
