"""Which two words lost their blank? Two known ones of which one is small; never the letters of one name."""

import pytest

from naqlan.pipeline.page import extractor


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("أنّواشنطن", ["أنّ", "واشنطن"]),
        ("إلىتعميق", ["إلى", "تعميق"]),
        ("تقريرهخلال", ["تقريره", "خلال"]),
        ("بيلوسيعلى", ["بيلوسي", "على"]),
        ("الشعبيفي", ["الشعبي", "في"]),
        ("مراسلالميادينفي", ["مراسل", "الميادين", "في"]),
        ("وبعدإعلان", ["و", "بعد", "إعلان"]),
    ],
)
def test_two_words_are_cut(word: str, parts: list[str]) -> None:
    pieces = extractor()._lexicon.pieces(word)
    assert [word[piece.start : piece.end] for piece in pieces] == parts


@pytest.mark.parametrize("word", ["مندرينا", "عنبوسي", "قبلاوي", "النارفي", "إنفانتيلو", "زعليون", "منسراتي"])
def test_a_name_is_left_whole(word: str) -> None:
    assert [word[piece.start : piece.end] for piece in extractor()._lexicon.pieces(word)] == [word]
