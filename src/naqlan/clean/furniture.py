"""What else stands about the body? Trails (home » section), lines of links side by side, tags and signatures at the end."""

import re

from naqlan.clean.crumbs import book
from naqlan.clean.heads import is_outlet, known
from naqlan.clean.sheet import PARAGRAPH, Line, Sheet, words
from naqlan.clean.verbs import is_only_verb

MOST_WORDS = 12
"""Words of a trail at most."""
MOST_LINES = 8
"""Lines above the first paragraph, and below the last sentence, that are looked at; it bounds the work on a page of scraps."""
MOST_WORDS_OF_STEP = 4
"""Words of one step of it, of a tag, of a name."""
LEAST_TAGS = 3
MOST_WORDS_FOOT = 7
"""Words of a signature or of a line with the outlet's name."""
_ARROWS = re.compile(r"\s*[»›>→←<‹]+\s*")
_BARS = re.compile(r"\s*[|•·]\s*|\s[-–—/]\s")
_IN_BRACKETS = re.compile(r"[()\[\]]")
_TAGS = re.compile(r"\s*[|•·،,]\s*")
_INITIALS = re.compile(r"[^\W\d_](?:\s?\.\s?[^\W\d_]){1,3}\.?")


def settle_head_lines(sheet: Sheet) -> None:
    """Drops the trails above the first paragraph; their steps, and short lines of a name, may name the outlet."""
    first = sheet.first_paragraph()
    for place in [place for place in sheet.kept() if place < first][:MOST_LINES]:
        line = sheet.lines[place]
        if line.ended or line.text.endswith(":") or line.size > MOST_WORDS:
            continue
        steps = _trail(line)
        if steps is not None:
            sheet.drop(place, "navigation")
            sheet.name(line.text, steps)
        elif line.size <= 2 * MOST_WORDS_OF_STEP and not _IN_BRACKETS.search(line.text):
            # «المدينة – الصحيفة»: what stands last may be the outlet.
            sheet.name(line.text, _BARS.split(line.text)[-1:])


def note_trail(sheet: Sheet, place: int) -> None:
    """Notes what may name the outlet in a trail that was dropped for its first step (الرئيسية)."""
    line = sheet.lines[place]
    steps = _trail(line)
    if steps:
        sheet.name(line.text, steps)


def _trail(line: Line) -> list[str] | None:
    """Returns the steps of a trail that are no section's name, None where the line is no trail."""
    for mark, sure in ((_ARROWS, True), (_BARS, False)):
        steps = [step for step in mark.split(line.text) if words(step)]
        if len(steps) < 2 or any(len(words(step)) > MOST_WORDS_OF_STEP for step in steps):
            continue
        if not sure and any(known().part(step, None) in ("person", "desk", "source") for step in steps):
            continue
        others = [step for step in steps if not _is_section(step)]
        if len(others) < len(steps) if not sure else not any(mark in line.text for mark in '"“”«'):
            return others
    return None


def _is_section(step: str) -> bool:
    crumb = book().find(Line(0, step))
    return crumb is not None and crumb.reason == "navigation"


def settle_foot_lines(sheet: Sheet, title: str | None) -> None:
    """Drops the signatures of an agency and the bare lists of tags that are left below the last sentence."""
    for place in _foot(sheet):
        line = sheet.lines[place]
        names = _signature(line)
        if names is not None:
            sheet.drop(place, "credit line")
            sheet.name(line.text, names)
        elif _is_tags(sheet, line, title):
            sheet.drop(place, "tags")
        elif line.size <= MOST_WORDS_FOOT and len(pieces := _BARS.split(line.text)) > 1:
            sheet.name(line.text, pieces[:1])


def settle_outlet_foot(sheet: Sheet, outlet: str) -> None:
    """Drops the short lines below the last sentence that bear the outlet's name («صحيفة X - هاتف …»)."""
    for place in _foot(sheet):
        line = sheet.lines[place]
        pieces = [words(piece) for piece in _BARS.split(line.text)]
        if line.size <= MOST_WORDS_FOOT and any(is_outlet(piece, words(outlet)) for piece in pieces if piece):
            sheet.drop(place, "navigation")


def _foot(sheet: Sheet) -> list[int]:
    kept = sheet.kept()
    lines = sheet.lines
    last = max((place for place in kept if lines[place].ended or lines[place].size >= PARAGRAPH), default=None)
    if last is None:
        return []
    return [place for place in kept[-MOST_LINES:] if place > last and lines[place].size <= 2 * MOST_WORDS]


def _signature(line: Line) -> list[str] | None:
    """Returns the names in «انتهى / وكالة» or «وكالة / س.ع», None where the line is no signature."""
    pieces = [piece.strip() for piece in line.text.split("/") if words(piece)]
    if "/" not in line.text or line.size > MOST_WORDS_FOOT or not pieces:
        return None
    names = [piece for piece in pieces if not _INITIALS.fullmatch(piece) and words(piece) not in known().endings]
    if len(names) == len(pieces) or any(len(words(name)) > MOST_WORDS_OF_STEP - 1 for name in names):
        return None
    return names


def _is_tags(sheet: Sheet, line: Line, title: str | None) -> bool:
    """Says whether a line is a list of names and terms most of which the article itself has."""
    tags = [words(tag) for tag in _TAGS.split(line.text)]
    if len(tags) < LEAST_TAGS or any(not 0 < len(tag) <= MOST_WORDS_OF_STEP or is_only_verb(tag[0]) for tag in tags):
        return False
    told = set(words(title or ""))
    for place in sheet.kept():
        if sheet.lines[place] is not line:
            told.update(sheet.lines[place].words)
    bare = {stem for word in told for stem in (word, word.removeprefix("ال"), word[1:], word[1:].removeprefix("ال"))}
    own = sum(all(word.removeprefix("ال") in bare for word in tag) for tag in tags)
    return 3 * own >= 2 * len(tags)
