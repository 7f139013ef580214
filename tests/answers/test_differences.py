import pytest

from naqlan.answers.differences import difference_row, outlet_of, sentence
from naqlan.errors import LexiconError
from naqlan.labels.labels import load_labels
from naqlan.record.difference import DIFFERENCE_KINDS, DIFFERENCE_OF, Difference, Passage, Side
from naqlan.record.span import Span


def side(value: str, outlet: str | None, *others: str) -> Side:
    text = f"مقتل {value}"
    return Side(
        value, Passage("k", outlet, "2031-03-04", ("منذر",), (("وكالة",),), "affirmed", Span("body", 9, 9 + len(text)), text, ((5, 9),)), others
    )


FOUND = Difference("contradiction", "figure", "قتلى", side("سبعة", "صدى\u202e"), side("ثلاثون", None, "d2"))


def test_each_side_has_its_value_speaker_chain_polarity_and_passage() -> None:
    row = difference_row(FOUND, load_labels("en"))
    assert (row["kind"], row["of"], row["what"]) == ("contradiction", "figure", "قتلى")
    first, second = row["first"], row["second"]
    assert (first["value"], first["speakers"], first["chain"], first["polarity"]) == ("سبعة", ["منذر"], [["وكالة"]], "affirmed")
    assert (first["span"], first["marks"], second["others"]) == ([9, 18], [[5, 9]], ["d2"])


def test_its_sentence_names_both_and_turns_no_line_round() -> None:
    words = sentence(FOUND, load_labels("en"))
    assert "\u2068سبعة\u2069" in words
    assert "\u202e" not in words
    assert outlet_of(FOUND.second.passage) == "k"


def test_for_a_spreadsheet_the_sides_stand_in_columns() -> None:
    row = difference_row(FOUND, load_labels("ar"), flat=True)
    assert (row["first_value"], row["second_value"], row["second_outlet"]) == ("سبعة", "ثلاثون", None)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_pair_that_can_be_found_has_a_sentence(language: str) -> None:
    found = {
        *(("slip", of) for of in ("figure", "quotation", "name")), ("wording", "quotation"), ("wording", "cut"), ("part", "figure"),
        ("update", "figure"), ("update", "status"), *(("difference", of) for of in ("figure", "day", "place")), ("denial", "statement"),
        ("denial", "status"), ("reversal", "statement"), *(("contradiction", of) for of in ("figure", "statement", "status")),
    }  # fmt: skip
    side = Side("happened", Passage("a", None, None, (), (), None, Span("body", 0, 1), "أ", ()))
    for kind in DIFFERENCE_KINDS:
        for of in DIFFERENCE_OF:
            one = Difference(kind, of, "", side, side)  # type: ignore[arg-type]
            if (kind, of) in found:
                assert sentence(one, load_labels(language))
            else:
                with pytest.raises(LexiconError):
                    sentence(one, load_labels(language))
