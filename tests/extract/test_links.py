"""Through whom did it come? On sentences of our own; the page is that of an outlet that does not exist."""

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page

WHO = "وزير النقل زركوف مندرينا"


def chains(text: str, outlet: str | None = None, title: str = "عنوان") -> list[list[list[str]]]:
    page = Page("x", "x", "", f"{title}\n\n{text}\n", title, outlet, "2024-03-20", None)
    article = read_page(page)
    people = {person.id: person.name for person in article.people}
    return [[[people.get(ref, ref) for ref in link] for link in one.chain] for one in article.statements if one.span.field == "body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"وكالة رويترز تنقل عن {WHO} قوله إن القطار جاهز.", [["رويترز"]]),
        (f"وكانت وكالة رويترز قد نقلت الجمعة عن {WHO} أن القطار جاهز.", [["رويترز"]]),
        (f"ونقلت إذاعة «وادي الضفة» عن وكالة رويترز عن {WHO} أن القطار جاهز.", [["رويترز"], ["وادي الضفة"]]),
        (f"ونقل «دفتر الضفة» عن {WHO} أن القطار جاهز.", [["دفتر الضفة"]]),
        (f"وأفادت وكالة رويترز بأن القطار جاهز، كما نقلت عن {WHO} قوله إن الرحلات تبدأ غدا.", [["رويترز"]]),
        (f"قال {WHO} لوسائل إعلام محلية إن القطار جاهز.", [["وسائل إعلام محلية"]]),
        (f"قال {WHO} في مقابلة مع إحدى محطات التلفزيون المحلية إن القطار جاهز.", [["إحدى محطات التلفزيون المحلية"]]),
        ("قال مسؤول في وزارة النقل لوكالة رويترز إن القطار جاهز.", [["رويترز"]]),
        (f"قالت وزارة النقل في بيان إن القطار جاهز. وأكد {WHO} أن الرحلات تبدأ غدا، وفق البيان.", [["وزارة النقل"]]),
        (f"أكد {WHO} أن القطار جاهز، وفق البيان.", []),
        (f"أكد {WHO} أن القطار جاهز، وفق مبادرة السلام العربية.", []),
        (f"وبحسب أحد المسؤولين، أكد {WHO} أن القطار جاهز.", [["أحد المسؤولين"]]),
        (f"شككت وكالة رويترز في الأمر، ناقلة عن {WHO} قوله إن القطار جاهز.", [["رويترز"]]),
        (f"وأفاد بيان للخارجية الألمانية بأن {WHO} أكد أن القطار جاهز.", [["الخارجية الألمانية"]]),
        ("قال المحلل في صحيفة الشرق الأوسط لوكان بيرزوف إن القطار جاهز.", []),
    ],
)
def test_links(text: str, expected: list[list[str]]) -> None:
    assert chains(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"قال {WHO} لموقع دفتر الضفة إن القطار جاهز.", "دفتر الضفة"),
        (f"قال {WHO} لشبكة «دفتر الضفة» إن القطار جاهز.", "دفتر الضفة نت"),
        (f"نقلت الإذاعة عن {WHO} قوله إن القطار جاهز.", "إذاعة الضفة"),
        (f"نقل مراسلنا عن {WHO} قوله إن القطار جاهز.", None),
    ],
)
def test_the_page_itself_is_no_link(text: str, outlet: str | None) -> None:
    assert chains(text, outlet) == [[]]


def test_who_is_told_by_an_unnamed_outlet_speaks_through_it() -> None:
    text = f"ذكرت صحف محلية أن {WHO} أكد أن القطار جاهز."
    assert chains(text) == [[["صحف محلية"]]]


def test_a_document_without_an_owner_is_nobody_s() -> None:
    text = f"قال {WHO} إن القطار جاهز.\nوذكر تقرير أن القطار متعطل."
    page = Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None)
    assert read_page(page).statements[-1].speakers == ()


def test_an_attribution_behind_a_fronted_adjunct_has_the_rest_of_the_sentence() -> None:
    text = "وفي السنوات الأخيرة، وفقا لوكالة رويترز، هناك نمو في عدد القطارات والرحلات الداخلية."
    page = Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None)
    assert [one.content for one in read_page(page).statements] == ["هناك نمو في عدد القطارات والرحلات الداخلية"]
