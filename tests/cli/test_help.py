import re

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("name", [[], ["extract"], ["explain"]])
def test_each_line_of_arabic_help_has_its_own_direction(run: Run, name: list[str]) -> None:
    for line in run("--lang", "ar", *name, "--help").stdout.splitlines():
        if re.search("[\u0600-\u06ff]", line):
            assert line.count("\u2067") == line.count("\u2069") == 1
            assert line.endswith("\u2069")


def test_names_of_options_stand_outside_of_it(run: Run) -> None:
    assert "  --version       \u2067" in run("--lang", "ar", "--help").stdout


def test_english_help_has_no_isolates(run: Run) -> None:
    assert "\u2067" not in run("--help").stdout
