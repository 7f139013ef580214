from naqlan.store.portions import AT_ONCE, portions


def test_each_id_comes_once_sorted_in_lists_of_the_size() -> None:
    assert list(portions(["c", "a", "b", "a"], 2)) == [["a", "b"], ["c"]]
    assert list(portions([])) == []


def test_no_list_is_longer_than_one_question_takes() -> None:
    assert list(map(len, portions(str(number) for number in range(AT_ONCE + 1)))) == [AT_ONCE, 1]
