"""Is opinion told from news, and both from interviews, round-ups and live pages?"""

import pytest

from naqlan.clean.genre import genre_of
from naqlan.clean.sheet import sheet_of

from .pages import BODY, P1, P2, P3, P4, TITLE, clean, page


@pytest.mark.parametrize(
    ("lines", "url", "genre"),
    [
        ((TITLE, *BODY), None, "news"),
        (("رأي", TITLE, "بقلم: منى الراشد", *BODY), None, "opinion"),
        ((TITLE, *BODY), "https://paper.example/opinion/1", "opinion"),
        ((TITLE, P1, "* كيف بدأت؟", P2, "* ومتى انتهت؟", P3, "* وأين؟", P4, "* ولماذا؟", P1 + P2), None, "interview"),
        (("جولة الصحافة: الممر المائي في الصدارة", *BODY), None, "round-up"),
        (("لحظة بلحظة.. المحادثات", *BODY), None, "live"),
    ],
)
def test_genre(lines: tuple[str, ...], url: str | None, genre: str) -> None:
    assert clean(page(*lines), url=url).meta.genre == genre


def test_three_papers_at_the_head_of_their_paragraphs_are_a_round_up() -> None:
    papers = [f"وكتبت صحيفة {name} أن الجولة المقبلة ستكون الأخيرة وأن الأطراف ترغب في تسوية" for name in ("المرفأ", "الشراع", "المنارة")]
    assert genre_of(sheet_of(page(*papers)), TITLE, None) == "round-up"
    assert genre_of(sheet_of(page(*papers[:2], P3, P4)), TITLE, None) == "news"


def test_clock_times_on_lines_of_their_own_are_a_live_page() -> None:
    entries = [line for hour in range(5) for line in (f"1{hour}:30", P1)]
    assert genre_of(sheet_of(page(*entries)), TITLE, None) == "live"
    assert genre_of(sheet_of(page(*entries[:8])), TITLE, None) == "news"


def test_an_interview_needs_questions_and_not_only_its_name() -> None:
    title = "حوار: البحر وأهله"
    assert genre_of(sheet_of(page(*BODY)), title, None) == "news"
    questions = ("كيف بدأت؟", "ومتى انتهت؟", "وأين كان ذلك؟")
    assert genre_of(sheet_of(page(P1, questions[0], P2, questions[1], P3, questions[2], P4)), title, None) == "interview"
