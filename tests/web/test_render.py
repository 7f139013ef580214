import pytest
from jinja2 import UndefinedError

from naqlan.web.foreign import foreign
from naqlan.web.render import Place, environment, rendered
from naqlan.web.view import View
from naqlan.web.words import page_words


def test_an_address_beside_this_one() -> None:
    place = Place("/said", (("q", "وزير"), ("act", "deny"), ("act", "say")))
    assert place.beside() == "/said?q=%D9%88%D8%B2%D9%8A%D8%B1&act=deny&act=say"
    assert place.beside(q=None, act=["warn"], page=2) == "/said?act=warn&page=2"
    assert Place("/").beside(q=None) == "/"


def test_all_text_is_escaped() -> None:
    values = {"status": 400, "kind": "wrong", "detail": "<img onerror=x>\u202e"}
    page = rendered("error", values, view=View("en"), words=page_words("en"), place=Place("/<b>", (("x", '"><script>'),)))
    assert "<img" not in page
    assert "<b>" not in page
    assert "<script>" not in page
    assert "\u202e" not in page


def test_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        rendered("error", {}, view=View("en"), words=page_words("en"), place=Place("/"))


def test_words_take_values_that_are_escaped_once() -> None:
    made = environment().from_string("{{ t('day.month', month=name, year=raw) }}")
    from naqlan.web.render import _said  # noqa: PLC0415

    words = page_words("en")
    given = made.render(t=lambda path, **values: _said(words, path, **values), name=foreign("<i>"), raw="<b>")
    assert given == '<bdi dir="auto">&lt;i&gt;</bdi> &lt;b&gt;'


@pytest.mark.parametrize(("share", "english"), [(0, "0%"), (0.001, "<1%"), (0.5, "50%"), (0.999, ">99%"), (1, "100%")])
def test_a_share_is_never_rounded_to_nothing_or_all(share: float, english: str) -> None:
    from naqlan.web.render import _per_cent  # noqa: PLC0415

    assert _per_cent(share, page_words("en")) == english
    arabic = _per_cent(share, page_words("ar"))
    assert not {"<", ">"} & set(arabic)  # signs that turn round in a line from right to left
    assert ("أقل من" in arabic, "أكثر من" in arabic) == (english[0] == "<", english[0] == ">")
