"""Is what "جاء ذلك …" says carried back to the paragraph before it, and no further?"""

from .reading import article

WHO = "وزير النقل زركوف مندرينا"


def test_the_medium_is_carried_back() -> None:
    found = article(f"قال {WHO} إن القطار جاهز. جاء ذلك خلال مؤتمر صحفي في العاصمة.").statements
    assert [one.via for one in found] == ["press conference"]


def test_the_source_is_carried_back() -> None:
    found = article(f"قال {WHO} إن القطار جاهز.\nجاء ذلك بحسب ما نقلت وكالة رويترز.").statements
    assert [one.chain for one in found] in ([(("رويترز",),)], [()])


def test_what_a_statement_has_of_its_own_stays() -> None:
    found = article(f"قال {WHO} في بيان إن القطار جاهز. جاء ذلك خلال مؤتمر صحفي في العاصمة.").statements
    assert [one.via for one in found] == ["statement"]


def test_an_earlier_paragraph_is_left_alone() -> None:
    body = f"قال {WHO} إن القطار جاهز.\nوأكد {WHO} أن السكة قديمة. جاء ذلك خلال مؤتمر صحفي في العاصمة."
    assert [one.via for one in article(body).statements] == [None, "press conference"]
