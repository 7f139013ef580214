"""Does nothing dangerous come out? Constructions that tempt into a wrong speaker, polarity, form or contact, from `dangerous/*.yaml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.record.statement import Statement

Case = dict[str, Any]

_FILES = sorted((Path(__file__).parent / "dangerous").glob("*.yaml"))
_KEYS = {"construction", "title", "text", "statements", "never", "contacts", "todo"}
_WANTED = {"cue", "speaker", "polarity", "form", "act", "content", "in", "may_miss"}
_MOST_TODO = 15
_LEAST_CASES = 250


def _cases() -> list[tuple[str, Case]]:
    return [(f"{file.stem}: {case['construction']}", case) for file in _FILES for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


def _parameter(name: str, case: Case) -> Any:
    marks = [pytest.mark.xfail(reason=case["todo"], strict=True)] if "todo" in case else []
    return pytest.param(case, id=name, marks=marks)


def _article(case: Case) -> Article:
    title = case.get("title", "عنوان")
    return read_page(Page("x", "x", "", f"{title}\n\n{case['text']}\n", title, None, "2024-03-20", None))


def _list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _named(article: Article, refs: tuple[str, ...]) -> list[str]:
    people = {person.id: person.name for person in article.people}
    return [people.get(ref, ref) for ref in refs]


def _told(article: Article, one: Statement) -> str:
    return f"{_named(article, one.speakers) or 'nobody'} {one.cue} ({one.polarity}, {one.form}, {one.act}, {one.span.field}): {one.content}"


def _content_fits(wanted: str, content: str) -> bool:
    begin, dots, end = (part.strip() for part in wanted.partition("…"))
    return content == wanted if not dots else content.startswith(begin) and content.endswith(end)


def _wrongs(article: Article, wanted: Case, one: Statement) -> list[str]:
    """What is wrong with a statement beside the one that is wanted."""
    found = []
    speakers = _named(article, one.speakers)
    allowed = [] if wanted.get("speaker") == "nobody" else _list(wanted.get("speaker", speakers))
    if not set(speakers) <= set(allowed):
        found.append(f"speaker {speakers}, only {allowed or 'a blank'} is right")
    if one.polarity != wanted.get("polarity", "affirmed"):
        found.append(f"polarity {one.polarity}, {wanted.get('polarity', 'affirmed')} is right")
    for key in ("form", "act"):
        if key in wanted and getattr(one, key) not in _list(wanted[key]):
            found.append(f"{key} {getattr(one, key)}, {wanted[key]} is right")
    if "content" in wanted and not _content_fits(wanted["content"], one.content):
        found.append(f"content “{one.content}”, “{wanted['content']}” is right")
    return found


def _statement_errors(case: Case, article: Article) -> list[str]:
    errors = [
        f"{name} must not speak: {_told(article, one)}"
        for one in article.statements
        for name in case.get("never", ())
        if name in _named(article, one.speakers)
    ]
    if case.get("statements") == "any":
        return errors
    left = list(article.statements)
    for wanted in case.get("statements", ()):
        one = next((one for one in left if (one.cue, one.span.field) == (wanted["cue"], wanted.get("in", "body"))), None)
        if one is None:
            errors += [] if wanted.get("may_miss") else [f"no statement of {wanted['cue']}"]
            continue
        left.remove(one)
        errors += [f"{wrong}: {_told(article, one)}" for wrong in _wrongs(article, wanted, one)]
    return errors + [f"no statement, yet given as one: {_told(article, one)}" for one in left]


def _contact_errors(case: Case, article: Article) -> list[str]:
    if "contacts" not in case:
        return []
    errors, left = [], list(article.contacts)
    for wanted in case["contacts"]:
        one = next((one for one in left if one.kind == wanted["kind"]), None)
        if one is None:
            errors += [] if wanted.get("may_miss") else [f"no {wanted['kind']}"]
            continue
        left.remove(one)
        if one.status not in _list(wanted["status"]):
            errors.append(f"{one.kind} {_named(article, one.parties)} is {one.status}, {wanted['status']} is right")
        if "through" in wanted and not set(one.through) <= set(_list(wanted["through"])):
            errors.append(f"{one.kind} through {one.through}, {wanted['through']} is right")
    return errors + [f"no contact, yet given as one: {one.kind} {one.status} {_named(article, one.parties)}" for one in left]


@pytest.mark.parametrize("case", [_parameter(name, case) for name, case in _cases()])
def test_nothing_dangerous(case: Case) -> None:
    article = _article(case)
    errors = [*_statement_errors(case, article), *_contact_errors(case, article)]
    told = "\n  ".join(errors)
    assert not errors, f"{case['construction']}\n{case['text']}\n  {told}"


def test_the_cases_are_well_formed() -> None:
    names = [name for name, _ in _cases()]
    assert len(names) == len(set(names))
    assert len(names) >= _LEAST_CASES
    for name, case in _cases():
        assert set(case) <= _KEYS, name
        for wanted in case.get("statements", ()) if case.get("statements") != "any" else ():
            assert set(wanted) <= _WANTED, name


def test_few_constructions_are_left_to_do() -> None:
    assert sum("todo" in case for _, case in _cases()) <= _MOST_TODO
