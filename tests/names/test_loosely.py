"""Are short forms, foreign sounds, added names and slips heard, and are Arabic names that differ kept apart?"""

import pytest

from naqlan.names.full import full_name
from naqlan.names.loosely import known_as, loose_keys, loosely


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بيل نارفنت", "وليام نارفنت"),
        ("فون نارفنت", "فوننارفنت ملدور"),
        ("توني نارفنت", "أنتوني سعد نارفنت"),
        ("حسن شيخ محمود", "حسن شيخ محمد"),
    ],
)
def test_names_are_loosely_one(one: str, other: str) -> None:
    assert loosely(full_name(one), full_name(other))
    assert loosely(full_name(other), full_name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("نارفنتي", "سيف نارفاتني"),
        ("سيف نارفنت", "محمد سيف نارفنت ملدور"),
        ("سلمان بن عبدالعزيز", "سلطان بن عبدالعزيز"),
        ("كيم نارغ أون", "كيم نارغ إيل"),
        ("حسن إبراهيم", "حسين إبراهيم"),
    ],
)
def test_names_are_two(one: str, other: str) -> None:
    assert not loosely(full_name(one), full_name(other))
    assert not loosely(full_name(other), full_name(one))


def test_a_byname_finds_its_name() -> None:
    assert [name.key for name in known_as(full_name("أبو مازن"))] == [full_name("محمود عباس").key]
    assert known_as(full_name("سيف الراوي")) == ()
    assert loose_keys(full_name("أبو مازن")) & loose_keys(full_name("محمود عباس"))
