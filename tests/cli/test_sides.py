import pytest
from rich.text import Text

from naqlan.cli.screen import Screen
from naqlan.cli.sides import MARKED, MOST, both_sides, passage
from naqlan.cli.terminal import plain
from naqlan.labels.labels import load_labels

ONE, OTHER = "فتح الجسر صباحا أمام القوافل", "فتح الجسر مساء أمام القوافل"


def written(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int, language: str = "en") -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    screen = Screen(load_labels(language))
    both_sides(screen, (Text("A"), Text("B")), (passage(ONE, [(10, 15)]), passage(OTHER, [(10, 14)])))
    return capsys.readouterr().out


def test_two_passages_stand_beside_one_another_where_there_is_room(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    wide = written(capsys, monkeypatch, 120)
    assert any(ONE in plain(line) and OTHER in plain(line) for line in wide.splitlines())
    narrow = written(capsys, monkeypatch, 60)
    assert not any(ONE in plain(line) and OTHER in plain(line) for line in narrow.splitlines())
    assert ONE in plain(narrow)


def test_in_arabic_the_first_stands_on_the_right(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for language, first in (("en", "A"), ("ar", "B")):
        heads = next(line for line in written(capsys, monkeypatch, 120, language).splitlines() if "A" in line)
        assert heads.strip().startswith(first)


def test_the_words_that_differ_are_marked_and_control_codes_are_gone() -> None:
    words = passage("قبل \x1b[31mبعد", [(0, 3)])
    assert [(span.start, span.end) for span in words.spans if str(span.style) == MARKED] == [(0, 3)]
    assert "\x1b" not in words.plain


def test_of_an_endless_passage_what_stands_around_the_mark_is_shown() -> None:
    text = "كلمة " * 400 + "هنا " + "كلمة " * 400
    at = text.index("هنا")
    words = passage(text, [(at, at + 3)])
    assert "هنا" in words.plain
    assert len(words.plain) <= MOST + 4
    assert words.plain.startswith("… ")
    assert words.plain.endswith("…")
