"""Who wrote it, and where? Datelines, bylines and captions around the body, told by what their parts are."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

from naqlan.clean.crumbs import FILE
from naqlan.clean.sheet import PARAGRAPH, Line, Sheet, words
from naqlan.clean.verbs import is_only_verb
from naqlan.lexicon.load import load_list, load_yaml
from naqlan.text.quotes import QUOTES

Part: TypeAlias = Literal["place", "source", "weak", "outlet", "person", "desk"]
"""`weak` is an outlet whose name is an ordinary word too, so that it counts beside a place only."""
_Words: TypeAlias = tuple[str, ...]

HEAD = 90
"""Code points within which a dateline at the head of a paragraph ends; "دبي، الإمارات العربية المتحدة (CNN)" has 36."""
MOST_WORDS_CAPTION = 6
"""Words of a first line that may be the caption or kicker left over from the page's picture."""
MOST_WORDS_CREDITED = 25
"""Words of a line that ends with a source in brackets and may be the caption of a picture."""
MOST_WORDS_NAME = 6
MOST_WORDS_OUTLET = 3
_SEPARATOR = re.compile(r"\s*(?:[-–—]{1,3}|/|:)\s*|\s+[ـ_]\s*|[ـ_]\s+")
_SPLIT = re.compile(r"\s+[ـ_]\s*|[ـ_]\s+|[-–—/:،,()|•*\[\]]+")
_QUOTE = re.compile(f"[{QUOTES}]|<<")
_TOWN_AND_OUTLET = 2
_DASH = re.compile(r"\s[-–—]\s")
_AND = re.compile(r"\s+و\s*(?=\w{2,})")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class Known:
    """The words by which the parts of a dateline are told."""

    places: frozenset[_Words]
    sources: frozenset[_Words]
    weak: frozenset[_Words]
    desks: frozenset[_Words]
    names: frozenset[str]
    outlet_words: frozenset[str]
    dates: frozenset[str]
    zones: frozenset[str]
    days_follow: frozenset[str]
    mantles: frozenset[str]
    endings: frozenset[_Words]
    photos: frozenset[str]

    def part(self, text: str, outlet: str | None) -> Part | None:
        """Returns what one part of a dateline is, None where it is nothing that stands in one."""
        form = words(text)
        if not form or len(form) > MOST_WORDS_NAME:
            return None
        if form in self.desks:
            return "desk"
        if form in self.sources or (outlet and form not in self.places and is_outlet(form, words(outlet))):
            return "source"
        if form in self.places:
            return "place"
        if form in self.weak:
            return "weak"
        if 1 < len(form) <= MOST_WORDS_OUTLET and (set(form) & self.outlet_words):
            return "outlet"
        start = 1 if form[:1] in self.desks else 0
        if form[start] in self.names and (len(form) - start > 1 or start) and not any(word.isdigit() for word in form):
            return "person"
        return None


def is_outlet(form: _Words, outlet: _Words) -> bool:
    """Says whether `form` is the name of `outlet`, mantle words (صحيفة) or the name's further words left aside."""
    own, its = set(form), set(outlet)
    return bool(own and its) and (own <= its or (its <= own and len(own) <= len(its) + 1))


@cache
def known() -> Known:
    """Loads the words."""
    data = load_yaml(FILE)
    sources, weak = _outlets()
    sources.update(words(str(name)) for name in data["sources"])
    given = {word for name in ("names_given_arabic.txt", "names_given_feminine.txt") for word in load_list(name)}
    return Known(
        places=frozenset(_places()) | {words(name) for name in data["dateline_places"]},
        sources=frozenset(sources),
        weak=frozenset(weak - sources),
        desks=frozenset(words(word) for word in data["desk_words"]),
        names=frozenset(words(name)[0] for name in given) | {"عبد", "ابو"},
        outlet_words=frozenset(words(word)[0] for word in data["outlet_words"]),
        dates=frozenset(words(str(word))[0] for word in data["date_words"]),
        zones=frozenset(words(word)[0] for word in data["zone_words"]),
        days_follow=frozenset(words(word)[0] for word in data["words_before_days"]),
        mantles=frozenset(words(word)[0] for word in data["mantle_words"]),
        endings=frozenset(words(word) for word in data["end_words"]),
        photos=frozenset(words(word)[0] for word in data["photo_words"]),
    )


def _outlets() -> tuple[set[_Words], set[_Words]]:
    """Returns the agencies, and the other outlets."""
    agencies: set[_Words] = set()
    others: set[_Words] = set()
    for entry in load_yaml("outlets.yaml").get("outlets", ()):
        safe = agencies if entry.get("kind") == "agency" else others
        for field in ("name", "other"):
            safe.update(words(str(name)) for name in _listed(entry.get(field)))
        others.update(words(str(name)) for name in _listed(entry.get("weak_other")))
    return agencies, others


def _places() -> set[_Words]:
    found: set[_Words] = set()
    data = load_yaml("places.yaml")
    for entry in (*data.get("countries", ()), *data.get("cities", ())):
        for field in ("name", "other", "capital"):
            found.update(words(name) for name in _listed(entry.get(field)))
    return found


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def is_date(line: Line) -> bool:
    """Says whether a line is made of the words of a date and numbers alone, with a number among them."""
    form = line.words
    if not 1 < len(form) <= 16:
        return False
    numbers = sum(word[0].isdigit() for word in form)
    return numbers > 0 and all(word[0].isdigit() or word in known().dates for word in form)


def parts_of(text: str, outlet: str | None) -> list[tuple[Part, str]] | None:
    """Cuts a would-be dateline or byline into its parts; None where one of them is none of these."""
    found: list[tuple[Part, str]] = []
    unknown = []
    for piece in _SPLIT.split(text):
        if not words(piece):
            continue
        part = known().part(piece, outlet)
        if part is None and all(known().part(name, outlet) == "person" for name in _AND.split(piece)):
            part = "person"
        if part is None:
            unknown.append(piece)
        else:
            found.append((part, piece.strip()))
    # An unlisted town beside an agency is a town.
    if len(unknown) == 1 and len(words(unknown[0])) <= 2 and any(part == "source" for part, _ in found):
        return [("place", unknown[0].strip()), *found]
    return found if found and not unknown else None


def line_kind(line: Line, outlet: str | None, *, above: bool = True) -> Literal["dateline", "credit line"] | None:
    """Returns what a line of its own beside the body is: place and source, or who wrote it; None for anything else."""
    if len(line.text) > HEAD or line.text.rstrip().endswith((".", "؟", "!", "?", "..")):
        return None
    found = parts_of(line.text, outlet)
    if found is None:
        return _dated(line)
    parts = {part for part, _ in found}
    if "person" in parts or parts <= {"source", "outlet", "desk"}:
        return "credit line"
    return "dateline" if "place" in parts and (above or len(parts) > 1) else None


def _dated(line: Line) -> Literal["dateline"] | None:
    """A wire's head: place, day and source without separators."""
    form = line.words
    numbers = sum(word.isdigit() for word in form)
    if len(form) <= 18 and numbers >= 2 and form[-1:] in known().sources and sum(word in known().dates for word in form) >= 2:
        return "dateline"
    return None


def inline_dateline(text: str, outlet: str | None) -> str | None:
    """Returns the place and agency at the head of a paragraph, less the marks after; None where there are none."""
    best = None
    for mark in _SEPARATOR.finditer(text, 0, HEAD):
        head = text[: mark.start()]
        # «وسألته «الصحيفة»: …» names the outlet as well, but as one who asks.
        found = parts_of(head, outlet) if head.strip() and not _QUOTE.search(head) else None
        if found is None:
            continue
        parts = {part for part, _ in found}
        sourced = bool(parts & {"source", "outlet"}) or {"place", "weak"} <= parts
        dashed = ":" not in mark.group() and (mark.group() != mark.group().strip() or "/" in mark.group())
        if len(text) - mark.end() >= 20 and (sourced or ("place" in parts and (dashed or "person" in parts))):
            best = head.strip()
    return best


def settle_heads(sheet: Sheet, outlet: str | None) -> None:
    """Drops bylines, datelines and captions above the body and below it, and notes what they tell."""
    first = sheet.first_paragraph()
    for place in [place for place in sheet.kept() if place < first][:6]:
        _settle_line(sheet, place, outlet, above=True)
    above = [place for place in sheet.kept() if place < first]
    if first < len(sheet.lines) and above and sheet.why[above[0]] is None and _is_caption(sheet.lines[above[0]]):
        if len(above) == 1 and _is_town_and_outlet(sheet, sheet.lines[above[0]].text):
            sheet.drop(above[0], "dateline")
            sheet.dateline = sheet.dateline or sheet.lines[above[0]].verbatim
        else:
            sheet.drop(above[0], "photo credit")
    below = sheet.kept(first + 1)
    if below and sheet.lines[below[-1]].size <= MOST_WORDS_NAME + 2:
        _settle_line(sheet, below[-1], outlet, above=False)
    for place in sheet.kept():
        if _credited_caption(sheet.lines[place], outlet):
            sheet.drop(place, "photo credit")
    _note_inline(sheet, outlet)


def _settle_line(sheet: Sheet, place: int, outlet: str | None, *, above: bool) -> None:
    line = sheet.lines[place]
    kind = line_kind(line, outlet, above=above)
    if kind is None:
        return
    sheet.drop(place, kind)
    _note_parts(sheet, line.text, outlet)
    if kind == "dateline" and sheet.dateline is None:
        sheet.dateline = line.verbatim.strip(" :-–—/\xa0")
        if any(word.isdigit() for word in line.words):
            sheet.dates.append(line.text)


def _note_parts(sheet: Sheet, text: str, outlet: str | None) -> None:
    for part, piece in parts_of(text, outlet) or ():
        if part == "outlet":
            sheet.outlets.append(piece)
        elif part in ("source", "weak") and not (outlet and is_outlet(words(piece), words(outlet))):
            sheet.credits.append(piece)


def _note_inline(sheet: Sheet, outlet: str | None) -> None:
    if sheet.dateline is not None:
        return
    for place in sheet.kept()[:3]:
        found = inline_dateline(sheet.lines[place].verbatim, outlet)
        if found is not None:
            sheet.dateline = found
            _note_parts(sheet, found, outlet)
            return


def _is_caption(line: Line) -> bool:
    if not line.text[0].isalpha() or any(word[0].isdigit() for word in line.words):
        return False
    return line.size <= MOST_WORDS_CAPTION and not line.text.rstrip().endswith((":", ".", "؟", "!", "…")) and line.size < PARAGRAPH


def _is_town_and_outlet(sheet: Sheet, text: str) -> bool:
    """Says whether «المدينة – الصحيفة» is a dateline of names that no list has: the body, too, speaks of the town."""
    pieces = _DASH.split(text)
    if len(pieces) != _TOWN_AND_OUTLET or any(known().part(piece, None) == "person" for piece in pieces):
        return False
    return any(pieces[0].strip() in sheet.lines[place].text for place in sheet.kept() if sheet.lines[place].text != text)


def _credited_caption(line: Line, outlet: str | None) -> bool:
    if line.size > MOST_WORDS_CREDITED or (line.ended and not line.text.endswith((")", "]"))):
        return False
    found = _IN_BRACKETS.search(line.text)
    if found is None or line.text[: found.start()].rstrip().endswith((".", "؟", "!", "”", '"', "»")):
        return False
    if all(known().part(piece, None) == "source" for piece in re.split(r"[-–/،,]", found[1])):
        return True
    credit = words(found[1])
    named = bool(outlet and credit and is_outlet(credit, words(outlet)))
    # A headline may end with «(صور)» alone; a caption's bracket says whose picture it is, or of what kind.
    shown = len(credit) > 1 and bool(set(credit) & known().photos)
    return (named or shown) and not is_only_verb(line.words[0])
