import pytest

from naqlan.text.controls import plain


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
