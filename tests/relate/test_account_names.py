import pytest

from naqlan.names.likeness import skeleton
from naqlan.record.account import Named
from naqlan.relate.account_names import LIKELY, SURE, WEAK, keys_of, likeness, matched, words_of
from tests.relate.told import person

HEGEN = person("دارو هيغن", "وزير الدفاع الكيني")


def test_a_country_is_one_by_its_name_its_capital_and_its_adjective() -> None:
    assert words_of("كينيا") == words_of("نيروبي") == words_of("لكينيا") == {"=KE"}
    assert words_of("وزير الدفاع الكيني") == words_of("وزير دفاع كينيا") == {"وزير", "دفاع", "=KE"}


def test_counterparts_say_nothing_of_who_it_is() -> None:
    assert words_of("نظيره") == frozenset()
    assert words_of("نظيره الكيني") == {"=KE"}


@pytest.mark.parametrize(
    ("one", "other", "sure", "why"),
    [
        (HEGEN, person("دارو هيجن"), SURE, "name"),
        (HEGEN, person("هيغن"), SURE, "name"),
        (HEGEN, person("دارو"), WEAK, "given name"),
        (HEGEN, person("سامي هيغن"), 0.0, ""),
        (HEGEN, Named("وزير الدفاع الكيني"), LIKELY, "office"),
        (HEGEN, Named("وزير الدفاع"), LIKELY, "office"),
        (HEGEN, Named("وزير دفاع أوغندا"), 0.0, ""),
        (HEGEN, Named("نظيره الكيني"), WEAK, "counterpart"),
        (HEGEN, Named("كينيا", "place"), 0.0, ""),
        (HEGEN, Named("وزير الدفاع الكيني دارو هيغن"), LIKELY, "name"),
        (Named("نيروبي", "place"), Named("كينيا"), SURE, "name"),
        (Named("السفير الكيني"), Named("السفير الأوغندي"), 0.0, ""),
        (Named("سفير كينيا"), Named("السفير الكيني في أوغندا"), LIKELY, "part of the name"),
        (Named("كينيا"), Named("المعارضة الكينية"), 0.0, ""),
    ],
)
def test_how_sure_two_names_are_one(one: Named, other: Named, sure: float, why: str) -> None:
    assert likeness(one, other) == likeness(other, one) == (sure, why)
    assert not sure or keys_of(one) & keys_of(other)


def test_a_slip_needs_the_office() -> None:
    other = person("دارب هيغن", "وزير الدفاع في كينيا")
    assert likeness(HEGEN, other) == (LIKELY, "slip of the name")
    assert likeness(HEGEN, person("دارب هيغن"))[0] == 0.0


def test_an_office_may_stand_beside_the_name() -> None:
    unknown = person("كمال وردان")
    ambassador = Named("سفير كينيا")
    beside = (words_of("استقبل كمال وردان سفير كينيا في العاصمة"), frozenset[str]())
    assert likeness(unknown, ambassador)[0] == 0.0
    assert likeness(unknown, ambassador, beside) == (LIKELY, "office beside the name")
    assert likeness(ambassador, unknown, beside[::-1]) == (LIKELY, "office beside the name")


def test_names_are_matched_one_to_one_the_surest_first() -> None:
    ones = (person("دارو"), HEGEN)
    others = (person("دارو هيغن"), person("مالك سرحان"))
    assert [(a.name, b.name) for a, b, *_ in matched(ones, others)] == [("دارو هيغن", "دارو هيغن")]
    assert matched((), others) == []


def test_keys_are_of_the_first_and_the_last_part() -> None:
    assert {skeleton("دارو"), skeleton("هيغن")} <= keys_of(HEGEN)
