from html import unescape

import pytest

from naqlan.pipeline.rulebooks import rulebooks
from naqlan.store.store import Store
from naqlan.web.pages.about import NEVER, TERMS, VOCABULARIES, accuracy
from naqlan.web.words import page_words
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_value_is_explained_with_an_example(store: Store, language: str) -> None:
    text, words = unescape(client_of(store).get(f"/about?lang={language}").text), page_words(language)
    for term in TERMS:
        assert words(f"page.about.term.{term}.example") in text
    for one in NEVER:
        assert words(f"page.about.is_never.{one}") in text
    for name, values in VOCABULARIES.items():
        assert all(words.of(name, value) in text for value in values)


def test_the_figures_are_those_that_were_measured(store: Store) -> None:
    text = client_of(store).get("/about?lang=en").text
    assert all(figure in text for row in accuracy()["rows"] for figure in row[1:])
    assert text.count('<th scope="row">') == len(accuracy()["rows"])


def test_every_rule_has_a_page_with_its_examples(store: Store) -> None:
    client = client_of(store)
    text = client.get("/about/rules").text
    rules = [rule for book in rulebooks().values() for rule in book]
    assert all(f'href="/about/rules/{rule.id}"' in text for rule in rules)
    rule = next(rule for rule in rules if rule.id == "statements.verb-clause")
    shown = client.get(f"/about/rules/{rule.id}").text
    assert rule.examples[0].text in shown
    assert rule.counter[0] in shown


def test_what_is_no_rule_is_told(store: Store) -> None:
    found = client_of(store).get("/about/rules/none.such?lang=en")
    assert found.status_code == 404
    assert "there is no rule of this name" in found.text
