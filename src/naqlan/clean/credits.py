"""Whom does the page name as its source? Lines «المصدر: …», and publishers named in adverts and notices of rights."""

import re
from functools import cache

from naqlan.clean.crumbs import FILE
from naqlan.clean.sheet import Line, Sheet, words
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold, fold_map

MOST_WORDS = 6
"""Words of a line that names the source below a line «المصدر»."""
_PARTS = re.compile(r"\s*[+،,/|؛]\s*|\s+[-–—]\s+|\s+و\s+")
_QUOTED = re.compile(r"[\"«“]([^\"»”]{2,30})[\"»”]")
_BRACKETS = re.compile(r"\(([^()]{2,60})\)[.\s]*$")
_STRIP = ' \t\xa0.:+-–—،,/|"«»“”()[]*'


@cache
def labels() -> tuple[tuple[str, ...], ...]:
    """Returns the folded labels of a field of sources, the longest first."""
    return tuple(sorted((words(label) for label in load_yaml(FILE)["source_labels"]), key=len, reverse=True))


@cache
def _fused_labels() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(fold(label)) for label in load_yaml(FILE)["source_labels"]) + r")\s*$")


@cache
def _publisher_words() -> frozenset[str]:
    return frozenset(words(word)[0] for word in load_yaml(FILE)["publisher_words"])


@cache
def _manners() -> frozenset[tuple[str, ...]]:
    return frozenset(words(word) for word in load_yaml(FILE)["manner_words"])


def is_source_line(line: Line) -> bool:
    """Says whether a line begins with the label of a field of sources (and is no byline)."""
    return any(line.words[: len(label)] == label for label in labels())


def note_source(sheet: Sheet, place: int) -> None:
    """Reads a dropped credit line: its sources become credits; the last of two fields on a line names the publisher.

    A label on a line of its own takes the short line below it with it.
    """
    line = sheet.lines[place]
    label = next((label for label in labels() if line.words[: len(label)] == label), None)
    if label is None:
        return
    if line.words == label:
        below = place + 1
        if below < len(sheet.lines) and sheet.lines[below].size <= MOST_WORDS and not sheet.lines[below].ended:
            sheet.drop(below, "credit line")
            sheet.credits.extend(sources_of(sheet.lines[below].text))
        return
    fields = _fields(line.text)
    if len(fields) > 1:
        sheet.outlets.append(fields[-1].strip(_STRIP))
    for field in fields[:-1] if len(fields) > 1 else fields:
        sheet.credits.extend(sources_of(field))


def _fields(text: str) -> list[str]:
    pieces = re.split("[:：]", text)
    if len(pieces) == 1:
        return [" ".join(text.split()[2:])]
    found = [_without_label(piece) for piece in pieces[1:]]
    return [field for field in found if words(field)]


def _without_label(piece: str) -> str:
    """A piece of a line without the label of the next field at its end, fused with the name before it or not ("وكالاتالمصدر")."""
    plain = fold_map(piece)
    label = _fused_labels().search(plain.text)
    return piece[: plain.back(label.start(), label.end())[0]] if label else piece


def sources_of(field: str) -> list[str]:
    """Returns the names in a field of sources, in order; empty where there is none."""
    return [name.strip(_STRIP) for name in _PARTS.split(field) if words(name) and words(name) not in _manners()]


def note_publisher(sheet: Sheet, place: int) -> None:
    """Notes the publisher that an advert or a notice of rights names in quotation marks after a word such as «موقع»."""
    text = sheet.lines[place].text
    for quoted in _QUOTED.finditer(text):
        before = words(text[: quoted.start()])
        if before and before[-1] in _publisher_words():
            sheet.outlets.append(quoted[1])
            return


def note_closing_brackets(sheet: Sheet, known_sources: frozenset[tuple[str, ...]]) -> None:
    """Notes the agencies in brackets at the end of the body's last line, which stays as it is."""
    kept = sheet.kept()
    found = _BRACKETS.search(sheet.lines[kept[-1]].text[-80:]) if kept else None
    names = sources_of(found[1]) if found else []
    if names and all(words(name) in known_sources for name in names):
        sheet.credits.extend(names)
