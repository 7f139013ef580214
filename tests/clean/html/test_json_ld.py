"""Are the things of JSON-LD found, in whatever state the script is?"""

import json

import pytest

from naqlan.clean.html.json_ld import described_in, values

ARTICLE = '"@type": "NewsArticle", "headline": "قمة البحيرة", "datePublished": "2024-10-17"'


@pytest.mark.parametrize(
    "script",
    [
        "{%s}",
        "[{%s}]",
        '{"@graph": [{"@type": "WebSite"}, {%s}]}',
        '{"@type": "WebPage", "mainEntity": {%s}}',
        "{%s,}",
        "{%s,,}",
        "{%s};",
        "/* المقال */ {%s // نهاية\n}",
        "<!-- {%s} -->",
        "<![CDATA[{%s}]]>",
        "// <![CDATA[ {%s} // ]]>",
        "//<![CDATA[\n{%s}\n//]]>",
        '{"@type": "WebSite"}{%s}',
        '{"description": "سطر\nوسطر", %s}',
        '{"url": "https://nahr.example/a//b", "tags": ["a",], %s}',
    ],
)
def test_an_article_is_found_and_mended(script: str) -> None:
    (article,) = described_in([script % ARTICLE]).articles
    assert (article["headline"], article["datePublished"]) == ("قمة البحيرة", "2024-10-17")


def test_quotation_marks_as_entities() -> None:
    (article,) = described_in([f"{{{ARTICLE}}}".replace('"', "&quot;")]).articles
    assert article["datePublished"] == "2024-10-17"


def test_of_what_nothing_mends_the_dates_are_kept() -> None:
    script = '{"@type": "NewsArticle", "headline": "قال "نعم" ومضى", "datePublished": "2024-10-17T10:00:00Z", "dateModified": "2024-10-18"}'
    assert described_in([script]).articles == [{"@type": "NewsArticle", "datePublished": "2024-10-17T10:00:00Z", "dateModified": "2024-10-18"}]
    assert described_in([script + script]).articles == []
    graph = '{"@type": "WebPage", "datePublished": "2020-01-01", "name": "قال "نعم""},' + script
    assert described_in([graph]).articles[0]["datePublished"] == "2024-10-17T10:00:00Z"
    assert described_in([script.replace("NewsArticle", "Recipe")]).articles == []


def test_other_articles_are_left_alone() -> None:
    related = {"@type": "NewsArticle", "headline": "خبر آخر"}
    page = {"@type": "WebPage", "hasPart": [related], "relatedLink": related, "mainEntity": {"@type": "ItemList", "itemListElement": [related]}}
    found = described_in([json.dumps(page)])
    assert (found.articles, len(found.pages)) == ([], 1)


def test_references_lead_to_the_thing() -> None:
    graph = [{"@type": "Article", "author": {"@id": "#salim"}}, {"@type": "Person", "@id": "#salim", "name": "سليم الحارثي"}]
    found = described_in([json.dumps({"@graph": graph})])
    assert found.whole(found.articles[0]["author"]) == graph[1]
    assert found.whole({"@id": "#nobody"}) == {"@id": "#nobody"}


def test_one_value_or_several() -> None:
    thing = {"one": "a", "several": ["a", "b"]}
    assert [values(thing, key) for key in ("one", "several", "none")] == [["a"], ["a", "b"], []]


@pytest.mark.parametrize(
    "script", ["", "null", "[[[[", "[" * 100_000, "/*" * 140_000, '\\"' * 140_000, "," * 290_000, "{" + " " * 290_000, '"@type":' * 30_000]
)
def test_hostile_scripts_give_nothing(script: str) -> None:
    assert described_in([script] * 3).articles == []
