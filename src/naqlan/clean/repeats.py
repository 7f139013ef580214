"""Which passages stand twice? Lines that stand word for word in an earlier kept line of the body."""

from naqlan.clean.sheet import LONGEST, Sheet

LEAST_EQUAL = 5
"""Words from which a line that equals an earlier one goes; shorter ones are refrains, headings and answers."""
LEAST_WITHIN = 8
"""Words from which a line that stands inside an earlier one goes."""
_PROBE = 6
"""Words by which a passage is looked up before it is compared."""
_TRIES = 8
"""Places that are compared for one line: hostile text that repeats one phrase stays linear."""


def settle_repeats(sheet: Sheet) -> None:
    """Drops the lines whose words stand in an earlier line; the later one goes."""
    seen: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    whole: set[str] = set()
    # Only where some line begins can a passage be found again: nothing else is indexed.
    openings = {sheet.lines[place].words[0] for place in sheet.kept() if sheet.lines[place].words}
    for place in sheet.kept():
        line = sheet.lines[place]
        if len(line.text) > LONGEST:
            if line.text in whole:
                sheet.drop(place, "repeated")
            whole.add(line.text)
            continue
        if _stands(sheet, seen, line.words):
            sheet.drop(place, "repeated")
            continue
        last = max(0, len(line.words) - _PROBE)
        for start in [start for start, word in enumerate(line.words[: last + 1]) if word in openings]:
            places = seen.setdefault(line.words[start : start + _PROBE], [])
            if len(places) < _TRIES:
                places.append((place, start))


def _stands(sheet: Sheet, seen: dict[tuple[str, ...], list[tuple[int, int]]], form: tuple[str, ...]) -> bool:
    if len(form) < LEAST_EQUAL:
        return False
    for place, start in seen.get(form[:_PROBE], ()):
        other = sheet.lines[place].words
        if other == form or (len(form) >= LEAST_WITHIN and other[start : start + len(form)] == form):
            return True
    return False
