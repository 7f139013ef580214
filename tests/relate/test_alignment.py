from naqlan.relate.alignment import BRIDGED, LEAST_WORDS, passages
from naqlan.relate.shingles import shingled
from tests.relate.made import text, words


def _aligned(one: str, other: str) -> list[tuple[str, str]]:
    found = passages(shingled(one), shingled(other))
    return [(one[part.start : part.end], other[part.other_start : part.other_end]) for part in found]


def test_passages_are_the_same_in_both() -> None:
    first, second = text(30, 1), text(25, 2)
    one, other = f"{text(50, 3)} {first}. {text(9, 4)} {second} {text(7, 5)}", f"{first}، {text(20, 6)} {second}"
    assert _aligned(one, other) == [(first, first), (second, second)]


def test_passages_may_stand_in_another_order() -> None:
    first, second = text(30, 1), text(25, 2)
    assert _aligned(f"{first} {text(9, 3)} {second}", f"{second} {text(9, 4)} {first}") == [(first, first), (second, second)]


def test_a_changed_word_does_not_part_a_passage() -> None:
    given = words(40, 1)
    changed = [*given[:20], "سين", *given[20 + BRIDGED :]]
    assert _aligned(" ".join(given), " ".join(changed)) == [(" ".join(given), " ".join(changed))]


def test_titles_and_phrases_are_no_passages() -> None:
    phrase = text(LEAST_WORDS - 1, 1)
    assert _aligned(f"{text(20, 2)} {phrase} {text(20, 3)}", f"{text(20, 4)} {phrase} {text(20, 5)}") == []


def test_a_phrase_repeated_without_end_is_aligned_all_the_same() -> None:
    phrase = " ".join(words(5, 1) * 2000)
    assert _aligned(phrase, phrase) == [(phrase, phrase)]
