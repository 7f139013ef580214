"""Is what a page says of itself read from where it says it best?"""

import json

import pytest

from naqlan.clean.html.document import parse
from naqlan.clean.html.facts import Facts, facts_of

TITLE = "الحارثي: جولة جديدة من محادثات الممر"
ARTICLE = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2024-10-17T14:05:00+03:00",
    "dateModified": "2024-10-18T09:00:00+03:00",
    "author": {"@type": "Person", "name": "نورة الدوسري"},
    "publisher": {"@type": "Organization", "name": "النهر"},
    "mainEntityOfPage": "https://nahr.example/news/17",
}


def facts(head: str, body: str = "", *, url: str | None = None, captured: str | None = None) -> Facts:
    return facts_of(parse(f"<html><head>{head}</head><body>{body}</body></html>"), url=url, captured=captured)


def script(*things: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script>' for thing in things)


def test_json_ld() -> None:
    assert facts(script(ARTICLE)) == Facts(
        title=TITLE,
        outlet="النهر",
        url="https://nahr.example/news/17",
        published=(("2024-10-17", "2024-10-17T14:05+03:00", "json-ld"),),
        modified_at="2024-10-18T09:00+03:00",
        authors=("نورة الدوسري",),
    )


def test_open_graph() -> None:
    named = {
        "og:title": f"{TITLE} | النهر",
        "og:site_name": "النهر",
        "og:url": "https://nahr.example/news/17?utm_source=fb",
        "article:published_time": "2024-10-17T14:05:00+03:00",
        "article:modified_time": "2024-10-18",
        "article:author": "https://facebook.example/noura",
        "author": "نورة الدوسري",
    }
    found = facts("".join(f'<meta property="{name}" content="{value}">' for name, value in named.items()))
    assert (found.title, found.outlet, found.url) == (TITLE, "النهر", "https://nahr.example/news/17")
    assert found.published == (("2024-10-17", "2024-10-17T14:05+03:00", "opengraph"),)
    assert (found.modified_at, found.authors) == ("2024-10-18", ("نورة الدوسري",))


def test_a_day_after_the_page_was_fetched_is_refused() -> None:
    head = script(ARTICLE) + '<meta name="pubdate" content="2024-10-01">'
    assert facts(head, captured="2024-10-10T08:00:00Z").published == (("2024-10-01", None, "opengraph"),)
    assert facts(head, captured="2024-10-10T08:00:00Z").modified_at is None


def test_the_address_gives_a_day_too() -> None:
    assert facts("", url="https://nahr.example/2024/10/17/x").published == (("2024-10-17", None, "url"),)


def test_a_page_that_says_nothing() -> None:
    assert facts("") == Facts()


def test_an_old_page_without_metadata() -> None:
    body = f"""<table><tr><td>السبت 5 أبريل 2008 | <a href="/">الرئيسية</a></td></tr></table><table><tr><td><div class="maintitle">{TITLE}</div>
    <span>الخميس 19 ربيع الأول 1429 هـ - 27 مارس 2008م - العدد 8211</span><br><b>بقلم سليم الحارثي</b>
    <p>قال الوزير إن المحادثات بدأت.</p></td></tr></table>"""
    found = facts(f"<title>النهر :: {TITLE}</title>", body)
    assert (found.title, found.outlet, found.authors) == (TITLE, "النهر", ("سليم الحارثي",))
    assert found.published == (("2008-03-27", None, "date line"),)


def test_around_the_headline() -> None:
    body = f"""<header><span class="today">الأحد 20 أكتوبر 2024</span></header><main><a rel="category tag">سياسة</a><h1>{TITLE}</h1>
    <div>الخميس 17 أكتوبر 2024 - 14:05 | آخر تحديث: 18 أكتوبر 2024</div><figure><img><figcaption>الوفود (النهر)</figcaption></figure>
    <p class="tags"><a href="/tag/1">الممر</a></p><div class="comments"><time datetime="2024-10-19">أمس</time></div></main>"""
    found = facts("", body)
    assert found.published == (("2024-10-17", None, "date line"),)
    assert (found.modified_at, found.section, found.tags, found.image_credit) == ("2024-10-18", "سياسة", ("الممر",), "النهر")


def test_counted_back_from_the_capture() -> None:
    body = f"<h1>{TITLE}</h1><span>منذ 3 ساعات</span>"
    assert facts("", body, captured="2024-10-17T12:00:00Z").published == (("2024-10-17", None, "relative"),)
    assert facts("", body).published == ()


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000,
        "<time datetime=2024-01-01>x</time>" * 20_000,
        '<b itemprop="datePublished author headline">2024-01-01</b>' * 20_000,
        "<div>" + "17 أكتوبر 2024 " * 100_000,
        "<div><p>17/10/2024 <a href=x>a b c d e</a>" * 10_000,
        "<a rel=tag href=/tag/x class=tags>x</a>" * 20_000,
        "<div><img src=x><span class=credit>x</span></div>" * 10_000,
    ],
)
def test_what_is_without_end_is_looked_at_in_part(body: str) -> None:
    assert facts(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{body}").title == TITLE
