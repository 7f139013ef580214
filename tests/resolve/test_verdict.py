"""What becomes of pairs?"""

from itertools import product

import pytest

from naqlan.resolve.form import form_of
from naqlan.resolve.verdict import STRANGERS, Verdict, judge


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("يوآف نارفانت", None), ("يؤاف نارفنت", None), "same"),
        (("محمد إبراهيم", "وزير الداخلية"), ("محمد إبراهيم", "وزير الداخلية المصري"), "same"),
        (("محمد إبراهيم", "وزير الداخلية"), ("محمد إبراهيم", "وزير الآثار"), "other"),
        (("محمد إبراهيم", None), ("محمد إبراهيم", "وزير الداخلية"), "unsure"),
        (("نارفانت", "وزير الدفاع التشيلي"), ("يوآف نارفانت", "وزير الدفاع في تشيلي"), "same"),
        (("نارفانت", None), ("يوآف نارفانت", "وزير الدفاع"), "unsure"),
        (("محمد بن سلمان", "الأمير"), ("محمد بن نايف", "الأمير"), "other"),
        (("سيف الراوي", None), ("ليث القاضي", None), "other"),
    ],
)
def test_a_pair_is_judged(one: tuple[str, str | None], other: tuple[str, str | None], verdict: Verdict) -> None:
    judged = judge(form_of(*one), form_of(*other))
    assert judged.verdict == verdict or (verdict == "other" and judged.apart)


def test_the_order_of_the_two_changes_nothing() -> None:
    forms = [
        form_of(name, role) for name, role in product(("محمد إبراهيم", "محمد إبراهيم يوسف", "إبراهيم"), (None, "وزير الداخلية", "لاعب منتخب تلمار"))
    ]
    assert all(judge(one, other) == judge(other, one) for one, other in product(forms, forms))


def test_names_without_anything_in_common_have_no_reasons() -> None:
    assert judge(form_of("سيف الراوي"), form_of("ليث القاضي")) is STRANGERS
