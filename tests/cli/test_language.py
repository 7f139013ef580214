import pytest

from naqlan.cli.language import VARIABLE, language_of


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [(["--lang", "ar", "stories"], "ar"), (["--lang=ar"], "ar"), (["--lang", "fr"], "en"), ([], "en"), (["--lang"], "en")],
)
def test_an_argument_says_the_language(arguments: list[str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert language_of(arguments) == expected


def test_else_the_environment_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "ar_EG.UTF-8")
    assert language_of(["stories"]) == "ar"
    assert language_of(["--lang", "en"]) == "en"
