"""Does each reason say itself in words, and does it speak where it should?"""

from dataclasses import replace

import pytest

from naqlan.labels.labels import load_labels
from naqlan.resolve import reasons
from naqlan.resolve.form import form_of
from naqlan.resolve.reasons import REASONS, published
from naqlan.resolve.span import days_between


@pytest.mark.parametrize("reason", REASONS, ids=lambda one: str(one.__name__))
def test_what_a_reader_is_told_is_the_docstring(reason: reasons.Reason) -> None:
    words = published(reason.__name__)
    assert words.endswith(".")
    assert "\n" not in words
    assert load_labels("en")(f"name_reason.{reason.__name__}") == words
    assert load_labels("ar")(f"name_reason.{reason.__name__}") != words


def test_offices_speak_for_and_against() -> None:
    minister, other, star = (form_of("محمد إبراهيم", role) for role in ("وزير الداخلية المصري", "وزير الآثار المصري", "لاعب منتخب تلمار"))
    assert reasons.shared_office(minister, minister)
    assert reasons.office_fits(minister, form_of("محمد إبراهيم", "الوزير"))
    assert reasons.shared_country(minister, other)
    assert (reasons.different_office(minister, other) or 0) < 0
    assert (reasons.different_field(minister, star) or 0) < 0
    assert (reasons.different_country(minister, form_of("محمد إبراهيم", "وزير الداخلية السوداني")) or 0) < 0


def test_time_and_company() -> None:
    one, other = form_of("سيف الراوي", None, "2026-03-01", frozenset({"ل ر"})), form_of("سيف الراوي", None, "2026-03-20", frozenset({"ل ر", "x"}))
    assert reasons.near_in_time(one, other)
    assert reasons.shared_company(one, other)
    late = replace(other, first="2031-01-01", last="2031-01-01", company=frozenset())
    assert (reasons.far_in_time(one, late) or 0) < 0
    assert reasons.shared_company(one, late) is None
    assert reasons.near_in_time(one, form_of("سيف الراوي")) is None
    assert days_between(one, replace(one, first="2026-02-01", last="2026-04-01")) == 0
    assert days_between(late, one) == days_between(one, late)


def test_what_nothing_outweighs() -> None:
    prince, cousin = form_of("محمد بن سلمان", "ولي العهد السعودي"), form_of("محمد بن نايف", "ولي العهد السعودي")
    assert reasons.other_father(prince, cousin) == reasons.NEVER
    assert reasons.other_generation(form_of("جورج نارفي الابن"), form_of("جورج نارفي الأب")) == reasons.NEVER
    assert reasons.one_list(replace(prince, beside=frozenset({cousin.name.key})), cousin) == reasons.NEVER
    assert reasons.one_list(prince, cousin) is None
