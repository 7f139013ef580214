"""Which rules are there? Load the YAML of one file of rules and check that each has its reason and examples."""

import re
from functools import cache
from typing import Any

from naqlan.errors import RuleError
from naqlan.lexicon.load import data_folder, line_of, load_yaml
from naqlan.rules.rule import Example, Rule, literals

PACKAGE = "naqlan.rules"
_MACRO = re.compile(r"\{\{(\w+)\}\}")
_KEYS = {"id", "reason", "pattern", "over", "examples", "counter", "gives"}


def rule_files() -> list[str]:
    """Returns the names of the rule files, sorted, without their ending."""
    return sorted(entry.name.removesuffix(".yaml") for entry in data_folder(PACKAGE).iterdir() if entry.name.endswith(".yaml"))


@cache
def load_rules(name: str) -> tuple[Rule, ...]:
    """Loads the rules of one file in their order.

    Args:
        name: File name without `.yaml`, such as `statements`.

    Raises:
        RuleError: A rule lacks its id, reason, examples or counter-examples, or has an unknown key or macro.
    """
    file = f"{name}.yaml"
    data = load_yaml(file, PACKAGE)
    macros = {key: str(value) for key, value in (data.get("macros") or {}).items()}
    rules = tuple(_rule(name, entry, macros) for entry in data.get("rules") or ())
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"{file}: two rules with the id {rule.id}")
        seen.add(rule.id)
    return rules


def all_literals() -> frozenset[str]:
    """Returns the folded literal words of all rules: the lexicon gives each a tag."""
    found: set[str] = set()
    for name in rule_files():
        for rule in load_rules(name):
            found |= literals(rule.pattern)
            found |= set(re.findall(r"[\u0621-\u064a]+", re.sub(r"'[^']*'", "", rule.pattern)))
    return frozenset(found)


def all_tags() -> frozenset[str]:
    """Returns every tag that some rule names: only these take part in the alphabet."""
    found: set[str] = set()
    for name in rule_files():
        for rule in load_rules(name):
            found |= set(re.findall(r"[A-Z][A-Z_0-9]*", rule.pattern))
    return frozenset(found)


def _rule(file: str, entry: dict[str, Any], macros: dict[str, str]) -> Rule:
    where = f"{file}.yaml, line {line_of(f'{file}.yaml', str(entry.get('id')), PACKAGE)}"
    missing = [key for key in ("id", "reason", "pattern", "examples", "counter") if not entry.get(key)]
    if missing:
        raise RuleError(f"{where}: rule {entry.get('id')} lacks {', '.join(missing)}")
    unknown = set(entry) - _KEYS
    if unknown:
        raise RuleError(f"{where}: rule {entry['id']} has unknown keys {sorted(unknown)}")
    return Rule(
        id=f"{file}.{entry['id']}",
        reason=entry["reason"],
        pattern=_expand(entry["pattern"], macros, where),
        over=entry.get("over", "words"),
        examples=tuple(Example(one["text"], {key: value for key, value in one.items() if key != "text"}) for one in entry["examples"]),
        counter=tuple(entry["counter"]),
        gives=entry.get("gives") or {},
    )


def _expand(pattern: str, macros: dict[str, str], where: str, depth: int = 0) -> str:
    if depth > 8:
        raise RuleError(f"{where}: macros that hold each other")

    def put(found: re.Match[str]) -> str:
        if found.group(1) not in macros:
            raise RuleError(f"{where}: no macro {found.group(1)}")
        return _expand(macros[found.group(1)], macros, where, depth + 1)

    return _MACRO.sub(put, pattern)
