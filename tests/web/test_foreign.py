import pytest

from naqlan.web.foreign import MOST, address, foreign, parted, seen, short


def test_words_from_outside_are_escaped_and_apart() -> None:
    assert foreign("<script>alert(1)</script>") == '<bdi dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</bdi>'
    assert foreign("سالم\u202e\u2066\u200f الفهد\x00") == '<bdi dir="auto">سالم الفهد</bdi>'
    assert foreign(None) == ""


def test_a_name_of_ten_megabytes_is_cut() -> None:
    assert len(short("ا" * 10_000_000)) == MOST + 1
    assert seen("ا\n") == "ا\n"


@pytest.mark.parametrize("url", ["https://example.org/خبر?x=1", "http://a.example"])
def test_addresses_of_the_web_are_linked(url: str) -> None:
    assert address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https:///x",
        "https://a b.example",
        "https://a.example/\u202e",
        "ftp://a.example",
        "http://[x",
        "https:\\\\a.example",
    ],
)
def test_others_are_not(url: str | None) -> None:
    assert address(url) is None


def test_words_from_outside_in_a_sentence_of_ours_have_a_direction_of_their_own() -> None:
    assert parted("\u2068<b>صدى\u2069 & \u2068واتل\u2069") == '<bdi dir="auto">&lt;b&gt;صدى</bdi> &amp; <bdi dir="auto">واتل</bdi>'
