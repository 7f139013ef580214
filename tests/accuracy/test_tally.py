from naqlan.accuracy.tally import Figure, Tally, pairs


def test_nothing_counted_is_zero() -> None:
    assert Tally().figure() == Figure(0.0, 0.0, 0.0, 0, 0)


def test_precision_recall_and_f1() -> None:
    tally = Tally()
    tally.add(1, 2, 4)
    tally.mark(right=True)
    assert tally.figure() == Figure(0.6667, 0.4, 0.5, 5, 3)


def test_right_may_differ_from_found() -> None:
    tally = Tally()
    tally.add(2, 4, 2, right=1)
    assert tally.figure()[:2] == (0.25, 1.0)


def test_the_likest_pair_first_and_each_once() -> None:
    likeness = {(1, 1): 0.5, (1, 2): 0.9, (2, 2): 0.8, (2, 1): 0.0}
    assert pairs([1, 2], [1, 2], lambda one, other: likeness[one, other]) == [(1, 2)]
    assert pairs([], [1], lambda *_: 1.0) == []
