import re
from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.trace import trace
from naqlan.record.article import Article
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.store.store import Store
from naqlan.web.pages import trace as page_of_trace
from tests.store.made import add, article, page, store_at
from tests.web.conftest import client_of

pytestmark = pytest.mark.needs("web")


def test_wordings_stand_in_order_of_time_each_with_speaker_and_chain(store: Store) -> None:
    shown = client_of(store).get("/trace?words=المعبر&lang=en").text
    found = trace(store, "المعبر", limit=20)
    turns = re.findall(r'<li class="turn-(\w+)">', shown)
    assert turns == [one.turn for one in found.wordings]
    assert shown.count('class="claim-who"') == shown.count('class="claim-source"') == len(turns)
    days = [one.said.record.meta.published for one in found.wordings if one.said.record.meta.published]
    assert days == sorted(days)


def test_more_wordings_can_be_asked_for(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_of_trace, "SHOWN", 2)
    client = client_of(store)
    shown, whole = client.get("/trace?words=المعبر&lang=en").text, client.get("/trace?words=المعبر&all=1&lang=en").text
    assert shown.count('<li class="turn-') == 2
    assert "more wordings" in shown
    assert whole.count('<li class="turn-') > 2


def _said(number: int, text: str, day: str, *, act: str = "say") -> Article:
    made = article(page(number), f"قال سالم الفهد: {text}.", published=day, outlet=f"صحيفة {number}")
    start = made.body.index(text)
    statement = Statement("s1", ("سالم الفهد",), "person", (), act, "indirect", "affirmed", None, None, (), text,  # type: ignore[arg-type]
                          Span("body", start, start + len(text)), "قال", Span("body", 0, 3), "verb-that")  # fmt: skip
    return replace(made, statements=(statement,))


def test_repeats_and_denials_are_told_as_such(tmp_path: Path) -> None:
    store = store_at(tmp_path / "s.db")
    words = "المعبر الشرقي سيفتح أمام القوافل صباح الغد"
    records = [_said(0, words, "2026-03-01"), _said(1, words, "2026-03-02"), _said(2, f"لا صحة لما قيل من أن {words}", "2026-03-03", act="deny")]
    add(store, *((one, None) for one in records))
    bring_up_to_date(store)
    shown = client_of(store).get("/trace?words=المعبر&lang=en").text
    first, denial = re.findall(r'<li class="turn-.*?</blockquote>.*?(?=<li class="turn-|</ol>)', shown, re.DOTALL)
    assert 'class="turn-first"' in first
    assert "In these words also in 1 article" in first
    assert "صحيفة 1" in first
    assert 'class="turn-denial"' in denial


def test_mistakes_are_told(store: Store) -> None:
    client = client_of(store)
    assert "A parenthesis is not closed" in client.get("/trace?words=(هدنة&lang=en").text
    assert "The name of the speaker has no word" in client.get("/trace?words=هدنة&who=،&lang=en").text
    assert client.get("/trace").status_code == 200
