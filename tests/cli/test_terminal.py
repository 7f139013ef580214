from hypothesis import given
from hypothesis import strategies as st

from naqlan.cli.terminal import has_arabic, one_line
from naqlan.text.controls import plain

FORBIDDEN = {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160), *range(0x2028, 0x202F), *range(0x2066, 0x2070), 0xFEFF)}


@given(st.lists(st.text(max_size=4) | st.sampled_from([*sorted(FORBIDDEN), "\x1b[", "\x1b]", "31m"])).map("".join))
def test_nothing_of_the_kind_is_left(text: str) -> None:
    assert not FORBIDDEN & set(plain(text))
    assert "\n" not in one_line(text)


def test_arabic_is_seen() -> None:
    assert has_arabic("a ب")
    assert not has_arabic("abc 123 «»")
