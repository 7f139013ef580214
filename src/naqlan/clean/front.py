"""What is it called, and by whom is it published? The title with its repetitions, and lines that name the outlet."""

from naqlan.clean.crumbs import book
from naqlan.clean.heads import is_date, is_outlet, known
from naqlan.clean.sheet import PARAGRAPH, Line, Sheet, words
from naqlan.clean.stamp import stamp_of

LONGEST_TITLE = 300
"""Code points of a first line that may be a title; longer ones are a paragraph of a page that has none."""
_LINES_ABOVE = 6
"""Lines of menu that may stand above the title of a plain text."""
_MORE_WORDS = 5
"""Words that a repetition of the title in the page's head may have more: the outlet's name, the section."""
_HASHTAG_WORDS = 4
_MOST_KICKER = 5


def settle_title(sheet: Sheet, given: str | None, outlet: str | None) -> str | None:
    """Finds the title and drops the lines that write it.

    Args:
        sheet: The page.
        given: The title given with the page, or None: then the first line that is no crumb is the title.
        outlet: The outlet given with the page; its name after the title ("… | X") is no part of it.

    Returns:
        The title, None where the page begins with a paragraph.
    """
    title = given
    if title is None:
        place = _first_line(sheet)
        if place is None:
            return None
        title = sheet.lines[place].verbatim
        sheet.drop(place, "title")
    title = _without_outlet(title, outlet)
    if given is not None:
        _settle_second_line(sheet, title)
    form = words(title)
    first = sheet.first_paragraph()
    for place in sheet.kept():
        other = sheet.lines[place].words
        longer = place < first and len(form) >= 4 and other[: len(form)] == form and len(other) - len(form) <= _MORE_WORDS
        if form and (other == form or longer):
            sheet.drop(place, "repeated title")
    return title


def _settle_second_line(sheet: Sheet, title: str) -> None:
    """Drops the headline proper where only the kicker above it ("In a phone call ..") was given as the title."""
    if len(sheet.lines) < 2 or not title.rstrip().endswith(("..", "…")) or len(words(title)) > _MOST_KICKER:
        return
    line, below = sheet.lines[0], sheet.lines[1]
    if _MOST_KICKER <= line.size < PARAGRAPH and not line.ended and below.size >= PARAGRAPH:
        sheet.drop(0, "title")


def _first_line(sheet: Sheet) -> int | None:
    for place, line in enumerate(sheet.lines[:_LINES_ABOVE]):
        crumb = book().find(line)
        if crumb is not None and (crumb.way in ("whole", "links", "section") or crumb.reason in ("date line", "advert")):
            continue
        if is_date(line) or _is_stamp(line):
            continue
        return place if len(line.text) <= LONGEST_TITLE else None
    return 0 if sheet.lines and len(sheet.lines[0].text) <= LONGEST_TITLE else None


def _is_stamp(line: Line) -> bool:
    """Says whether a line above the title is a date line: beside the date only names that are known as places or outlets."""
    stamp = stamp_of(line)
    return stamp is not None and (
        not stamp.others
        or (
            sum(len(words(name)) for name in stamp.names) == stamp.others
            and all(known().part(name, None) in ("place", "source", "weak", "outlet") for name in stamp.names)
        )
    )


def _without_outlet(title: str, outlet: str | None) -> str:
    for mark in (" | ", " - ", " – ", " — "):
        head, found, tail = title.rpartition(mark)
        if found and outlet and len(words(head)) >= 3 and is_outlet(words(tail), words(outlet)):
            return head.rstrip()
    return title


def settle_outlet(sheet: Sheet, outlet: str | None) -> None:
    """Drops the lines in the head that only name the page's publisher, and lines of hashtags below the body."""
    first = sheet.first_paragraph()
    paragraphs = [place for place in sheet.kept() if sheet.lines[place].size >= PARAGRAPH]
    last = paragraphs[-1] if paragraphs else -1
    for place in sheet.kept():
        line = sheet.lines[place]
        if place < first and outlet and line.words and set(line.words) <= set(words(outlet)):
            sheet.drop(place, "outlet")
        elif line.text[:1] in ("", "#") and all(token.startswith("#") for token in line.text.split()):
            _settle_hashtags(sheet, place, head=place < first < len(sheet.lines), below=place > last >= 0)


def _settle_hashtags(sheet: Sheet, place: int, *, head: bool, below: bool) -> None:
    line = sheet.lines[place]
    if head and len(line.text.split()) == 1 and len(line.words) <= _HASHTAG_WORDS:
        sheet.outlets.append(line.text.strip("#").replace("_", " "))
        sheet.drop(place, "outlet")
    elif below and line.words:
        sheet.drop(place, "tags")
        sheet.over.append(place)
