"""Does every rule find its examples and pass over its counter-examples? The tests that stand in the files of rules."""

import pytest

from naqlan.lexicon.lexicon import Lexicon
from naqlan.rules.load import load_rules, rule_files
from naqlan.rules.rule import Example, Rule
from tests.rules.reading import Reader

RULES = [rule for name in rule_files() for rule in load_rules(name)]


@pytest.fixture(scope="module")
def reader(lexicon: Lexicon) -> Reader:
    return Reader(lexicon)


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=f"{rule.id}-{place}") for rule in RULES for place, example in enumerate(rule.examples, 1)],
)
def test_a_rule_finds_its_example(rule: Rule, example: Example, reader: Reader) -> None:
    found = reader.matches(rule, reader.read(example.text))
    if not any(example.groups.items() <= match.items() for match in found):
        shown = [{key: match.get(key) for key in (*example.groups, "match")} for match in found] or "nothing"
        pytest.fail(f"{rule.id}: {example.text}\n  wanted {example.groups}\n  found  {shown}", pytrace=False)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [pytest.param(rule, sentence, id=f"{rule.id}-{place}") for rule in RULES for place, sentence in enumerate(rule.counter, 1)],
)
def test_a_rule_passes_over_its_counter_example(rule: Rule, sentence: str, reader: Reader) -> None:
    found = reader.matches(rule, reader.read(sentence))
    if found:
        pytest.fail(f"{rule.id} finds {found[0]['match']!r} in: {sentence}", pytrace=False)


def test_every_example_names_a_group_of_its_rule_or_the_whole_match() -> None:
    faults = [
        f"{rule.id}: no group {name}"
        for rule in RULES
        for example in rule.examples
        for name in example.groups
        if name != "match" and f"(?P<{name}>" not in rule.pattern
    ]
    assert not faults, "\n".join(faults)


def test_every_example_says_what_must_be_found() -> None:
    silent = [rule.id for rule in RULES if not all(example.groups for example in rule.examples)]
    assert not silent, f"examples without groups: {silent}"
