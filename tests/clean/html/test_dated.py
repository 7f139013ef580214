"""Are a page's dates those of the article, each place for what it is worth?"""

import pytest

from naqlan.clean.html.dated import Dated, dated
from naqlan.clean.html.document import parse
from naqlan.clean.html.gathered import gather

URL = "https://nahr.example/2024/10/15/x"


def dates(body: str, *, url: str | None = None, captured: str | None = None) -> Dated:
    document = parse(f"<body><main><h1>خبر من المدينة الساحلية</h1>{body}</main></body>")
    return dated(gather(document, url), url=url, captured=captured)


def test_the_order_of_the_places() -> None:
    body = """<p>19 أكتوبر 2024</p><time datetime="2024-10-18">x</time><meta itemprop="datePublished" content="2024-10-17">
    <meta name="pubdate" content="2024-10-16"><script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-10-14"}</script>"""
    found = [(value, how) for value, _, how in dates(body, url=URL).published]
    assert found == [
        ("2024-10-14", "json-ld"),
        ("2024-10-16", "opengraph"),
        ("2024-10-17", "microdata"),
        ("2024-10-18", "time"),
        ("2024-10-15", "url"),
        ("2024-10-19", "date line"),
    ]


@pytest.mark.parametrize("name", ["og:pubdate", "published_at", "Publication-Date", "prism.publicationDate", "citation_publication_date"])
@pytest.mark.parametrize("key", ["name", "property"])
def test_names_of_metadata_for_the_day(key: str, name: str) -> None:
    assert dates(f'<meta {key}="{name}" content="2024-10-16">').published == (("2024-10-16", None, "opengraph"),)


@pytest.mark.parametrize("value", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "1899-12-30", "2024-11-30", "soon", ""])
def test_what_cannot_be_believed_gives_way_to_the_next(value: str) -> None:
    body = f'<meta name="pubdate" content="{value}"><meta property="article:modified_time" content="{value}"><p>19 أكتوبر 2024</p>'
    assert dates(body, captured="2024-10-20T00:00:00Z") == Dated((("2024-10-19", None, "date line"),), None)


@pytest.mark.parametrize(
    "body", ["<p>© 2026 النهر</p>", "<footer>© 12/05/2026</footer>", "<p>هاتف: 2024-10</p>", "<p>آخر تحديث: 19 أكتوبر 2024</p>", ""]
)
def test_what_is_no_date_of_publication(body: str) -> None:
    assert dates(body).published == ()


def test_the_clock_of_the_site_is_none() -> None:
    document = parse('<body><div class="topbar">الأحد 20 أكتوبر 2024</div><div><h1>خبر من المدينة الساحلية</h1><p>نص</p></div></body>')
    assert dated(gather(document, None), url=None, captured=None) == Dated()
