"""Is a pattern compiled to what it says, and refused where it could run away?"""

import re

import pytest

from naqlan.errors import RuleError
from naqlan.lexicon.alphabet import Alphabet
from naqlan.rules.rule import LONGEST_REPEAT, Rule, compile_pattern, literals


@pytest.fixture
def alphabet() -> Alphabet:
    made = Alphabet()
    for tags in ({"SAY"}, {"SAY", "PAST"}, {"ASK"}, {"STOP"}, {"NAME"}, {"=قال", "SAY"}):
        made.char(frozenset(tags))
    return made


def _matches(pattern: str, alphabet: Alphabet, *row: set[str]) -> re.Match[str] | None:
    text = "".join(alphabet.char(frozenset(tags)) for tags in row)
    return compile_pattern(Rule("t.t", "test", pattern), alphabet).fullmatch(text)


def test_a_class_holds_every_set_with_one_of_its_tags(alphabet: Alphabet) -> None:
    assert _matches("<SAY|ASK>", alphabet, {"SAY", "PAST"})
    assert _matches("<SAY|ASK>", alphabet, {"ASK"})
    assert not _matches("<SAY|ASK>", alphabet, {"NAME"})


def test_a_class_leaves_out_what_it_refuses(alphabet: Alphabet) -> None:
    assert _matches("<SAY !PAST>", alphabet, {"SAY"})
    assert not _matches("<SAY !PAST>", alphabet, {"SAY", "PAST"})
    assert _matches("<!STOP>", alphabet, {"NAME"})
    assert not _matches("<!STOP>", alphabet, {"STOP"})


def test_an_ampersand_wants_both(alphabet: Alphabet) -> None:
    assert _matches("<SAY&PAST>", alphabet, {"SAY", "PAST"})
    assert not _matches("<SAY&PAST>", alphabet, {"SAY"})


def test_a_literal_is_folded_and_white_space_means_nothing(alphabet: Alphabet) -> None:
    assert _matches("'قالَ'  <NAME>", alphabet, {"=قال", "SAY"}, {"NAME"})
    assert literals("'إلى' <SAY> 'قال'") == {"الي", "قال"}


def test_a_tag_that_nothing_has_matches_nothing(alphabet: Alphabet) -> None:
    assert not _matches("<NOWHERE>", alphabet, {"SAY"})


def test_named_groups_give_positions(alphabet: Alphabet) -> None:
    found = _matches("(?P<cue><SAY>) (?P<who><NAME>{1,3})", alphabet, {"SAY"}, {"NAME"}, {"NAME"})
    assert found
    assert found.span("who") == (1, 3)


@pytest.mark.parametrize(
    "pattern", ["<SAY>*", "<SAY>+", "<SAY>{3,}", f"<SAY>{{0,{LONGEST_REPEAT + 1}}}", "<SAY>*?", "(?=<SAY>*)<ASK>", "(?:<ASK>|<SAY>+)"]
)
def test_an_unbounded_repeat_is_refused(pattern: str, alphabet: Alphabet) -> None:
    with pytest.raises(RuleError, match=r"t\.t: an unbounded repeat"):
        compile_pattern(Rule("t.t", "test", pattern), alphabet)


@pytest.mark.parametrize("pattern", ["(?:<SAY>{0,5}){0,5}", "(?:<ASK> (?:<SAY>{1,2}|<NAME>)){2,3}", "(?P<who>(?P<cue><SAY>{0,4})<ASK>){0,3}"])
def test_a_repeat_inside_a_repeat_is_refused(pattern: str, alphabet: Alphabet) -> None:
    with pytest.raises(RuleError, match="a repeat inside a repeat"):
        compile_pattern(Rule("t.t", "test", pattern), alphabet)


@pytest.mark.parametrize("pattern", ["<SAY>*+", "<SAY>++", "(?><SAY>*)", "(<SAY>)?(?(1)<ASK>*|<NAME>)"])
def test_an_unbounded_repeat_finds_no_hiding_place(pattern: str, alphabet: Alphabet) -> None:
    with pytest.raises(RuleError):
        compile_pattern(Rule("t.t", "test", pattern), alphabet)


def test_an_option_inside_a_repeat_is_allowed(alphabet: Alphabet) -> None:
    assert _matches("(?:<SAY> <NAME>?){1,3}", alphabet, {"SAY"}, {"NAME"}, {"SAY"})


@pytest.mark.parametrize("pattern", ["(<SAY>", "(?P<who><SAY>) (?P<who><ASK>)", "<SAY>{2,1}"])
def test_what_is_no_regular_expression_is_refused(pattern: str, alphabet: Alphabet) -> None:
    with pytest.raises(RuleError, match=r"rule t\.t"):
        compile_pattern(Rule("t.t", "test", pattern), alphabet)
