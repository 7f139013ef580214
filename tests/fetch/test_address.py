"""Is an address read in one way, and refused where its form hides where it leads?"""

import pytest

from naqlan.errors import FetchError
from naqlan.fetch.address import address_of

pytestmark = pytest.mark.needs("fetch")


@pytest.mark.parametrize(
    ("given", "url", "host", "port"),
    [
        ("https://Sada.Example.ORG/a?b=1#c", "https://sada.example.org/a?b=1", "sada.example.org", 443),
        (" http://sada.example.org \n", "http://sada.example.org", "sada.example.org", 80),
        ("http://sada.example.org.:80/", "http://sada.example.org/", "sada.example.org", 80),
        (
            "https://مثال.إختبار/خبر عاجل",
            "https://xn--mgbh0fb.xn--kgbechtv/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84",
            "xn--mgbh0fb.xn--kgbechtv",
            443,
        ),
        ("http://93.184.216.34/", "http://93.184.216.34/", "93.184.216.34", 80),
        ("http://[2606:2800::1]/x", "http://[2606:2800::1]/x", "2606:2800::1", 80),
    ],
)
def test_what_may_be_asked(given: str, url: str, host: str, port: int) -> None:
    found = address_of(given)
    assert (found.url.rstrip("/"), found.host, found.port) == (url.rstrip("/"), host, port)


@pytest.mark.parametrize(
    "given",
    [
        "", "sada.example.org", "/a", "ftp://sada.example.org/", "FILE:///x", "javascript:alert(1)", "data:text/html,x", "gopher://x/",
        "http://", "http:///x", "http://a b/", "https://user:word@sada.example.org/", "https://sada.example.org@127.0.0.1/",
        "http://sada.example.org\\@127.0.0.1/", "http://sada.example.org/\r\nHost: x", "http://sada\t.example.org/", "http://sada.example.org/\x00",
        "http://127.1/", "http://2130706433/", "http://0x7f.0.0.1/", "http://0x7f000001/", "http://0177.0.0.1/", "http://1.2.3.4.5/", "http://1.2.3.256/",
        "http://a..b/", "http://.a/", "http://[::1/", "http://[fe80::1%25eth0]/", "http://[v1.x]/", "http://a%2eb/", "http://１２７.0.0.1/", "http://a_b!/",
        "http://sada.example.org:22/", "https://sada.example.org:8443/", "http://sada.example.org:0/", "http://sada.example.org:99999/",
        "http://sada.example.org/" + "a" * 5000, "http://" + "a" * 64 + ".org/", "http://" + "a." * 150 + "org/", "http://\u202egro.elpmaxe/",
        "http://xn--/", "http://xn--a/",
    ],
)  # fmt: skip
def test_what_must_not(given: str) -> None:
    with pytest.raises(FetchError) as caught:
        address_of(given)
    assert caught.value.reason == "refused"


def test_other_ports_where_they_are_allowed() -> None:
    assert address_of("http://127.0.0.1:8080/", any_port=True).port == 8080


@pytest.mark.parametrize(
    ("to", "url"), [("/b", "https://a.example.org/b"), ("c?d", "https://a.example.org/x/c?d"), ("//b.example.org/", "https://b.example.org/")]
)
def test_what_is_relative(to: str, url: str) -> None:
    assert address_of(to, base="https://a.example.org/x/y").url == url


def test_one_robots_txt_speaks_for_a_site() -> None:
    assert address_of("https://a.example.org/x?y").robots == "https://a.example.org/robots.txt"
    assert address_of("http://a.example.org:81/x", any_port=True).robots == "http://a.example.org:81/robots.txt"
