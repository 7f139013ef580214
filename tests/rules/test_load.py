"""Is a rule without reason, example or counter-example refused, with file and line?"""

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from naqlan.errors import DataError, RuleError
from naqlan.rules import load

GOOD = """\
macros:
  who: "<NAME>{1,2}"
rules:
  - id: said
    reason: 'A verb of saying and who said it.'
    pattern: "(?P<cue><SAY>) (?P<who>{{who}})"
    examples:
      - {text: "قال زيد.", cue: قال}
    counter: ["جاء زيد."]
"""
_NUMBERS = count()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An importable package of rules; a name of its own, as the loader remembers what it has read."""
    name = f"rules_for_test_{next(_NUMBERS)}"
    folder = tmp_path / name / "data"
    folder.mkdir(parents=True)
    (tmp_path / name / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(load, "PACKAGE", name)
    load.load_rules.cache_clear()
    yield folder
    load.load_rules.cache_clear()
    sys.modules.pop(name, None)


def test_a_good_file_loads_in_its_order_with_macros_put_in(package: Path) -> None:
    (package / "some.yaml").write_text(GOOD, encoding="utf-8")
    (rule,) = load.load_rules("some")
    assert rule.id == "some.said"
    assert rule.pattern == "(?P<cue><SAY>) (?P<who><NAME>{1,2})"
    assert rule.examples[0].groups == {"cue": "قال"}
    assert rule.over == "words"


@pytest.mark.parametrize(
    ("gone", "named"),
    [
        ("    reason: 'A verb of saying and who said it.'\n", "reason"),
        ('    examples:\n      - {text: "قال زيد.", cue: قال}\n', "examples"),
        ('    counter: ["جاء زيد."]\n', "counter"),
        ('    pattern: "(?P<cue><SAY>) (?P<who>{{who}})"\n', "pattern"),
    ],
)
def test_a_rule_that_lacks_something_is_refused(package: Path, gone: str, named: str) -> None:
    assert gone in GOOD
    (package / "some.yaml").write_text(GOOD.replace(gone, ""), encoding="utf-8")
    with pytest.raises(RuleError, match=rf"some\.yaml, line 4: rule said lacks {named}"):
        load.load_rules("some")


@pytest.mark.parametrize("empty", ["examples: []", "examples:"])
def test_an_empty_list_of_examples_is_none(package: Path, empty: str) -> None:
    text = GOOD.replace('examples:\n      - {text: "قال زيد.", cue: قال}', empty)
    (package / "some.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match="lacks examples"):
        load.load_rules("some")


def test_an_unknown_key_is_refused(package: Path) -> None:
    (package / "some.yaml").write_text(GOOD + "    contra: []\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"some\.yaml, line 4: .*unknown keys \['contra'\]"):
        load.load_rules("some")


def test_an_unknown_macro_is_refused(package: Path) -> None:
    (package / "some.yaml").write_text(GOOD.replace("{{who}}", "{{whom}}"), encoding="utf-8")
    with pytest.raises(RuleError, match=r"some\.yaml, line 4: no macro whom"):
        load.load_rules("some")


def test_macros_that_hold_each_other_are_refused(package: Path) -> None:
    (package / "some.yaml").write_text(GOOD.replace('"<NAME>{1,2}"', '"{{who}}"'), encoding="utf-8")
    with pytest.raises(RuleError, match="macros that hold each other"):
        load.load_rules("some")


def test_two_rules_with_one_id_are_refused(package: Path) -> None:
    (package / "some.yaml").write_text(GOOD + GOOD[GOOD.index("  - id") :], encoding="utf-8")
    with pytest.raises(RuleError, match=r"some\.yaml: two rules with the id some\.said"):
        load.load_rules("some")


def test_broken_yaml_gives_file_and_line(package: Path) -> None:
    (package / "some.yaml").write_text(GOOD + "  - [\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"some\.yaml, line 1\d"):
        load.load_rules("some")


def test_an_empty_file_has_no_rules(package: Path) -> None:
    (package / "some.yaml").write_text("", encoding="utf-8")
    assert load.load_rules("some") == ()


def test_every_file_of_the_package_is_listed() -> None:
    assert {"statements", "entities", "people", "contacts"} <= set(load.rule_files())


def test_literals_and_tags_of_all_rules_are_gathered() -> None:
    assert "الي" in load.all_literals()
    assert {"SAY", "QUO", "STOP"} <= load.all_tags()
