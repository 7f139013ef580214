"""Does time stay in proportion to the text, whatever it is made of? Each text beside one twice as long."""

import time

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page


def _seconds(text: str) -> float:
    begin = time.process_time()
    read_page(Page("x", "x", "", text, "عنوان", None, "2024-03-20", None))
    return time.process_time() - begin


@pytest.mark.parametrize(
    "piece",
    ['"', "«", '"«“', "((((", "قال الوزير «نعم» وأضاف أن الأمر انتهى. ", "وفق ", "أمس ", "\u202b\u202a", "word ", "كلمة "],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    half = piece * (20_000 // len(piece))
    _seconds(half[:200])
    once, twice = (min(_seconds(text) for _ in range(2)) for text in (half, half * 2))
    assert twice < 3.5 * once + 0.3, f"{piece!r}: {once:.2f} s for {len(half)} characters, {twice:.2f} s for twice as many"


SAYINGS = ("قال إن ", 'قال "نعم" و', "وأضاف أن ", "أكد ", "ينفي ", "قائلا ", "قال محمد علي: ", "أعلن سامر بن سالم أن ", "وفق الوزير ", "نقلا عن ")
CONTACTS = ("بحث مع الرئيس ", "التقى الوزير ", "لقاء ", "التقى سامر الحداد ووزير الخارجية ")
PLAIN = (
    "محمد ",
    "وزير ",
    "الوزير ",
    "بن ",
    "عبد ",
    "1 ",
    "20 مارس 2024 ",
    "مليون ",
    "5 قتلى ",
    "و",
    "[) ",
    ": ",
    "، ",
    "- ",
    "\n",
    "قال إن الأمر.\n",
)


@pytest.mark.parametrize("piece", [*SAYINGS, *CONTACTS, *PLAIN])
def test_a_sentence_without_an_end_takes_time_in_proportion(piece: str) -> None:
    half = piece * (4_000 // len(piece))
    _seconds(half[:200])
    once, twice = (min(_seconds(text) for _ in range(2)) for text in (half, half * 2))
    assert twice < 3.2 * once + 0.15, f"{piece!r}: {once:.2f} s for {len(half)} characters, {twice:.2f} s for twice as many"


def test_a_long_line_without_an_end_is_read_in_time() -> None:
    assert _seconds("قال الوزير إن كلمة أخرى جاءت في حديث مع الصحفيين ثم مضى " * 3_500) < 60
