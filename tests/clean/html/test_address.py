"""Is the page's own address believed where it should be, and only there?"""

import pytest

from naqlan.clean.html.address import canonical, host_of, same_page

OWN = "https://nahr.example.com/news/17"


@pytest.mark.parametrize(
    ("candidate", "url", "found"),
    [
        (OWN, None, OWN),
        (OWN, "https://m.example.com/news/17?utm_source=x", OWN),
        (OWN, "https://nahr-example-com.cdn.ampproject.org/c/s/nahr.example.com/news/17", OWN),
        ("/news/17#top", "https://nahr.example.com/amp/17", OWN),
        ("//nahr.example.com/news/17", "https://nahr.example.com/", OWN),
        (OWN + "?id=4&utm_medium=rss&fbclid=z", None, OWN + "?id=4"),
        ("https://nahr.example.com/?id=4", None, "https://nahr.example.com/?id=4"),
        ("https://nahr.example.com/قمة", None, "https://nahr.example.com/%D9%82%D9%85%D8%A9"),
        ("https://nahr.com.eg/a", "https://www.nahr.com.eg/b", "https://nahr.com.eg/a"),
        ("https://dam.com.eg/a", "https://www.nahr.com.eg/b", None),
        ("https://other.example.org/news/17", "https://nahr.example.com/news/17", None),
        ("https://other.example.com/news/17", "https://nahr-example-com.cdn.ampproject.org/x", None),
        ("https://nahr.example.com/", None, None),
        ("https://nahr.example.com/index.html", None, None),
        ("https://nahr.example.com/ar/?utm_source=x", None, None),
        ("/news/17", None, None),
        ("javascript:alert(1)", "https://nahr.example.com/", None),
        ("data:text/html,x", None, None),
        ("ftp://nahr.example.com/x", None, None),
        ("https://user:word@nahr.example.com/x", None, None),
        ("https://nahr.example.com:8080/x", None, None),
        ("https://nahr.example.com:port/x", None, None),
        ("https://127.0.0.1/x", None, None),
        ("https://[::1]/x", None, None),
        ("https://localhost/x", None, None),
        ("https://cms.local/x", None, None),
        ('https://nahr.example.com/"><script>', None, None),
        ("https://nahr.example.com/a b", None, None),
        ("https://nahr.example.com/" + "a" * 3000, None, None),
        ("https://[/x", None, None),
    ],
)
def test_what_is_believed(candidate: str, url: str | None, found: str | None) -> None:
    assert canonical([candidate], url) == found


def test_the_first_that_may_be_believed() -> None:
    assert canonical([None, "https://nahr.example.com/", OWN, "https://nahr.example.com/other"], None) == OWN
    assert canonical([], None) is None


def test_hosts() -> None:
    assert [host_of(url) for url in ("https://www.Nahr.example/1", None, "x", "https://[")] == ["nahr.example", None, None, None]


def test_one_page_under_two_addresses() -> None:
    assert same_page("http://www.nahr.example/قمة/", "https://nahr.example/%D9%82%D9%85%D8%A9?x=1")
    assert not same_page("https://nahr.example/1", "https://nahr.example/2")
    assert not same_page(None, None)
