"""Are positions before the start and from the end on left out?"""

from naqlan.read.options import Options


def test_what_is_wanted() -> None:
    assert [position for position in range(6) if Options(start=2, stop=4).wants(position)] == [2, 3]
    assert Options().wants(10**12)
    assert not Options().ends(10**12)
