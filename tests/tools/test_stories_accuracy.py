import pytest

from tools.stories_accuracy import b_cubed, measure

LABELS = {"a": 1, "b": 1, "c": 2, "d": 2}


def test_right_groups_have_all() -> None:
    assert b_cubed({"a": "x", "b": "x", "c": "y", "d": "y"}, LABELS) == (1, 1, 1)


def test_one_heap_has_all_recall_and_half_the_precision() -> None:
    precision, recall, f1 = b_cubed(dict.fromkeys("abcd", "x"), LABELS)
    assert (precision, recall) == (0.5, 1)
    assert f1 == pytest.approx(2 / 3)


def test_what_is_in_no_group_stands_alone_and_others_do_not_count() -> None:
    assert b_cubed({"z": "a"}, LABELS)[:2] == (1, 0.5)


def test_even_and_odd_groups_are_measured_apart() -> None:
    found = measure({"a": "x", "b": "x"}, [["a", "b"], ["c", "d"]])
    assert [round(one[1], 2) for one in found.values()] == [0.75, 1, 0.5]
