"""Are the parts of datelines, bylines and captions told apart?"""

import pytest

from naqlan.clean.heads import inline_dateline, is_date, is_outlet, line_kind, parts_of, settle_heads
from naqlan.clean.sheet import Line, sheet_of, words

from .pages import P1, P2, TITLE, clean, page


@pytest.mark.parametrize(
    ("head", "dateline", "credited"),
    [
        ("طهران- ", "طهران", ()),
        ("الولايات المتحدة – ", "الولايات المتحدة", ()),
        ("عمان (ا ف ب) - ", "عمان (ا ف ب)", ("ا ف ب",)),
        ("واشنطن/ الأناضول/ ", "واشنطن/ الأناضول", ("الأناضول",)),
        ("دبي، الإمارات العربية المتحدة (CNN)-- ", "دبي، الإمارات العربية المتحدة (CNN)", ("CNN",)),
        ("القاهرة: ", None, ()),
        ("", None, ()),
    ],
)
def test_dateline_at_the_head_of_the_body(head: str, dateline: str | None, credited: tuple[str, ...]) -> None:
    article = clean(page(TITLE, head + P1, P2))
    assert article.body == f"{head}{P1}\n{P2}"
    assert (article.meta.dateline, article.meta.credits) == (dateline, credited)


def test_own_outlet_is_no_credit() -> None:
    assert clean(page(TITLE, "(CNN)-- " + P1), outlet="CNN بالعربية").meta.credits == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("بيروت - رويترز", "dateline"),
        ("بيروت - سليم الحارثي", "credit line"),
        ("رويترز / وكالات", "credit line"),
        ("بيروت", "dateline"),
        ("بيروت مدينة على البحر.", None),
        ("الممر المائي - العبور", None),
    ],
)
def test_line_of_its_own(text: str, kind: str | None) -> None:
    assert line_kind(Line(0, text), None) == kind


def test_a_place_alone_is_no_dateline_below_the_body() -> None:
    assert line_kind(Line(9, "بيروت"), None, above=False) is None


def test_unlisted_town_beside_an_agency_is_a_town() -> None:
    assert parts_of("خربة البلوط - رويترز", None) == [("place", "خربة البلوط"), ("source", "رويترز")]
    assert parts_of("خربة البلوط - الصخرة البيضاء", None) is None


@pytest.mark.parametrize(
    ("form", "outlet", "same"),
    [("المرفأ", "صحيفة المرفأ", True), ("صحيفة المرفأ", "المرفأ", True), ("الشراع", "صحيفة المرفأ", False), ("", "المرفأ", False)],
)
def test_outlet_with_and_without_its_mantle(form: str, outlet: str, same: object) -> None:
    assert is_outlet(words(form), words(outlet)) is same


@pytest.mark.parametrize(("text", "date"), [("الأحد 14 مايو 2023", True), ("14", False), ("الأحد مايو", False), ("وصل الوفد في 14 مايو", False)])
def test_a_line_of_a_date_alone(text: str, date: object) -> None:
    assert is_date(Line(0, text)) is date


def test_one_who_asks_is_no_dateline() -> None:
    assert inline_dateline("بيروت – رويترز: " + P1, None) == "بيروت – رويترز"
    assert inline_dateline("وسألته «رويترز»: " + P1, None) is None


def test_caption_above_and_credited_caption_within_go() -> None:
    sheet = sheet_of(page("سفن عند المدخل", P1, "سفن تنتظر عند مدخل الممر (رويترز)", P2))
    settle_heads(sheet, None)
    assert sheet.why == ["photo credit", None, "photo credit", None]
