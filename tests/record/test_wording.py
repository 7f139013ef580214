from naqlan.record.wording import VOICES, WordSet


def test_there_are_three_voices() -> None:
    assert VOICES == ("quoted", "reported", "own")


def test_a_set_needs_no_exceptions() -> None:
    assert WordSet("river", "a river", "نهر", (("نهر", ("نهر",)), ("واد", ("واد",)))).but == ()
