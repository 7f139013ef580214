"""By which rules are pages read? Each with its reason, what it must find, and where it must find nothing."""

from collections.abc import Mapping

from naqlan.rules.load import load_rules, rule_files
from naqlan.rules.rule import Rule


def rulebooks() -> Mapping[str, tuple[Rule, ...]]:
    """Returns all rules by the name of their book (`contacts`, `statements` …), in the order in which they are written."""
    return {name: load_rules(name) for name in rule_files()}


def rule_named(which: str) -> Rule | None:
    """Returns the rule of an id, such as `statements.verb-clause`; None where there is none, for instance where code read a value."""
    return next((one for one in rulebooks().get(which.partition(".")[0], ()) if one.id == which), None)
