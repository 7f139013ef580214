"""Are lines cut and counted as they stand, and is a reason noted once?"""

import pytest

from naqlan.clean.sheet import LONGEST, Line, sheet_of, words, words_and_colons

from .pages import P1, TITLE, clean, page


def test_control_codes_go_and_the_rest_stays_verbatim() -> None:
    article = clean("قا\x00ل الوز\x07ير\u2028إنه\tلن يأت\u0650ي.\r", title=TITLE)
    assert article.body == "قال الوزير إنه\tلن يأت\u0650ي."


def test_words_are_folded_and_numbers_european() -> None:
    assert words("إلى الأُمّة، ٢٠٢٤!") == ("الي", "الامه", "2024")
    assert words("… - «»") == ()


def test_colons_are_words_of_their_own_but_for_addresses() -> None:
    assert words_and_colons("المصدر: 12 وكالة") == ("المصدر", ":", "#", "وكاله")
    assert ":" not in words_and_colons("https://paper.example")


def test_blank_lines_count_in_the_numbers_only() -> None:
    sheet = sheet_of("أول\n\n \u200f \n  ثان  \n")
    assert [(line.number, line.text) for line in sheet.lines] == [(0, "أول"), (3, "ثان")]
    assert sheet_of(" \n").lines == ()


def test_the_first_reason_stands() -> None:
    sheet = sheet_of(page(TITLE, P1))
    sheet.drop(0, "title")
    sheet.drop(0, "related")
    assert sheet.why == ["title", None]
    assert (sheet.kept(), sheet.first_paragraph(), sheet.last) == ([1], 1, 1)


def test_words_below_a_line_are_counted() -> None:
    sheet = sheet_of("كلمة واحدة\nثلاث كلمات هنا")
    assert sheet.below == (5, 3, 0)


@pytest.mark.parametrize(("text", "ended"), [("وصل الوفد.", True), ("وصل الوفد؟»", True), ("وصل الوفد", False), ("وصل الوفد:", False)])
def test_end_of_a_sentence(text: str, ended: object) -> None:
    assert Line(0, text).ended is ended


def test_overlong_lines_are_read_at_their_start() -> None:
    line = Line(0, "كلمة " * LONGEST)
    assert len(line.words) < LONGEST
    assert line.size == len(line.text) // 6


def test_a_line_that_names_the_outlet_twice_is_read_once() -> None:
    sheet = sheet_of(P1)
    sheet.name("المرفأ » سياسة", ["المرفأ –"])
    sheet.name("المرفأ » سياسة", ["المرفأ –"])
    assert sheet.names == ["المرفأ"]


def test_an_element_goes_on_below_a_label_between_its_paragraphs() -> None:
    sheet = sheet_of(f"{P1}\nإعلان\n{P1}\n{P1}", ["body/div[1]/p[1]", "body/div[1]/p[2]", "body/div[1]/p[3]", "body/div[2]/p[1]"])
    assert not sheet.goes_on(1), "before a paragraph was passed"
    sheet.pass_by(0)
    assert (sheet.goes_on(1), sheet.goes_on(2)) == (True, False)
    plain = sheet_of(f"{P1}\nإعلان\n{P1}")
    plain.pass_by(0)
    assert not plain.goes_on(1), "lines of plain text stand in nothing"
