from dataclasses import replace

import pytest

from naqlan.errors import StoreError
from naqlan.lexicon.terms import Terms
from naqlan.pipeline.page import lexicon, read_page
from naqlan.record.page import Page
from naqlan.store.words import COLUMNS, LONGEST, name_words, packed, unpacked, words_of

TERMS = Terms(lexicon())
TEXT = "عنوان\nقال الوزير سالم الفهد لصحيفة “صدى الميناء” إن المعبر مغلق. ووصلت قوافل."


def test_an_article_and_each_of_its_statements_have_their_columns() -> None:
    record = read_page(Page("a", "a", "a.txt", TEXT, outlet="نهر الأخبار"))
    words = words_of(record, TERMS)
    assert len(words.article) == len(COLUMNS["article_words"])
    assert [len(row) for row in words.statements] == [len(COLUMNS["statement_words"])] * len(record.statements)
    row = dict(zip(COLUMNS["article_words"], words.article, strict=True))
    assert row["body"].endswith("مغلق | وصلت قوافل")
    assert row["plain"].split()[:2] == ["وزير", "فهد"]
    assert row["outlet"] == "نهر الاخبار"
    said = dict(zip(COLUMNS["statement_words"], words.statements[0], strict=True))
    assert (said["content"], said["who"], said["act"]) == ("المعبر مغلق", "سالم الفهد", "say")


def test_what_is_kept_comes_back() -> None:
    words = words_of(read_page(Page("a", "a", "a.txt", TEXT)), TERMS)
    assert unpacked(packed(words)) == words
    with pytest.raises(StoreError, match="damaged"):
        unpacked(packed(replace(words, statements=()))[:-4])


def test_the_words_of_a_name() -> None:
    assert name_words('أوغست "الأكبر" - Goldmar | ') == ["اوغست", "الاكبر", "goldmar"]
    assert name_words("«»") == []


def test_a_word_has_an_end() -> None:
    assert name_words("ب" * 100_000) == ["ب" * LONGEST]
    record = read_page(Page("a", "a", "a.txt", "عنوان\nقال الوزير " + "ب" * 100_000))
    assert max(map(len, words_of(record, TERMS).article[1].split())) == LONGEST
