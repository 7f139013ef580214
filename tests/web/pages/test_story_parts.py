import re

import pytest

from naqlan.record.difference import Passage
from naqlan.record.span import Span
from naqlan.store.store import Store
from naqlan.web.pages.story_parts import BEFORE, LONGEST, quoted
from naqlan.web.route import Asked
from naqlan.web.settings import Settings
from naqlan.web.view import View
from naqlan.web.words import page_words
from tests.web.pages.test_story import TOLD, page

pytestmark = pytest.mark.needs("web")


def test_differences_stand_on_their_rung_with_both_passages(store: Store) -> None:
    text = page(store, part="differences")
    assert re.search(r"<h3[^>]*>Denial", text)
    (card,) = re.findall(r'<article class="card" id="d-denial-1">.*?</article>', text, re.DOTALL)
    assert card.count("<blockquote") == 2
    assert {"بريد كاردون", "واتل"} <= set(re.findall(r'<bdi dir="auto">(.*?)</bdi>', card))
    assert "<mark>" in page(store, "013-mursal-joint", part="differences")


def test_a_story_without_differences_says_so(store: Store) -> None:
    assert "No differences were found" in page(store, "028-mizan-budget", part="differences")


def test_wording_says_who_calls_whom_what_and_with_which_verbs(store: Store) -> None:
    text = page(store, part="wording")
    roles, verbs = text.split('id="called"')[1].split('id="verbs"')
    assert "وزير الأمن التلماري" in roles
    assert "وزير الدفاع التلماري" in roles
    assert "says" in verbs


def test_coverage_says_who_tells_and_who_does_not(store: Store) -> None:
    text = page(store, part="coverage")
    assert text.count('<th scope="row">') == 5
    assert "not told by" in text


def test_the_line_of_a_story_has_the_story_itself_in_its_place(store: Store) -> None:
    text = page(store, TOLD, part="line")
    before, here = text.split('aria-current="true"')
    assert "12 March 2022" in before
    assert "5 April 2022" in here


def test_of_a_long_passage_what_stands_around_the_mark_is_shown(store: Store) -> None:
    text = "كلمة " * 400
    start = len("كلمة ") * 300
    one = Passage("k", None, None, (), (), None, Span("body", 0, len(text)), text, ((start, start + 4),))
    asked = Asked(store, {}, View("en"), page_words("en"), Settings())
    found = quoted(one, asked)
    assert [piece for piece, marked in found.pieces if marked] == ["كلمة"]
    shown = "".join(piece for piece, _ in found.pieces)
    assert shown.startswith("… ")
    assert len(shown) < LONGEST + BEFORE
    assert (found.outlet, found.own) == ("k", True)
