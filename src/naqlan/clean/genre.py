"""What kind of page is it? News unless words or form show opinion, a press round-up, an interview or a live page."""

import re
from functools import cache
from typing import Any

from naqlan.clean.crumbs import FILE
from naqlan.clean.sheet import Line, Sheet, words, words_and_colons
from naqlan.lexicon.load import load_yaml
from naqlan.record.article import Genre

LEAST_QUESTIONS = 3
"""Short lines that end in a question mark, and more than one in six lines, from which a page is an interview."""
LEAST_BULLETED = 4
"""Questions that open with a mark (*، ■) from which a page is an interview without further signs."""
LEAST_PAPERS = 3
"""Paragraphs that open with a newspaper from which a page is a round-up."""
LEAST_TIMES = 5
"""Lines that are a clock time from which a page is live."""
_MOST_QUESTION = 40
_BULLETS = "*•■●▪◆-–—"
_OPENING = 4
_TIME = re.compile(r"^\D{0,12}\d{1,2}[:.]\d{2}\D{0,12}$")
_Phrases = tuple[tuple[str, ...], ...]


@cache
def _phrases(genre: str, where: str) -> _Phrases:
    listed: Any = load_yaml(FILE)["genre"][genre].get(where, ())
    return tuple(words_and_colons(str(phrase)) for phrase in listed)


@cache
def _written(genre: str, where: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(phrase)} " for phrase in _phrases(genre, where))


@cache
def _papers() -> frozenset[str]:
    plain = [words(word)[0] for word in load_yaml(FILE)["genre"]["papers"]]
    return frozenset(prefix + word for word in plain for prefix in ("", "و", "ف"))


def genre_of(sheet: Sheet, title: str | None, url: str | None) -> Genre:
    """Returns the page's genre.

    Args:
        sheet: The page, already settled: dropped lines (sections, bylines) speak for the genre too.
        title: Its title, or None.
        url: Its address, or None.
    """
    form = words_and_colons(title or "")
    address = (url or "").lower()
    body = [sheet.lines[place] for place in sheet.kept()]
    if _anywhere(form, "live") or _in_address(address, "live") or sum(bool(_TIME.match(line.text)) for line in body) >= LEAST_TIMES:
        return "live"
    if _anywhere(form, "round-up") or _starts(form, "round-up") or _by_papers(body):
        return "round-up"
    if _is_interview(sheet, form, body):
        return "interview"
    dropped = (line.marked for line, why in zip(sheet.lines, sheet.why, strict=True) if why in ("navigation", "credit line", "tags"))
    if _starts(form, "opinion") or _anywhere(form, "opinion") or _in_address(address, "opinion") or any(_is_opinion_line(line) for line in dropped):
        return "opinion"
    return "news"


def _is_opinion_line(form: tuple[str, ...]) -> bool:
    return form in _phrases("opinion", "whole") or (form[:1] in _phrases("opinion", "start") and len(form) <= 8)


def _is_interview(sheet: Sheet, title: tuple[str, ...], body: list[Line]) -> bool:
    asking = [line.text for line in body if line.text.endswith(("؟", "?")) and line.size <= _MOST_QUESTION]
    questions = len(asking)
    asked = questions >= LEAST_QUESTIONS and questions * 6 > len(body)
    if sum(text[0] in _BULLETS for text in asking) >= LEAST_BULLETED:
        return True
    named = _anywhere(title, "interview") or _starts(title, "interview")
    told = any(_contains(line.marked, _written("interview", "body")) for line in sheet.lines if line.size <= _MOST_QUESTION)
    return (asked and (named or told or questions * 3 > len(body))) or (told and questions > 0)


def _by_papers(body: list[Line]) -> bool:
    opened = sum(any(word in _papers() for word in line.words[:_OPENING]) for line in body)
    return opened >= LEAST_PAPERS and opened * 2 >= len(body) and len({line.words[:_OPENING] for line in body}) > 2


def _starts(form: tuple[str, ...], genre: str) -> bool:
    return any(form[: len(phrase)] == phrase for phrase in _phrases(genre, "start"))


def _anywhere(form: tuple[str, ...], genre: str) -> bool:
    return _contains(form, _written(genre, "anywhere"))


def _contains(form: tuple[str, ...], phrases: tuple[str, ...]) -> bool:
    joined = f" {' '.join(form)} "
    return any(phrase in joined for phrase in phrases)


def _in_address(address: str, genre: str) -> bool:
    return any(part in address for part in load_yaml(FILE)["genre"][genre].get("url", ()))
