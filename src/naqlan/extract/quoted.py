"""Which further passages does a cue govern? Quotations that stay open over paragraphs, and sentences that go on with "إن" behind a report."""

from naqlan.extract.clause import Clause
from naqlan.extract.content import Content, clause_content, sentence_limit, trimmed, unit_after, unit_at
from naqlan.extract.drafts import Draft
from naqlan.extract.row import Text
from naqlan.extract.words import is_word
from naqlan.text.quotes import QUOTES

_LINES = 6
"""Paragraphs after which an open quotation is taken for one whose closing mark was forgotten."""
_GAP = 3
"""Units (full stop, closing mark) between a report and the sentence that goes on with it."""


def further(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Returns the drafts with those that a cue governs beyond its own sentence, each right behind the draft that it goes on with."""
    made: list[Draft] = []
    for draft in drafts:
        made.append(draft)
        if text.field == "body" and draft.content is not None:
            made.extend(_paragraphs(text, draft))
            again = _again(text, draft, drafts)
            if again is not None:
                made.append(again)
    return made


def _paragraphs(text: Text, draft: Draft) -> list[Draft]:
    """A quotation that its paragraph does not close goes on in the next ones up to the closing mark; without one it ends where it stood."""
    content, body = draft.content, text.analysis.text
    if content is None or content.quote is None or content.quote.closed or draft.cue.frame not in ("quote", "clause"):
        return []
    made: list[Draft] = []
    place = content.quote.end
    for _ in range(_LINES):
        first = place + 1
        if first >= len(body):
            return []
        place = body.find("\n", first)
        place = len(body) if place < 0 else place
        if not body[first:place].strip():
            continue
        if body[first:place].lstrip()[0] in QUOTES or _speaks_anew(text, first):
            return []  # the next paragraph opens a quotation of its own, or somebody else speaks in it
        mark = _closing(text, first, place)
        start, stop = trimmed(body, first, mark if mark >= 0 else place)
        if start < stop:
            made.append(_passage(text, draft, start, stop, continues=True))
        if mark >= 0:
            return made
    return []


def _speaks_anew(text: Text, first: int) -> bool:
    """Whether a paragraph begins with a verb of saying ("وأضاف …"): the quotation before it was closed without a mark."""
    unit = unit_after(text, first)
    return any(text.tags(text.items, place) & {"STRONG"} for place in range(unit, min(unit + 3, len(text.items))))


def _closing(text: Text, first: int, last: int) -> int:
    """The offset of the first mark of a line that belongs to no closed quotation, -1 for none."""
    paired = {offset for quote in text.analysis.quotes if quote.closed for offset in (quote.open, quote.end)}
    body = text.analysis.text
    for place in range(first, last):
        if body[place] in QUOTES and place not in paired:
            return place if place + 1 >= last or not body[place + 1].isalnum() else -1
    return -1


def _passage(text: Text, draft: Draft, start: int, stop: int, *, continues: bool) -> Draft:
    first, end = unit_at(text, start), unit_after(text, stop)
    content = Content(first, max(end, first + 1), start, stop, draft.content.quote if draft.content else None)
    return Draft(draft.cue, Clause(draft.cue.unit), (first, max(end, first + 1)), content, same_as=draft, continues=continues)


def _again(text: Text, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Of "قال إن … . إنه يجب …": a sentence that begins with إن right behind a report is the same man's."""
    content = draft.content
    if content is None or draft.cue.frame not in ("clause", "quote") or draft.parent is not None:
        return None
    items = text.items
    for unit in range(content.end, min(content.end + _GAP + 1, len(items))):
        tags = text.tags(items, unit)
        if "NL" in tags:
            return None
        if "INNA" in tags and "AUX" not in tags and is_word(text, unit, "THATHE") and "STOP" in text.tags(items, unit - 1):
            if any(other.cue.unit <= unit < other.cue.content for other in drafts):
                return None
            found = clause_content(text, unit + 1, sentence_limit(text, unit + 1))
            return (
                None
                if found is None or found.end - found.first < 3
                else Draft(draft.cue, Clause(draft.cue.unit), (unit, found.end), found, same_as=draft)
            )
        if not tags & {"STOP", "QUC", "RPAR"}:
            return None
    return None
