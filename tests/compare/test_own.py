"""Does a page show that it has something from its own reporters?"""

import pytest

from naqlan.compare.bearings import Bearings
from naqlan.compare.own import OwnReporting
from naqlan.lexicon.lexicon import Lexicon
from naqlan.record.span import Span

BEFORE = "تواصلت المحادثات أمس. "
AFTER = " وختم المرسال نشرته بالطقس."


@pytest.mark.parametrize(
    ("sentence", "outlet", "shown"),
    [
        ("وأكد مصدر نارفي لـ«المرسال» أن الانسحاب قريب.", "المرسال", True),
        ("وأكد مصدر نارفي للمرسال أن الانسحاب قريب.", "وكالة المرسال", True),
        ("وقال الوزير في حديث لصحيفة «صدى الميناء» إن الانسحاب قريب.", "صدى الميناء", True),
        ("وأفاد مراسلنا بأن القوات انسحبت.", None, True),
        ("وأفادت مراسلة المرسال بأن القوات انسحبت.", "المرسال", True),
        ("وأكد مصدر نارفي لـ«المرسال» أن الانسحاب قريب.", "صدى الميناء", False),
        ("وذكرت وكالة المرسال أن القوات انسحبت.", "المرسال", False),
        ("وقال الوزير إن الانسحاب قريب.", "المرسال", False),
        ("وقال الوزير إن الانسحاب قريب.", None, False),
    ],
)
def test_the_sentence_of_a_passage_shows_it(lexicon: Lexicon, sentence: str, outlet: str | None, *, shown: bool) -> None:
    body = BEFORE + sentence + AFTER
    own = OwnReporting(lexicon, Bearings(lexicon), outlet, "عنوان", body)
    place = body.index("ال", len(BEFORE) + 10)
    assert own.shows(Span("body", place, place + 5)) is shown
    assert not own.shows(Span("body", 2, 9))  # the sentence before has no such sign


def test_a_title_and_an_empty_text_show_nothing(lexicon: Lexicon) -> None:
    own = OwnReporting(lexicon, Bearings(lexicon), "المرسال", None, "")
    assert not own.shows(Span("title", 0, 0))
    assert not own.shows(Span("body", 0, 0))
