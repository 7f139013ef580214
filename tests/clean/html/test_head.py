"""Is what a page says to machines gathered, once and in order?"""

from naqlan.clean.html.document import parse
from naqlan.clean.html.head import head_of

SOURCE = """<html><head><svg><title>سهم</title></svg><title> قمة البحيرة | النهر </title><meta property="OG:Title" content="قمة البحيرة">
<meta name="article:tag" content="بحيرة"><meta name="article:tag" content="قمة"><meta name="empty" content=" "><meta charset="utf-8">
<link rel="canonical nofollow" href="https://nahr.example/1"><script type="application/ld+json; charset=utf-8">{}</script><script>0</script></head>
<body><h1>قمة <b>البحيرة</b></h1><time itemprop="datePublished" datetime="2024-10-17">أمس</time><span itemprop="author">سليم</span></body></html>"""


def test_what_is_there() -> None:
    head = head_of(parse(SOURCE))
    assert (head.title, head.canonical, head.scripts) == ("قمة البحيرة | النهر", "https://nahr.example/1", ["{}"])
    assert head.named == {"og:title": ["قمة البحيرة"], "article:tag": ["بحيرة", "قمة"]}
    assert ([node.tag for node in head.headings], [node.tag for node in head.times], [node.tag for node in head.items]) == (
        ["h1"],
        ["time"],
        ["time", "span"],
    )


def test_names_are_looked_up_in_their_order() -> None:
    head = head_of(parse(SOURCE))
    assert (head.first("dc.title", "og:title"), head.first("dc.title")) == ("قمة البحيرة", None)
    assert head.all("article:tag", "og:title") == ["بحيرة", "قمة", "قمة البحيرة"]


def test_a_page_that_says_nothing() -> None:
    head = head_of(parse("لا شيء"))
    assert (head.title, head.named, head.scripts, head.headings) == (None, {}, [], [])
