import pytest
from rich.text import Text

from naqlan.cli.screen import NARROWEST, WIDEST, Screen, painted
from naqlan.labels.labels import load_labels


@pytest.mark.parametrize(("columns", "width"), [("10", NARROWEST), ("70", 70), ("500", WIDEST)])
def test_lines_are_never_too_wide_to_follow(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert Screen(load_labels("en")).width == width


def test_a_wrapped_value_keeps_its_direction_on_each_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    screen = Screen(load_labels("en"))
    screen.line("place: ", screen.source("كلمة " * 30), indent=2)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 3
    assert all(line.count("\u2068") == line.count("\u2069") == 1 for line in lines)


def test_our_own_lines_go_from_right_to_left_in_arabic(capsys: pytest.CaptureFixture[str]) -> None:
    Screen(load_labels("ar")).line("المكان: القصر")
    assert capsys.readouterr().out == "\u2067المكان: القصر\u2069\n"


def test_a_passage_has_its_gutter_beside_the_first_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    Screen(load_labels("en")).passage(Text("كلمة " * 20), indent=8, gutter="120")
    first, second = capsys.readouterr().out.splitlines()[:2]
    assert first.startswith("   120  \u2067")
    assert second.startswith("        \u2067")


def test_markup_of_the_source_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    Screen(load_labels("en")).line(painted("[red]نص[/red] :smile:", []))
    assert "[red]نص[/red] :smile:" in capsys.readouterr().out


def test_styles_lie_on_their_characters_alone() -> None:
    text = painted("0123456789", [(2, 5, "bold"), (4, 20, "red")], 3, 8)
    assert text.plain == "34567"
    assert [(span.start, span.end, str(span.style)) for span in text.spans] == [(0, 1, "bold"), (1, 2, "bold red"), (2, 5, "red")]


def test_offsets_are_those_of_the_source_though_codes_are_taken_out() -> None:
    text = painted("ab\x1b[31mcd\nef", [(7, 9, "bold")])
    assert text.plain == "abcd ef"
    assert [text.plain[span.start : span.end] for span in text.spans] == ["cd"]
