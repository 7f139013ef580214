from itertools import pairwise
from pathlib import Path

import pytest

from naqlan.pipeline.kept_source import KeptSource, kept_source
from naqlan.pipeline.page import read_page
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.store import Store
from tests.store.made import add, article, page, store_at

TEXT = "عنوان الخبر\n\nفتح الجيش الطريق أمام القوافل.\n\nوقال الوزير إن الطريق آمن.\n"
HTML = (
    "<html><head><title>عنوان</title><meta name='description' content='فتح الجيش الطريق أمام القوافل'></head>\n<body>\n"
    "<p>فتح الجيش <b>الطريق</b> أمام القوافل.</p>\n<p>وقال الوزير\nإن الطريق آمن.</p>\n<p>&quot;لا&quot; قال.</p></body></html>"
)


def source_of(store: Store, key: str) -> KeptSource | None:
    return kept_source(store, store.versions(article_id(key))[0].number)


def test_a_page_of_text_has_its_lines(tmp_path: Path) -> None:
    given = Page("a", "a", "a.txt", TEXT, raw=TEXT.encode("windows-1256"))
    with store_at(tmp_path / "s.db") as store:
        add(store, (read_page(given), given))
        found = source_of(store, "a")
        assert found is not None
        assert (found.text, found.size) == (TEXT, len(TEXT))
        lines = found.text.split("\n")
        assert [lines[line] for line in found.lines if line is not None] == found.record.body.split("\n")


def test_in_a_page_of_html_the_lines_are_found_by_the_first_words_below_its_head(tmp_path: Path) -> None:
    given = page(text="x", raw=HTML.encode())
    body = 'فتح الجيش الطريق أمام القوافل.\nوقال الوزير إن الطريق آمن.\n"لا" قال.'
    made = article(given, body)
    ends = [0, *(place + 1 for place, char in enumerate(body) if char == "\n"), len(body) + 1]
    of = type(made.paragraphs[0])
    paragraphs = tuple(of(start, end - 1, "p") for start, end in pairwise(ends))
    with store_at(tmp_path / "s.db") as store:
        add(store, (type(made)(made.meta, made.title, body, paragraphs), given))
        found = source_of(store, given.key)
        assert found is not None
        assert found.lines == (2, 3, None)
        assert found.capture.kind == "html"


def test_what_was_added_as_a_record_has_none(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(page()), None))
        assert source_of(store, page().key) is None
        assert kept_source(store, 99) is None


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 50])
def test_bytes_that_are_no_text_give_none(tmp_path: Path, raw: bytes) -> None:
    given = page(raw=raw)
    with store_at(tmp_path / "s.db") as store:
        add(store, (article(given), given))
        assert source_of(store, given.key) is None
