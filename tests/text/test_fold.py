"""Which spellings meet, and does every folded span lead back to the letters it came from?"""

from functools import reduce
from operator import or_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naqlan.text.fold import Folding, fold, fold_map

ARABIC = st.text(
    alphabet=st.one_of(
        st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآٱةىؤئء ،.«»\n"),
        st.sampled_from("\u064b\u064e\u064f\u0650\u0651\u0652\u0670\u0640\u200f\u200c\u202b\ufeff\u00ad"),
        st.sampled_from("٠١٢٣٤٥٦٧٨٩۰۱۲۳گکیپچژڤ"),
        st.sampled_from("\ufef7\ufefb\ufdf2\ufe8d\ufee0"),
        st.characters(blacklist_categories=["Cs"]),
    )
)
FLAGS = st.sets(st.sampled_from(list(Folding))).map(lambda chosen: reduce(or_, chosen, Folding(0)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أكّد", "اكد"),
        ("الولايات المتّحدة", "الولايات المتحده"),
        ("مستشفى", "مستشفي"),
        ("رؤساء", "روساء"),
        ("مسئول", "مسوول"),
        ("مسؤول", "مسوول"),
        ("مسئـُول", "مسوول"),
        ("مــــؤتمر", "موتمر"),
        ("گلگامش", "كلكامش"),
        ("ﻷنه", "لانه"),
        ("\u202bقال\u202c", "قال"),
        ("٢٠٢٤", "2024"),
        ("۲۰۲۴", "2024"),
        ("لٰكن", "لكن"),
    ],
)
def test_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other) == other


@pytest.mark.parametrize(("one", "other"), [("على", "علم"), ("ماء", "ما"), ("غالانت", "جالانت")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_each_flag_folds_what_it_names_alone() -> None:
    text = "أُ ة ى ـ ک \u200f٣"
    assert fold(text, Folding.HAMZA) == "اُ ة ى ـ ک \u200f٣"
    assert fold(text, Folding.DIACRITICS) == "أ ة ى ـ ک \u200f٣"
    assert fold(text, Folding.TA_MARBUTA) == "أُ ه ى ـ ک \u200f٣"
    assert fold(text, Folding.ALEF_MAQSURA) == "أُ ة ي ـ ک \u200f٣"
    assert fold(text, Folding.TATWEEL) == "أُ ة ى  ک \u200f٣"
    assert fold(text, Folding.PERSIAN) == "أُ ة ى ـ ك \u200f٣"
    assert fold(text, Folding.BIDI) == "أُ ة ى ـ ک ٣"
    assert fold(text, Folding.DIGITS) == "أُ ة ى ـ ک \u200f3"
    assert fold(text, Folding(0)) == text


@given(ARABIC)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ARABIC, FLAGS)
def test_the_map_gives_the_same_text_as_folding(text: str, flags: Folding) -> None:
    assert fold_map(text, flags).text == fold(text, flags)


@given(ARABIC, st.data())
def test_a_folded_span_leads_back_to_letters_that_fold_to_it(text: str, data: st.DataObject) -> None:
    folded = fold_map(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.back(start, end)
    assert 0 <= first <= last <= len(text)
    assert folded.text[start:end] in fold(text[first:last])


@given(st.text(alphabet="ابتأةى\u064e\u0640\u200f ", max_size=60), st.data())
def test_without_ligatures_the_span_leads_back_exactly(text: str, data: st.DataObject) -> None:
    folded = fold_map(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    assert fold(text[slice(*folded.back(start, end))]) == folded.text[start:end]


@given(ARABIC)
def test_offsets_never_go_back_and_end_at_the_end(text: str) -> None:
    origin = fold_map(text).origin
    if origin is not None:
        assert list(origin) == sorted(origin)
        assert origin[-1] == len(text)
        assert len(origin) == len(fold(text)) + 1


@given(st.text(alphabet="ابتثجحأإىة «»،."))
def test_a_text_of_plain_letters_needs_no_map(text: str) -> None:
    assert fold_map(text).origin is None


def test_a_text_folds_letter_by_letter_however_many_kinds_it_has() -> None:
    letters = [chr(point) for point in range(0x20, 0x10000) if not 0xD800 <= point < 0xE000 and chr(point) not in "ئؤ"]
    for some in (letters, letters[0x600:0x620], *(letters[place : place + 20] for place in range(0, len(letters), 20))):
        assert fold("".join(some)) == "".join(map(fold, some))
