"""Does each rule of the grammar lead to the function that gives its value?"""

import pytest

from naqlan.dates.anchor import anchor
from naqlan.dates.context import Context
from naqlan.dates.find import expressions, find_times
from naqlan.dates.grammar import RULES
from naqlan.dates.resolve import value_of
from naqlan.dates.scan import cut

from .reading import FRIDAY

ONE_EACH = {
    "ago": ("قبل ثلاثة أيام", "2024-03-12"),
    "days": ("يومي 2 و3 مايو 2021", "2021-05-02/2021-05-03"),
    "date": ("أمس الخميس 14 مارس", "2024-03-14"),
    "nights": ("ليل السبت والأحد", "2024-03-09/2024-03-10"),
    "relative": ("فجر أمس", "2024-03-14"),
    "day of week": ("الثلاثاء من الأسبوع المقبل", "2024-03-19"),
    "weekday": ("الثلاثاء الماضي", "2024-03-12"),
    "day of month": ("20 الجاري", "2024-03-20"),
    "week of month": ("الأسبوع الأول من مايو 2021", "2021-05"),
    "part of year": ("الربع الأول من عام 2023", "2023-01/2023-03"),
    "week": ("الأسبوع الماضي", "2024-03-04/2024-03-10"),
    "months": ("مارس وديسمبر 2012", "2012-03/2012-12"),
    "month": ("مايو 2021", "2021-05"),
    "hijri month": ("رمضان الماضي", "2023-03-23/2023-04-20"),
    "this month": ("نهاية الشهر الجاري", "2024-03"),
    "years": ("عامي 2009 و2011", "2009/2011"),
    "year": ("العام المقبل", "2025"),
    "century": ("سبعينيات القرن الماضي", "197X"),
    "vague": ("الأيام المقبلة", None),
    "season": ("صيف 2016", "2016"),
    "bare year": ("في 1998", "1998"),
}


def test_every_rule_has_an_example() -> None:
    assert list(ONE_EACH) == [name for name, _ in RULES]


@pytest.mark.parametrize("rule", ONE_EACH)
def test_value_of_each_rule(rule: str) -> None:
    text, value = ONE_EACH[rule]
    assert [(found.rule, found.value) for found in find_times(text, FRIDAY)] == [(rule, value)]


def test_an_unknown_rule_is_a_mistake_of_the_programmer() -> None:
    text = "أمس"
    with pytest.raises(KeyError):
        value_of("fortnight", next(expressions(text))[1], Context(anchor(FRIDAY), cut(text)))
