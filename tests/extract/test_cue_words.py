"""Can this word be a word of saying where it stands?"""

import pytest

from .reading import cues, phrased, verbatim

WHO = "وزير النقل زركوف مندرينا"


def found(sentence: str) -> list[str]:
    text = phrased(sentence)
    return [verbatim(text, text.items, one.unit) for one in cues(text)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (f"قال {WHO} إن القطار جاهز", ["قال"]),
        (f"رد {WHO} بأن القطار جاهز", ["رد"]),
        (f"لم يقل {WHO} إن القطار جاهز", ["يقل"]),
        ("لا يقل ثمنه عن ألف دينار إن وجد", []),
        ("هذا يؤكد أن القطار جاهز", []),
        ("يُتوقع أن يصل القطار", []),
        ("لا شك أن القطار جاهز", []),
        ("وصل إلى محرك بحث جديد", []),
        (f"ووصل {WHO}، مؤكدا أن القطار جاهز", ["مؤكدا"]),
    ],
)
def test_what_stands_before_it_decides(sentence: str, words: list[str]) -> None:
    assert found(sentence) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (f"وجه {WHO} الشكر إلى العمال", ["وجه"]),
        (f"وجه {WHO} القطار إلى الشمال", []),
        (f"جدد {WHO} حرصه على الصيانة", ["جدد"]),
        (f"جدد {WHO} بيته في الشمال", []),
    ],
)
def test_a_light_verb_needs_its_noun(sentence: str, words: list[str]) -> None:
    assert found(sentence) == words
