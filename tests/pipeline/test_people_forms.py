"""Do forms grow, meet and make people as their mentions say?"""

from dataclasses import replace

from naqlan.pipeline.people_forms import as_form, bridged, grown, keys_of, namesakes_in, person_row, standing_of
from naqlan.store.people import KeptForm, Sight

MADE = KeptForm("f", "سيف الراوي", "سيف الراوي", "وزير النقل", 1, "2026-03-02", "2026-03-02", "2026-03-02", "m2", 0, "p")


def _sight(mention: str, day: str, name: str = "سيف الراوي", form: str = "f") -> Sight:
    return Sight(mention, "a", day, True, name, "وزير النقل", "سيف الراوي", "l", "o", sure=True, form=form)


def test_a_form_grows_to_both_sides_in_time() -> None:
    found = grown(MADE, [_sight("m3", "2026-03-09"), _sight("m1", "2026-03-01")])
    assert found is not None
    assert (found.articles, found.first, found.last, found.mention, found.person) == (3, "2026-03-01", "2026-03-09", "m1", "p")
    undated = grown(None, [replace(_sight("m1", "2026-03-01"), dated=False)])
    assert undated is not None
    assert (undated.first, undated.day) == (None, "2026-03-01")


def test_single_names_and_full_ones_meet_by_their_office() -> None:
    assert keys_of("الراوي", "وزير النقل") & keys_of("سيف الراوي", "وزير النقل")
    assert not keys_of("الراوي", None)


def test_verdicts_see_whole_months() -> None:
    form = as_form(MADE, replace(MADE, key="k"))
    assert (form.first, form.last, form.beside) == ("2026-03-01", "2026-03-28", frozenset({"k"}))


def test_a_person_has_the_full_name_of_most_articles() -> None:
    lone = replace(MADE, id="g", key="الراوي", name="الراوي", articles=9, taken=1)
    assert person_row("p", [MADE, lone]) == {"id": "p", "name": "سيف الراوي", "articles": 11, "first": "2026-03-02", "last": "2026-03-02"}


def test_a_single_name_brings_no_two_full_names_together() -> None:
    forms = {"f": MADE, "g": replace(MADE, id="g", key="هند الراوي", name="هند الراوي"), "l": replace(MADE, id="l", key="الراوي", name="الراوي")}
    assert bridged([(0.9, ("f", "l")), (0.9, ("g", "l"))], forms) == [("f", "g")]


def test_two_of_one_article_with_something_in_common_are_namesakes() -> None:
    one, other = _sight("m1", "2026-03-01"), _sight("m2", "2026-03-01", "سيف محمد الراوي", "g")
    assert namesakes_in([one, other]) == {("f", "g")}
    assert namesakes_in([one, _sight("m2", "2026-03-01", "ليث القاضي", "g")]) == set()


def test_what_stands_behind_a_form() -> None:
    assert standing_of(MADE).office
    assert standing_of(replace(MADE, articles=9)).doublings == 4
