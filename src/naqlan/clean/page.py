"""Which part of a page is the article? Every line is kept, verbatim, or dropped with a reason."""

from dataclasses import replace
from typing import Literal

from naqlan.clean.credits import is_source_line, note_closing_brackets, note_publisher, note_source
from naqlan.clean.crumbs import Crumb, book
from naqlan.clean.dateline import note_opening
from naqlan.clean.front import settle_outlet, settle_title
from naqlan.clean.furniture import note_trail, settle_foot_lines, settle_head_lines, settle_outlet_foot
from naqlan.clean.genre import genre_of
from naqlan.clean.heads import is_date, known, settle_heads
from naqlan.clean.html.article import find_article
from naqlan.clean.html.block import Block
from naqlan.clean.html.document import parse
from naqlan.clean.html.facts import Facts, facts_of
from naqlan.clean.html.templates import template_for
from naqlan.clean.published import published_of
from naqlan.clean.publisher import find_publisher
from naqlan.clean.related import LEAST_BODY, drop_links, drop_second, drop_tail, settle_below
from naqlan.clean.repeats import settle_repeats
from naqlan.clean.sheet import Line, Sheet, sheet_of, words
from naqlan.clean.stamp import stamp_of
from naqlan.dates.line import read_date
from naqlan.record.article import Article, Metadata, Paragraph
from naqlan.record.dropped import Dropped, Reason
from naqlan.record.page import Page
from naqlan.text.language import is_arabic

SHOWN = 200
"""Code points of a page that was dropped as a whole that are kept to show what it was."""


def clean_page(page: Page, *, language: Literal["ar", "any"] = "ar") -> Article:
    """Makes the article of a page: metadata, title, body, paragraphs and what was dropped; nothing is extracted yet.

    Args:
        page: A page that was read.
        language: `ar`: a page that is not Arabic is dropped; `any`: it is cleaned all the same.

    Returns:
        The article. Its body is the kept lines, stripped, each otherwise as it stood, parted by a newline; a
        paragraph's source is `line N` of the page's text, from 0, or the place of its node on a page of HTML. A page
        that is not Arabic has an empty body and one `Dropped`.
    """
    document = parse(page.text) if page.kind == "html" else None
    facts = facts_of(document, url=page.url, captured=page.captured) if document else Facts()
    page = _filled(page, facts)
    declared = any(known_from in ("json-ld", "opengraph") for _, _, known_from in facts.published)
    found = find_article(document, page.title, declared=declared, template=template_for(page.url)) if document else None
    if found and not found.blocks:
        found = replace(found, blocks=tuple(Block(line, "json-ld articleBody", "script") for line in facts.body))
    text = "\n".join(block.text for block in found.blocks) if found else page.text
    if language == "ar" and not is_arabic(text or (found.text if found else "")):
        return _whole(page, facts, found.text if found else text, "not Arabic")
    if found and not found.blocks:
        return _whole(page, facts, found.text, "no article")
    sheet = sheet_of(text, [block.path for block in found.blocks] if found else ())
    sheet.dates.extend(found.dates if found else ())
    title = settle_title(sheet, page.title or (found.title if found else None), page.outlet)
    _settle_crumbs(sheet, title)
    settle_below(sheet)
    settle_head_lines(sheet)
    settle_foot_lines(sheet, title)
    outlet = page.outlet or next(iter(sheet.outlets), None) or find_publisher(sheet)
    if outlet:
        sheet.outlets.append(outlet)
        settle_outlet_foot(sheet, outlet)
    settle_outlet(sheet, outlet)
    settle_heads(sheet, outlet)
    note_opening(sheet, outlet)
    settle_repeats(sheet)
    note_closing_brackets(sheet, known().sources)
    return _article(page, facts, sheet, title, found.dropped if found else ())


def _filled(page: Page, facts: Facts) -> Page:
    """The page with what it says of itself, where nothing was given with it."""
    return replace(page, key=facts.url or page.key, url=facts.url or page.url, title=page.title or facts.title, outlet=page.outlet or facts.outlet)


def _settle_crumbs(sheet: Sheet, title: str | None) -> None:
    for place, line in enumerate(sheet.lines):
        if sheet.why[place] is not None:
            continue
        crumb = book().find(line)
        outside = sheet.above < LEAST_BODY or place > sheet.last
        if crumb is not None and (crumb.way != "section" or outside) and (crumb.way != "foot" or place > sheet.last):
            _settle_crumb(sheet, place, crumb, title)
        elif outside and _is_number(sheet, line):
            sheet.drop(place, "navigation")
        elif outside and is_date(line):
            sheet.drop(place, "date line")
            sheet.dates.append(line.text)
        elif sheet.above < LEAST_BODY and place + 1 < len(sheet.lines):
            _settle_stamp(sheet, place)
        if sheet.why[place] is None:
            sheet.pass_by(place)
        elif sheet.above >= LEAST_BODY and _ends_article(sheet, place):
            sheet.over.append(place)


def _settle_stamp(sheet: Sheet, place: int) -> None:
    line = sheet.lines[place]
    stamp = stamp_of(line)
    # Words beside the date are allowed once: the second such line is one of a chronicle.
    if stamp is not None and (not sheet.dates or not stamp.others):
        sheet.drop(place, "date line")
        sheet.dates.append(line.text)
        sheet.name(line.text, stamp.names)


def _is_number(sheet: Sheet, line: Line) -> bool:
    """Says whether a line is numbers alone, and no date: of a page, of readers."""
    if (sheet.above and not sheet.over) or not line.words or not all(map(str.isdigit, line.words)):
        return False
    return read_date(line.text) is None


def _ends_article(sheet: Sheet, place: int) -> bool:
    why = sheet.why[place]
    return why in ("tags", "comments") or (why == "credit line" and is_source_line(sheet.lines[place]))


def _settle_crumb(sheet: Sheet, place: int, crumb: Crumb, title: str | None) -> None:
    line = sheet.lines[place]
    sheet.drop(place, crumb.reason)
    if crumb.reason == "date line":
        sheet.dates.append(line.text)
    elif crumb.reason == "credit line":
        note_source(sheet, place)
        if line.words in known().sources:
            sheet.credits.append(line.text)
    elif crumb.reason in ("advert", "navigation"):
        note_publisher(sheet, place)
        if not sheet.above:
            note_trail(sheet, place)
    if crumb.way == "links":
        drop_links(sheet, place, words(title or ""))
    elif crumb.way == "start" and crumb.reason == "related":
        drop_second(sheet, place, place, words(title or ""))
    elif crumb.way == "tail" and not sheet.goes_on(place):
        drop_tail(sheet, place + 1, crumb.reason)


def _article(page: Page, facts: Facts, sheet: Sheet, title: str | None, left_out: tuple[Dropped, ...]) -> Article:
    kept = [sheet.lines[place] for place in sheet.kept()]
    paragraphs = []
    start = 0
    for line in kept:
        paragraphs.append(Paragraph(start, start + len(line.verbatim), line.source))
        start += len(line.verbatim) + 1
    body = "\n".join(line.verbatim for line in kept)
    published = published_of(page.published, page.url, () if facts.published else sheet.dates, body, facts.published)
    meta = Metadata(
        doc=page.doc,
        key=page.key,
        source=page.source,
        url=page.url,
        captured=page.captured,
        outlet=page.outlet or next(iter(sheet.outlets), None),
        published=published.day,
        published_at=published.at,
        published_from=published.source,
        published_other=published.other,
        modified_at=facts.modified_at,
        authors=facts.authors,
        section=facts.section,
        tags=facts.tags,
        image_credit=facts.image_credit,
        dateline=sheet.dateline,
        credits=tuple({words(name): name for name in reversed(sheet.credits)}.values())[::-1],
        genre=genre_of(sheet, title, page.url),
    )
    dropped = tuple(Dropped(line.verbatim, why) for line, why in zip(sheet.lines, sheet.why, strict=True) if why is not None)
    return Article(meta, title, body, tuple(paragraphs), dropped=(*dropped, *left_out))


def _whole(page: Page, facts: Facts, text: str, reason: Reason) -> Article:
    published = published_of(page.published, page.url, (), "", facts.published)
    meta = Metadata(
        doc=page.doc,
        key=page.key,
        source=page.source,
        url=page.url,
        captured=page.captured,
        outlet=page.outlet,
        published=published.day,
        published_at=published.at,
        published_from=published.source,
        published_other=published.other,
        modified_at=facts.modified_at,
        authors=facts.authors,
        section=facts.section,
        tags=facts.tags,
        image_credit=facts.image_credit,
    )
    return Article(meta, page.title, "", dropped=(Dropped(text.strip()[:SHOWN], reason),))
