"""Is what the facts of a page rest on gathered, each from where it is surest?"""

from naqlan.clean.html.document import parse
from naqlan.clean.html.gathered import gather, texts_of

TITLE = "الحارثي: جولة جديدة من محادثات الممر"
SOURCE = f"""<html><head><title>{TITLE} | النهر</title><link rel="canonical" href="/news/17">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}", "keywords": ["ممر", 5, null]}}</script></head>
<body><main><p>سياسة</p><h1>{TITLE}</h1><p>الخميس 17 أكتوبر 2024</p></main></body></html>"""


def test_what_is_gathered() -> None:
    page = gather(parse(SOURCE), "https://nahr.example/amp/17")
    assert (page.title, page.outlet, page.url) == (TITLE, "النهر", "https://nahr.example/news/17")
    assert (page.below, page.above) == (("الخميس 17 أكتوبر 2024",), ("سياسة",))
    assert page.texts("keywords") == ["ممر", "5"]
    assert page.vicinity.heading is not None


def test_a_page_that_says_nothing() -> None:
    page = gather(parse(""), None)
    assert (page.title, page.outlet, page.url, page.article, page.below) == (None, None, None, None, ())
    assert texts_of(None, "headline") == []
