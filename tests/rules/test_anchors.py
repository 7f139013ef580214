"""What can a rule not do without, and does looking for it first leave its matches as they are?"""

import re
from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]

import pytest

from naqlan.lexicon.lexicon import Lexicon
from naqlan.rules.anchors import Anchors, anchors_of
from naqlan.rules.load import rule_files
from naqlan.rules.match import Rulebook


def _anchors(pattern: str) -> Anchors:
    return anchors_of(parser.parse(pattern, re.DOTALL))


def _letters(*letters: str) -> tuple[frozenset[int], ...]:
    return tuple(frozenset(map(ord, one)) for one in letters)


@pytest.mark.parametrize(
    ("pattern", "first", "needed"),
    [
        ("ab?c", "a", ("a", "c")),
        ("a?bc", "ab", ("b", "c")),
        ("(?P<x>a|b)c{0,3}", "ab", ("ab",)),
        ("(?:ab|cd)e", "ac", ("ab", "cd", "e")),
        ("(?<!x)a", "a", ("a",)),
        ("(?<=x)a(?=y)", "a", ("x", "a", "y")),
    ],
)
def test_what_a_pattern_begins_with_and_needs(pattern: str, first: str, needed: tuple[str, ...]) -> None:
    found = _anchors(pattern)
    assert found.first == _letters(first)[0]
    if pattern != "(?:ab|cd)e":
        assert set(found.needed) == set(_letters(*needed))


def test_of_a_choice_one_branch_must_be_there() -> None:
    assert set(_anchors("(?:ab|cd)e").needed) == {frozenset(map(ord, "ac")), frozenset(map(ord, "e"))}


def test_anything_is_no_anchor() -> None:
    assert _anchors(".a") == Anchors(None, _letters("a"), False)
    assert _anchors("a?").first is None
    assert _anchors("(?:a|.)b").needed == _letters("b")


def test_a_look_back_guards() -> None:
    assert _anchors("(?<!x)a").guarded
    assert not _anchors("a(?<!x)").guarded


TEXTS = (
    "قال وزير الخارجية سامر الحداد لصحيفة الديار إن اللقاء مع نظيره تم أمس، وأضاف: «لن نعود».",
    "التقى الرئيس محمد بن علي القرني رئيس الوزراء، بحسب وكالة سند نقلا عن مصدر مسؤول.",
    "سامر الحداد: لا عودة إلى الوراء",
    "",
)


@pytest.mark.parametrize("name", rule_files())
@pytest.mark.parametrize("text", TEXTS)
def test_matches_are_those_of_the_bare_regular_expression(name: str, text: str, lexicon: Lexicon) -> None:
    book = Rulebook(name, lexicon.alphabet)
    symbols = lexicon.analyze(text).symbols
    compiled = book.compiled()
    own = book.own(symbols)
    bare = [(one.rule.id, *found.span()) for one in compiled for found in one.pattern.finditer(own)]
    assert [(match.rule.id, match.start, match.end) for match in book.find(symbols)] == bare
