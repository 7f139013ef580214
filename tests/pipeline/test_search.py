from collections.abc import Iterator
from pathlib import Path

import pytest

from naqlan.pipeline import judging
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.pipeline.search import WIDEST, Found, search
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.record.span import Span
from naqlan.store.search import Filters
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids, three
from tests.store.made import add, store_at

EXAMPLES = Path(__file__).parents[2] / "examples" / "pages"


def record(stem: str) -> Article:
    return read_page(Page(stem, stem, f"{stem}.txt", (EXAMPLES / f"{stem}.txt").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with store_at(tmp_path_factory.mktemp("search") / "s.db") as made:
        add(made, *((record(path.stem), None) for path in sorted(EXAMPLES.glob("00*.txt"))))
        bring_up_to_date(made)
        yield made


def texts(one: Found) -> list[str]:
    return [one.record.text(span) for passage in one.passages for span in passage.found]


def test_what_is_said_is_found_with_who_says_it(store: Store) -> None:
    found = search(store, "«سحب القوات»")
    assert found
    for one in found:
        assert all("القوات" in text for text in texts(one))
        for passage in one.passages:
            held = {statement.id for statement in one.record.statements if any(statement.span.overlaps(span) for span in passage.found)}
            assert held <= {statement.id for statement in passage.statements}
            assert passage.is_said == any(statement.span == passage.span for statement in passage.statements)


def test_statements_of_one_speaker(store: Store) -> None:
    found = search(store, "قوات", Filters(who=["منذر الصفواري"]), where="statements")
    assert found
    for one in found:
        ((statement,),) = (passage.statements for passage in one.passages)
        (speaker,) = statement.speakers
        assert next(person.name for person in one.record.people if person.id == speaker) == "منذر الصفواري"
        assert texts(one)


def test_the_next_page_begins_behind_the_last(store: Store) -> None:
    whole = search(store, "معبر")
    first = search(store, "معبر", limit=2)
    rest = search(store, "معبر", below=first[-1].number)
    assert [one.article for one in (*first, *rest)] == [one.article for one in whole]
    days = [one.record.meta.published or "" for one in whole]
    assert days == sorted(days, reverse=True)


def test_every_place_found_lies_in_its_passage(store: Store) -> None:
    for words in ("وزير", "قال OR اتصال", "الم*", '"وزير الدفاع"'):
        for one in search(store, words):
            for passage in one.passages:
                assert passage.found
                assert all(passage.span.covers(span) for span in passage.found)


def test_a_long_sentence_is_cut_at_blanks_around_what_was_found(tmp_path: Path) -> None:
    long = " ".join(f"كلمة{number}" for number in range(200))
    with store_at(tmp_path / "s.db") as store:
        add(store, (read_page(Page("a", "a", "a.txt", f"عنوان\nفي البلدة {long} معبر {long}.")), None))
        bring_up_to_date(store)
        ((passage,),) = (one.passages for one in search(store, "معبر"))
    assert passage.span.end - passage.span.start <= WIDEST
    assert passage.found == (Span("body", passage.found[0].start, passage.found[0].end),)


def test_a_changed_article_is_found_by_its_present_words_alone(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        for words in ("أغلق المعبر.", "فتح الجسر أمس."):
            add(store, (read_page(Page("a", "a", "a.txt", f"عنوان\n{words}")), None))
            bring_up_to_date(store)
        assert search(store, "معبر") == []
        assert [texts(one) for one in search(store, "جسر")] == [["الجسر"]]


def test_what_a_reader_corrected_is_found_and_shown_as_corrected(tmp_path: Path) -> None:
    with three(tmp_path / "s.db") as store:
        first = ids(store, "statement", "003-watel-call")[0]
        before = search(store, "القوات", where="statements")
        judging.correct(store, first, ("act", "deny"), BY)
        (one,) = search(store, "القوات", Filters(act="deny"), where="statements")
        assert one.passages[0].statements[0].act == "deny"
        judging.drop(store, first, BY)
        assert len(search(store, "القوات", where="statements")) == len(before) - 1
        said = [statement for found in search(store, "القوات") for passage in found.passages for statement in passage.statements]
        assert not any(statement.act == "deny" for statement in said)
