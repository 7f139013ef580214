"""What is a rule, and how is its readable pattern compiled?

A pattern is a regular expression over positions. `<SAY|ASK>` is any position that may be read as SAY or ASK, `<SAY !PAST>`
one that may be SAY and cannot be PAST, `<!STOP>` one that cannot be STOP; `'كلمة'`, alone or within the brackets, is a literal
word (folded, its proclitics apart); a single dot is any position. Groups are named: `(?P<speaker>…)`. White space means nothing. Repeats are bounded
(`{m,n}`, n ≤ 40) and never nested, so that no input can make a match run away.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from re import _constants as sre  # type: ignore[attr-defined, unused-ignore]
from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any, Protocol, TypeAlias

from naqlan.errors import RuleError
from naqlan.rules.anchors import Anchors, anchors_of
from naqlan.text.fold import fold

LONGEST_REPEAT = 40
"""Three of four cues stand within five words of their content, one in a hundred beyond thirty-two."""

_CLASS = re.compile(r"<(?!/)(?P<any>[^<>!=?][^<>!]*)?(?:!(?P<none>[^<>]+))?>(?!\()")
_LITERAL = re.compile(r"'(?P<word>[^'\s]+)'")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_EMPTY_CLASS = r"(?!)"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what the rule must give on it: the verbatim text of each named group (of the whole match as `match`)."""

    text: str
    groups: dict[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as written.

    Attributes:
        id: `file.name`, unique.
        reason: Which construction of Arabic it reads, in a sentence.
        pattern: The readable pattern, macros put in.
        over: `words` (positions of the text) or `phrases` (noun phrases as single positions).
        examples: What it must find.
        counter: Sentences on which it must find nothing.
        gives: Free values that the extractor takes from it (act, kind, status …).
    """

    id: str
    reason: str
    pattern: str
    over: str = "words"
    examples: tuple[Example, ...] = ()
    counter: tuple[str, ...] = ()
    gives: dict[str, Any] = field(default_factory=dict)


def literals(pattern: str) -> set[str]:
    """Returns the folded literal words of a pattern."""
    return {fold(found.group("word")) for found in _LITERAL.finditer(pattern)}


class Chooser(Protocol):
    """Whatever can say which characters a class of tags stands for: an alphabet, or a rulebook's own smaller one."""

    def having(self, any_of: Iterable[str], none_of: Iterable[str] = ()) -> str:
        """Returns all characters whose set has one of `any_of` (all where empty) and none of `none_of`."""


ClassKey: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""What a class asks for: one of these tags (`A&B` both), none of those."""


def class_keys(pattern: str) -> set[ClassKey]:
    """Returns the distinct classes of a pattern, literal words among them."""
    found = {_key(one) for one in _CLASS.finditer(pattern)}
    return found | {(("=" + word,), ()) for word in literals(_CLASS.sub("", pattern))}


def compile_pattern(rule: Rule, alphabet: Chooser) -> re.Pattern[str]:
    """Compiles a rule for the tag sets that `alphabet` knows now.

    Raises:
        RuleError: The pattern is no regular expression, has an unbounded or nested repeat, or an operation that no rule needs.
    """
    skeleton(rule)
    return re.compile(written(rule, alphabet), re.DOTALL)


def written(rule: Rule, alphabet: Chooser) -> str:
    """Returns the pattern of a rule as a regular expression (of the flag DOTALL) over the characters of `alphabet`."""
    return _written(rule.pattern, lambda key: _chars(alphabet.having(*key)))


def skeleton(rule: Rule) -> tuple[Anchors, dict[int, ClassKey]]:
    """Checks a rule with one letter a class: the classes are long, and what may run away does not lie in them.

    Returns:
        What the rule cannot do without, in letters, and the class that each letter stands for.

    Raises:
        RuleError: As for `compile_pattern`.
    """
    letters: dict[ClassKey, str] = {}
    try:
        tree = parser.parse(_written(rule.pattern, lambda key: letters.setdefault(key, chr(_FIRST_LETTER + len(letters)))), re.DOTALL)
    except re.error as error:
        raise RuleError(f"rule {rule.id}: {error} in {rule.pattern!r}") from error
    _check(tree, rule, inside=False)
    return anchors_of(tree), {ord(letter): key for key, letter in letters.items()}


_FIRST_LETTER = 0xE000
"""Private use: no letter of a skeleton means anything in a regular expression."""


def _written(pattern: str, letters: Callable[[ClassKey], str]) -> str:
    """Writes a readable pattern as a regular expression, each class as `letters` has it."""
    names: list[str] = []

    def keep(found: re.Match[str]) -> str:
        names.append(found.group(1))
        return f"\0{len(names) - 1}\1"

    text = _GROUP.sub(keep, pattern)
    text = _CLASS.sub(lambda found: letters(_key(found)), text)
    text = _LITERAL.sub(lambda found: letters((("=" + fold(found.group("word")),), ())), text)
    text = re.sub(r"\s+", "", text)
    return re.sub("\0(\\d+)\1", lambda found: f"(?P<{names[int(found.group(1))]}>", text)


def _key(found: re.Match[str]) -> ClassKey:
    any_of = tuple(_tag(tag) for tag in (found.group("any") or "").split("|") if tag.strip())
    return any_of, tuple(_tag(tag) for tag in (found.group("none") or "").split("|") if tag.strip())


def _tag(name: str) -> str:
    return "&".join(one if one.isascii() else "=" + fold(one) for one in (part.strip(" '") for part in name.split("&")))


def _chars(chars: str) -> str:
    """Writes a character class; runs of neighbours become ranges, which compile and match faster."""
    if not chars:
        return _EMPTY_CLASS
    runs, start = [], 0
    for place in range(1, len(chars) + 1):
        if place == len(chars) or ord(chars[place]) != ord(chars[place - 1]) + 1:
            runs.append(chars[start] if place - start == 1 else f"{chars[start]}-{chars[place - 1]}")
            start = place
    return "[" + "".join(runs) + "]"


_PLAIN = (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY, sre.AT)


def _check(tree: Any, rule: Rule, *, inside: bool) -> None:
    for operation, argument in tree:
        if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            _, most, inner = argument
            if most == sre.MAXREPEAT or most > LONGEST_REPEAT:
                raise RuleError(f"rule {rule.id}: an unbounded repeat; write {{m,n}} with n of at most {LONGEST_REPEAT}")
            if inside and most > 1:
                raise RuleError(f"rule {rule.id}: a repeat inside a repeat")
            _check(inner, rule, inside=inside or most > 1)
        elif operation is sre.SUBPATTERN:
            _check(argument[3], rule, inside=inside)
        elif operation is sre.BRANCH:
            for branch in argument[1]:
                _check(branch, rule, inside=inside)
        elif operation in (sre.ASSERT, sre.ASSERT_NOT):
            _check(argument[1], rule, inside=inside)
        elif operation not in _PLAIN:
            raise RuleError(f"rule {rule.id}: {operation} has no place in a rule")
