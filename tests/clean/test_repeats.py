"""Which lines count as repeated?"""

from naqlan.clean.repeats import settle_repeats
from naqlan.clean.sheet import Sheet, sheet_of

LONG = "قالت الوزيرة إن المحادثات ستبدأ غدا في العاصمة وإن الوفود كلها وصلت إليها مساء أمس"


def settled(*lines: str) -> Sheet:
    sheet = sheet_of("\n".join(lines))
    settle_repeats(sheet)
    return sheet


def test_the_later_of_two_equal_lines_goes() -> None:
    assert settled(LONG, "سطر آخر", LONG + ".").why == [None, None, "repeated"]


def test_a_line_within_an_earlier_one_goes() -> None:
    assert settled(LONG, " ".join(LONG.split()[3:13])).why == [None, "repeated"]


def test_short_lines_and_longer_ones_stay() -> None:
    assert settled("نعم", "نعم", "اليوم 06:42", "اليوم 06:42").why == [None] * 4
    assert settled(" ".join(LONG.split()[:10]), LONG).why == [None, None]
