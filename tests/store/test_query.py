import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.errors import QueryError
from naqlan.lexicon.terms import Terms
from naqlan.pipeline.page import lexicon
from naqlan.store.query import MISTAKES, All, AnyOf, Beginning, Phrase, Query, Word, found_in, how_many, parse

TERMS = Terms(lexicon())
A, B, C = (Word(letters, letters) for letters in ("معبر", "جسر", "نهر"))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("معبر", A),
        ("معبر جسر", All((A, B))),
        ("معبر AND جسر", All((A, B))),
        ("معبر OR جسر نهر", AnyOf((A, All((B, C))))),
        ("(معبر OR جسر) نهر", All((AnyOf((A, B)), C))),
        ("معبر NOT جسر", All((A,), (B,))),
        ("معبر -جسر -نهر", All((A,), (B, C))),
        ("معبر -(جسر نهر)", All((A,), (All((B, C)),))),
        ('"معبر الجسر"', Phrase(("معبر", "الجسر"))),
        ("«معبر الجسر» نهر", All((Phrase(("معبر", "الجسر")), C))),
        ("“معبر الجسر”", Phrase(("معبر", "الجسر"))),
        ("معب*", Beginning("معب")),
        ("مَعْبَر - ،", A),
        ("ذهب/جسر", Phrase(("ذهب", "جسر"))),
    ],
)
def test_what_is_asked(text: str, query: Query) -> None:
    assert parse(text, TERMS) == query


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no word"),
        ("، !", "no word"),
        ('معبر "جسر', r"not closed \(character 6\)"),
        ("معبر » جسر", r"closed that was not opened \(character 6\)"),
        ("(معبر", r"not closed \(character 1\)"),
        ("معبر)", r"closed that was not opened \(character 5\)"),
        ("معبر ()", "nothing between"),
        ('""', "no word between"),
        ("معبر OR", "OR needs"),
        ("OR معبر", "OR needs"),
        ("AND معبر", "AND needs"),
        ("معبر AND", "AND needs"),
        ("معبر NOT", "NOT needs"),
        ("-معبر", "left out of"),
        ("معبر OR -جسر", "left out of"),
        ("مع*", "at least 3 letters"),
        ('"معب*"', "single word"),
        ("(" * 30 + "معبر" + ")" * 30, "within one another"),
        ("معبر " * 65, "more than 64 words"),
        ("م" * 1001, "1,001 characters"),
    ],
)
def test_what_is_wrong_is_told(text: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        parse(text, TERMS)


@given(st.text("معبرجسر \"«»*()-ANDORNOT:^{}+\\'", max_size=40))
def test_any_text_is_a_question_or_an_error_of_ours(text: str) -> None:
    try:
        query = parse(text, TERMS)
    except QueryError:
        return
    assert how_many(query, TERMS(text)) >= 0


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("وزير", ["وزير", "الوزيران"]),
        ('"وزير الدفاع"', ["وزير الدفاع"]),
        ("دفاع وزير", ["وزير", "الدفاع", "الوزيران"]),
        ("ميناء", ["لميناء"]),
        ("الدفـاعِ", ["الدفاع"]),
        ("تصريح*", []),
        ("وزير NOT ميناء", ["وزير", "الوزيران"]),
        ("مينا*", ["لميناء"]),
    ],
)
def test_what_was_found_is_marked_in_the_text_as_it_was_written(question: str, found: list[str]) -> None:
    text = "قال وزير الدفاع إن سفنا وصلت لميناء الصدف، والوزيران راضيان."
    places = found_in(parse(question, TERMS), TERMS(text))
    assert [text[start:end].removeprefix("ل") for start, end in places] == [one.removeprefix("ل") for one in found]


def test_how_much_of_a_question_a_text_holds() -> None:
    assert how_many(parse('جسر "معبر الصردة" NOT نهر', TERMS), TERMS("أغلق معبر الصردة عند النهر")) == 1


@pytest.mark.parametrize(
    ("text", "mistake", "place"),
    [
        ("(معبر", "open", 0),
        ("معبر)", "closed", 4),
        ("معبر ()", "hollow", 5),
        ('معبر "جسر', "quote_open", 5),
        ("معبر»", "quote_closed", 4),
        ("معبر «»", "quote_hollow", 5),
        ("OR معبر", "lone_or", None),
        ("AND معبر", "lone_and", None),
        ("معبر NOT", "lone_not", 5),
        ("-معبر", "only_not", None),
        ("مع*", "short_beginning", None),
        ("«معبر*»", "star_quoted", None),
        ("،", "empty", None),
        ("معبر " * 65, "too_many", None),
        ("معبر" * 300, "too_long", None),
        ("(" * 22 + "معبر" + ")" * 22, "too_deep", None),
    ],
)
def test_a_mistake_has_a_name_and_a_place(text: str, mistake: str, place: int | None) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text, TERMS)
    assert (raised.value.mistake, raised.value.place) == (mistake, place)
    assert mistake in MISTAKES
    assert place is None or str(raised.value).endswith(f"(character {place + 1})")
