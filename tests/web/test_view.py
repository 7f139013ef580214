import pytest

from naqlan.errors import PageError
from naqlan.web.view import View, view_of


class Query(dict[str, str]):
    def getlist(self, key: str) -> list[str]:
        return [self[key]] if key in self else []


def test_unasked_it_is_what_the_browser_asks_for() -> None:
    assert view_of(Query(), None, "fr, en;q=0.5, ar;q=0.1") == (View("en"), False)
    assert view_of(Query(), None, None) == (View("ar"), False)


def test_the_address_counts_before_what_is_remembered() -> None:
    kept = View("en", "arabic", "hijri", "dark").remembered()
    assert view_of(Query(), kept, "ar") == (View("en", "arabic", "hijri", "dark"), False)
    assert view_of(Query(lang="ar"), kept, None) == (View("ar", "arabic", "hijri", "dark"), True)
    assert view_of(Query(lang="en"), kept, None)[1] is False


@pytest.mark.parametrize("cookie", ["lang=xx&digits=<script>", "%ff", "lang", "lang=en" + "&theme=dark" * 10_000])
def test_a_cookie_may_be_anything(cookie: str) -> None:
    view, _ = view_of(Query(), cookie, None)
    assert view.lang in ("ar", "en")
    assert view.digits == "european"


def test_an_address_may_not() -> None:
    with pytest.raises(PageError, match="lang: “fr” is none of"):
        view_of(Query(lang="fr"), None, None)
