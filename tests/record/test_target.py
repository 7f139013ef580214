from dataclasses import replace
from pathlib import Path

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article, Metadata
from naqlan.record.figure import Figure
from naqlan.record.page import Page
from naqlan.record.parts import items_of, ref_of, spans_of
from naqlan.record.span import Span
from naqlan.record.target import AROUND, find, target_of

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "pages").glob("00*.txt"))


def record(text: str, *stretches: tuple[int, int]) -> Article:
    """Returns a record whose figures stand at these stretches of the body."""
    figures = tuple(Figure(text[a:b], Span("body", a, b), 1, "exactly", "x") for a, b in stretches)
    return Article(Metadata("a", "a"), None, text, figures=figures)


def around(before: str, words: str, after: str) -> Article:
    return record(before + words + after, (len(before), len(before) + len(words)))


LONG = "كلمات كثيرة تسبق ما يُحكم فيه وتزيد على الحد المحفوظ منها بكثير "
MORE = " وكلمات كثيرة تتبعه وتزيد هي أيضا على الحد المحفوظ منها بكثير"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_item_of_a_page_is_found_again(path: Path) -> None:
    made = read_page(Page("a", "a", "a.txt", path.read_text(encoding="utf-8")))
    for item in items_of(made):
        target = target_of(made, item)
        assert target is not None, ref_of(item)
        assert find(made, target) == (item, "exact")


def test_what_stands_further_off_may_change() -> None:
    old = around(LONG, "12 جنديا", MORE)
    target = target_of(old, old.figures[0])
    assert target is not None
    assert (len(target.before), len(target.after)) == (AROUND, AROUND)
    new = around("زيادة. " + LONG, "12 جنديا", MORE + " زيادة.")
    assert find(new, target) == (new.figures[0], "exact")


def test_one_side_is_enough_for_words_that_stand_once() -> None:
    old = around(LONG, "12 جنديا", MORE)
    target = target_of(old, old.figures[0])
    assert target is not None
    new = around(LONG, "12 جنديا", " في نص آخر")
    assert find(new, target) == (new.figures[0], "one side")
    twice = record(new.body + "؛ 12 جنديا", (len(LONG), len(LONG) + 8))
    assert find(twice, target) == (None, "stranded")


def test_other_words_around_or_no_item_there_are_no_place() -> None:
    old = around(LONG, "12 جنديا", MORE)
    target = target_of(old, old.figures[0])
    assert target is not None
    assert find(around("قبله", "12 جنديا", "بعده"), target) == (None, "stranded")
    assert find(replace(old, figures=()), target) == (None, "stranded")


def test_of_two_read_from_the_same_words_each_keeps_its_place_and_a_third_is_a_guess() -> None:
    one = around(LONG, "12 جنديا", MORE)
    two = replace(one, figures=(one.figures[0], replace(one.figures[0], unit="y")))
    targets = [target_of(two, item) for item in two.figures]
    assert [target and find(two, target)[0] for target in targets] == list(two.figures)
    assert targets[0] is not None
    assert find(one, targets[0]) == (None, "stranded")


def test_a_name_is_known_by_any_place_where_it_stands() -> None:
    made = read_page(Page("a", "a", "a.txt", EXAMPLES[0].read_text(encoding="utf-8")))
    person = made.people[0]
    target = target_of(made, person)
    assert target is not None
    assert (target.quoted, made.text(spans_of(made, person)[0])) == (person.name, person.name)
    shorter = replace(made, people=(replace(person, name=person.surfaces[0]), *made.people[1:]))
    found, how = find(shorter, target)
    assert (found, how) == (shorter.people[0], "exact")
