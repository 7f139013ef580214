"""Are the pages of outlets that are described read by their description, and as any other where it does not fit?"""

import pytest
from selectolax.lexbor import LexborHTMLParser

from naqlan.clean.html.document import parse
from naqlan.clean.html.facts import facts_of
from naqlan.clean.html.main_text import blocks_of
from naqlan.clean.html.templates import Places, Template, places_of, template_for, templates
from naqlan.lexicon.load import load_yaml
from tests.clean.pages import OTHER1, P1, P2, P3, TITLE

PAGES = {
    "hespress.com": ("article-content", f'<h1 class="post-title">{TITLE}</h1><span class="date-post">الخميس 17 أكتوبر 2024 - 14:05</span>'),
    "france24.com": (
        "t-content__body",
        f'<h1 class="t-content__title">{TITLE}</h1><p class="m-pub-dates__date">نشرت في: <time datetime="2024-10-17">17/10/2024 - 14:05</time></p>',
    ),
    "youm7.com": (
        "articleBody",
        f'<div class="articleHeader"><h1>{TITLE}</h1><span class="newsStoryDate">الخميس، 17 أكتوبر 2024 02:05 م</span></div>',
    ),
    "aps.dz": ("itemFullText", f'<span class="itemDateCreated">الخميس, 17 أكتوبر 2024 14:05</span><h2 class="itemTitle">{TITLE}</h2>'),
}


def source(name: str, head: str, text: str) -> str:
    return f"""<html><head><title>{TITLE}</title></head><body><div class="x1"><p>{OTHER1}</p><p>{OTHER1}</p></div><div class="x2">{head}</div>
    <div class="x3"><div class="{name}" id="{name}">{text}</div></div></body></html>"""


@pytest.mark.parametrize("host", PAGES)
def test_a_described_page(host: str) -> None:
    name, head = PAGES[host]
    document = parse(source(name, head, f"<p>{P1}</p><p>{P2}</p><p>{P3}</p>"))
    url = f"https://www.{host}/news/17"
    kept = [block.text for block in blocks_of(document, TITLE, template=template_for(url)) if block.reason is None]
    assert kept == [P1, P2, P3]
    facts = facts_of(document, url=url, captured=None)
    assert (facts.title, facts.published[0][:2]) == (TITLE, ("2024-10-17", None))


def test_what_stands_in_the_container_and_is_to_go() -> None:
    text = f'<p>{P1}</p><p>{P2}</p><div class="box-tags"><p>{OTHER1}</p></div><p>{P3}</p>'
    blocks = blocks_of(parse(source("article-content", "", text)), TITLE, template=template_for("https://hespress.com/1"))
    assert [block.text for block in blocks if block.reason is None] == [P1, P2, P3]
    assert [block.reason for block in blocks if block.text == OTHER1][-1] == "related"


def test_a_container_without_text_is_passed_over() -> None:
    page = f'<div class="article-content"></div><main><p>{P1}</p><p>{P2}</p></main>'
    assert blocks_of(parse(page), TITLE, template=template_for("https://hespress.com/1")) == blocks_of(parse(page), TITLE)


def test_the_host_decides() -> None:
    assert template_for("https://www.arabic.rt.com/x") is template_for("http://arabic.rt.com/") is templates()["arabic.rt.com"]
    assert template_for("https://gate.ahram.org.eg/News/1.aspx") is templates()["ahram.org.eg"]
    assert [template_for(url) for url in (None, "x", "https://nahr.example/1", "https://nothespress.com/1", "https://com/")] == [None] * 5


def test_places_on_a_page() -> None:
    template = Template(container="main, .text", drop="aside")
    document = parse("<main><div class=text>x<aside>y</aside></div></main>")
    expected = Places(("html/body[1]/main[1]", "html/body[1]/main[1]/div[1]"), frozenset({"html/body[1]/main[1]/div[1]/aside[1]"}))
    assert places_of(document, template) == expected
    assert places_of(document, None) == Places()


@pytest.mark.parametrize("host", sorted(templates()))
def test_every_selector_compiles_and_every_host_is_that_of_an_outlet(host: str) -> None:
    template = templates()[host]
    for selector in (template.container, template.title, template.date, template.author, template.drop):
        assert not selector or LexborHTMLParser("<p>x</p>").css(selector) is not None
    assert host in {domain for entry in load_yaml("outlets.yaml")["outlets"] for domain in entry["domains"]}


def test_no_host_is_described_twice() -> None:
    hosts = [host for entry in load_yaml("outlets.yaml")["templates"] for host in entry["hosts"]]
    assert len(hosts) == len(set(hosts)) >= 40
