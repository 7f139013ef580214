import pytest

from naqlan.errors import QueryError
from naqlan.pipeline.trace import trace
from naqlan.store.search import Filters
from naqlan.store.store import Store
from tests.pipeline.cited import fill, record
from tests.store.made import store_at


@pytest.fixture(name="store", scope="module")
def _store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = store_at(tmp_path_factory.mktemp("trace") / "s.db")
    again = record("001", key="again", outlet="صوت الرابية", published="2022-03-20")
    late = record("013", key="late", outlet="الساحل", published="2022-03-25")
    fill(store, [late, again, *(record(name) for name in ("001", "003", "013", "020", "033"))])
    return store


def test_the_first_report_leads_and_copies_follow_it(store: Store) -> None:
    found = trace(store, "لم تكن البادئة")
    first = found.wordings[0]
    assert (first.turn, first.said.record.meta.doc) == ("first", "001")
    assert [(one.page.doc, one.copy) for one in first.repeats] == [("again", True)]
    assert not found.cut
    days = [one.said.record.meta.published or "" for one in found.wordings]
    assert days == sorted(days)


def test_words_of_own_are_variants(store: Store) -> None:
    turns = {one.said.record.meta.doc: one.turn for one in trace(store, "البادئة بإطلاق النار").wordings}
    assert turns["001"] == "first"
    assert "003" in turns


def test_denials_are_marked(store: Store) -> None:
    found = trace(store, "زيارة OR موعدا OR الرواية", Filters(who=("باولو ريندا",)))
    assert {one.turn for one in found.wordings if one.said.statement.act == "deny"} <= {"denial"}
    assert all(one.turn == "denial" for one in found.wordings if one.said.statement.polarity in ("negated", "doubted"))


def test_only_the_wordings_asked_for_are_opened(store: Store) -> None:
    whole = trace(store, "النار OR القوات OR الصردة")
    assert len(whole.wordings) > 1
    some = trace(store, "النار OR القوات OR الصردة", limit=1)
    assert (some.wordings, some.more) == (whole.wordings[:1], len(whole.wordings) - 1)


def test_nobody_said_it(store: Store) -> None:
    assert trace(store, "قمر صناعي").wordings == ()


def test_words_that_are_no_question_are_refused(store: Store) -> None:
    with pytest.raises(QueryError):
        trace(store, "(")


def test_what_is_too_much_is_cut_from_the_late_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("naqlan.pipeline.trace.MOST", 1)
    found = trace(store, "لم تكن البادئة")
    assert (found.cut, len(found.wordings), found.wordings[0].said.record.meta.doc) == (True, 1, "001")
