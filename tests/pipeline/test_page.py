"""Does a page become a record, the same each time, and stay empty where there is no article?"""

import gc
from typing import Any

from naqlan.pipeline.page import YOUNG, extractor, read_page, settle_in
from naqlan.record.json import dumps
from naqlan.record.page import Page

TEXT = "الحارثي يصل إلى الساحل\n\nقال وزير الري سليم الحارثي، أمس الخميس، إن «السد آمن»، مؤكدا أن 20 مهندسا يراقبونه.\n"


def page(text: str, **given: Any) -> Page:
    return Page(doc="d", key="k", source="s", text=text, **given)


def test_all_parts_of_a_record() -> None:
    made = read_page(page(TEXT, published="2024-03-15"))
    assert made.title == "الحارثي يصل إلى الساحل"
    assert [one.name for one in made.people] == ["سليم الحارثي"]
    assert {(one.cue, one.act) for one in made.statements} == {("قال", "say"), ("مؤكدا", "stress")}
    assert [(one.text, one.value) for one in made.times] == [("أمس الخميس", "2024-03-14")]
    assert [(one.value, one.unit) for one in made.figures] == [(20, "مهندسا")]


def test_the_same_page_gives_the_same_record() -> None:
    assert dumps(read_page(page(TEXT))) == dumps(read_page(page(TEXT)))
    assert extractor() is extractor()


def test_a_page_without_an_article_is_empty() -> None:
    made = read_page(page("The minister said on Sunday that talks would begin next week."))
    assert (made.body, made.statements, made.people) == ("", (), ())
    assert [one.reason for one in made.dropped] == ["not Arabic"]


def test_a_title_alone_is_read() -> None:
    made = read_page(page("الحارثي: السد آمن", title="الحارثي: السد آمن"))
    assert made.body == ""
    assert [one.cue for one in made.statements] == [":"]


def test_a_process_settles_in_once_and_reads_the_same() -> None:
    before = dumps(read_page(page(TEXT)))
    frozen, thresholds = gc.get_freeze_count(), gc.get_threshold()
    try:
        settle_in.cache_clear()
        settle_in()
        assert gc.get_threshold()[0] == YOUNG
        assert gc.get_freeze_count() > frozen
        assert dumps(read_page(page(TEXT))) == before
    finally:
        gc.set_threshold(*thresholds)
