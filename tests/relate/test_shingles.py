import pytest

from naqlan.relate.shingles import WINDOW, WORDS, kept, shingled
from tests.relate.made import text


def test_words_stand_where_they_stood() -> None:
    body = "قَالَ «الوزيرُ»، أمس:\nفتحـنا الطريق."
    found = shingled(body)
    assert [body[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == ["قَالَ", "الوزيرُ", "أمس", "فتحـنا", "الطريق"]


def test_spelling_and_punctuation_make_no_difference() -> None:
    assert shingled("زار أوستن المدينة، مساء أمس.").hashes == shingled("زار اوستن «المدينه» مساء امس").hashes


def test_a_few_words_have_no_shingle() -> None:
    assert not shingled(text(WORDS - 1)).hashes
    assert kept(shingled("").hashes) == set()
    assert len(kept(shingled(text(WORDS)).hashes)) == 1


@pytest.mark.parametrize("seed", range(20))
def test_a_passage_in_common_is_found_however_little_of_the_text_it_is(seed: int) -> None:
    least = WINDOW + WORDS - 1
    for length, hashes in ((least, 1), (2 * least, 2)):
        passage = text(length, 1000 + seed)
        one, other = (kept(shingled(f"{text(400, 3 * seed)} {passage} {text(300, 3 * seed + at)}").hashes) for at in (1, 2))
        assert len(one & other) >= hashes


def test_a_lone_surrogate_is_no_error() -> None:
    assert shingled("a b c d \ud800 e").hashes
