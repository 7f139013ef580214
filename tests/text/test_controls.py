import pytest

from naqlan.text.controls import cut, isolated, one_line, plain, shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mأحمر\x1b[0m", "أحمر"),
        ("\x1b]0;title\x07نص", "نص"),
        ("\x1b]8;;http://x\x1b\\رابط\x1b]8;;\x1b\\", "رابط"),
        ("\x9b2Jنص", "نص"),
        ("\x1bcنص", "نص"),
        ("أ\u202eب\u2066ج", "أبج"),
        ("أ\u200fب\u200cج", "أ\u200fب\u200cج"),
        ("سطر\nآخر\t.", "سطر\nآخر\t."),
        ("\x1b", ""),
        ("", ""),
    ],
)
def test_commands_to_a_terminal_are_taken_out(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_value_cannot_turn_what_stands_around_it() -> None:
    assert isolated("نص\u2069\u202e\n") == "\u2068نص\u2069"
    assert isolated(" \u202e ") == ""
    assert one_line("سطر\n آخر\t.") == "سطر آخر ."


def test_a_long_line_is_cut() -> None:
    assert [cut(text, 4) for text in ("", "abcd", "abcde")] == ["", "abcd", "abc…"]


def test_a_value_is_short_in_a_sentence() -> None:
    assert shortened("12\nعاملا") == "12 عاملا"
    assert len(shortened("كلمة " * 90)) == 60
