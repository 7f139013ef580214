import pytest

from naqlan.export.html import apart, document, el, is_web, link, parted, written

MARKUP = "<script>alert(1)</script>\"' onload=x &amp; <!--"


def test_words_are_never_markup() -> None:
    shown = written(el("p", MARKUP, title=MARKUP))
    assert shown == (
        '<p title="&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27; onload=x &amp;amp; &lt;!--">'
        "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27; onload=x &amp;amp; &lt;!--</p>"
    )


@pytest.mark.parametrize("code", ["\x00", "\x1b[31m", "\u202e", "\u2066", "\u2069", "\u200f", "\ufeff", "\ud800", "\U000e0041", "\x85"])
def test_what_hides_or_turns_text_is_left_out(code: str) -> None:
    assert code[0] not in written(el("p", f"قبل{code}بعد", title=f"أ{code}ب"))


def test_joiners_that_persian_needs_stay() -> None:
    assert "\u200c" in written(el("p", "می\u200cشود"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x", "//host/x", "/x", "x", "", "http://", "https:///x",
        "http:\\\\host", "ftp://host/x", "http://host/\nx", "http://ho st/", "\x01http://host/", "http://[::1", "about:blank",
    ],
)  # fmt: skip
def test_an_address_that_is_none_of_the_web_is_no_link(address: str) -> None:
    assert not is_web(address)
    assert "href" not in written(link(address, "كلمات"))
    with pytest.raises(ValueError, match="an address that is none of the web"):
        el("a", "x", href=address)


def test_a_link_tells_the_other_side_nothing() -> None:
    shown = written(link('https://sada.example/خبر?a=1&b="2'))
    assert 'href="https://sada.example/خبر?a=1&amp;b=&quot;2"' in shown
    assert 'rel="noopener noreferrer"' in shown
    assert written(link(None)) == '<span><bdi dir="auto"></bdi></span>'


@pytest.mark.parametrize("tag", ["script", "iframe", "img", "style", "form", "svg", "P", "p onclick"])
def test_only_elements_that_run_and_fetch_nothing_are_made(tag: str) -> None:
    with pytest.raises(ValueError, match="no element of ours"):
        el(tag)
    with pytest.raises(ValueError, match="no element of ours"):
        el("p", onclick="x")


def test_a_sentence_of_ours_keeps_words_from_outside_apart() -> None:
    assert written(el("p", *parted("\u2068صدى\u2069 has \u2068<12>\u2069."))) == (
        '<p><bdi dir="auto">صدى</bdi> has <bdi dir="auto">&lt;12&gt;</bdi>.</p>'
    )
    assert parted("plain") == ("plain",)
    assert written(apart("x", "y")) == '<bdi dir="auto" class="y">x</bdi>'


def test_a_page_stands_by_itself() -> None:
    shown = document("<b>", el("p", "نص"), language="ar", style="p { margin: 0; }")
    assert '<html lang="ar" dir="rtl">' in shown
    assert "<title>&lt;b&gt;</title>" in shown
    assert "default-src &#x27;none&#x27;" in shown
    with pytest.raises(ValueError, match="style sheet"):
        document("t", language="en", style="</style>")
