"""Which symbols make which expression, and which rule is next where one was refused?"""

import re

import pytest

from naqlan.dates.grammar import GRAMMAR, RULES, rule_of, shorter


@pytest.mark.parametrize(
    ("symbols", "rule", "taken"),
    [
        ("DfMA", "date", 4),
        ("PRWDM", "date", 5),
        ("OtM", "date", 3),
        ("D&DM", "days", 4),
        ("wA,dW", "day of week", 5),
        ("w>A", "week", 3),
        ("iOfM", "week of month", 4),
        ("mA", "this month", 2),
        ("aY&Y", "years", 4),
        ("ab&Qx", "year", 5),
        ("aG", "year", 2),
        ("<Qa", "ago", 3),
        ("VA", "vague", 2),
        ("RfD", "relative", 1),
        ("W-W", "nights", 3),
    ],
)
def test_the_first_rule_that_fits(symbols: str, rule: str, taken: int) -> None:
    found = GRAMMAR.match(symbols)
    assert found is not None
    assert (rule_of(found), found.end()) == (rule, taken)


@pytest.mark.parametrize("symbols", ["D", "O", "P", "a", "Q", "f", "&", "N"])
def test_no_expression_of_one_symbol(symbols: str) -> None:
    assert GRAMMAR.search(symbols) is None


def test_the_rules_after_a_refused_one() -> None:
    assert [(name, found.end()) for name, found in shorter("W&W", 0, "nights")] == [("weekday", 1)]
    assert list(shorter("Y", 0, "bare year")) == []


def test_no_repeat_is_without_bound() -> None:
    assert not [name for name, pattern in RULES if re.search(r"[*+]", re.sub(r"\[[^\]]*\]", "", pattern))]
