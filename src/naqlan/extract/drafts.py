"""How do the sayings of a sentence lie in one another? Contents cut at coordinated cues, nested reports, attributions."""

from dataclasses import dataclass, field

from naqlan.extract.content import Content, clause_content, quote_at, quoted_content, sentence_limit, unit_after
from naqlan.extract.cues import Cue
from naqlan.extract.roles import Clause, read_clause
from naqlan.extract.row import Phrase, Text

_LINKS = frozenset({"و", "ف", "كما", "لكن", "لكنه", "لكنها", "ثم", "فيما", "بينما", "حيث", "اذ", "بل"})
_UNREAL = frozenset({"MODAL", "FUT"})


@dataclass(slots=True)
class Draft:
    """A statement in the making.

    Attributes:
        cue: Its cue.
        clause: What stands around the cue.
        sentence: First and end unit of its sentence.
        content: Its content; None for one whose content has not been found.
        parent: The draft whose content it stands in, or None.
        whole: Whether its content is, as a whole, the report of another: then it only is a link.
        links: Attributions behind or before it: phrases of the sources, innermost first.
        self_distance: Units of a trailing "على حد زعمه", or None.
        relayed: The sources after "نقلا عن" in the clause: they speak, its subject passes it on.
    """

    cue: Cue
    clause: Clause
    sentence: tuple[int, int]
    content: Content | None = None
    parent: "Draft | None" = None
    whole: bool = False
    links: list[list[Phrase]] = field(default_factory=list)
    self_distance: tuple[int, int] | None = None
    relayed: list[Phrase] = field(default_factory=list)


def sentence_start(text: Text, unit: int) -> int:
    """Returns the first unit of the sentence of `unit`; marks inside closed quotations do not end it."""
    place = unit
    while place > 0 and not text.tags(text.items, place - 1) & {"STOP", "NL"}:
        place -= 1
    return place


def draft_all(text: Text, cues: list[Cue]) -> tuple[list[Draft], list[Cue]]:
    """Drafts the statements of a field.

    Returns:
        The drafts in order of their cues, and the attributions ("وفق …") that make no clause of their own.
    """
    drafts, attributions = [], []
    for cue in cues:
        if cue.frame == "according":
            attributions.append(cue)
        elif _real(text, cue):
            clause = read_clause(text, cue) if cue.frame not in ("title", "before", "relay", "noun", "document") else Clause(cue.match.start)
            limit = min(sentence_limit(text, cue.content), _inside(text, cue))
            drafts.append(Draft(cue, clause, (sentence_start(text, cue.unit), limit)))
    for number, draft in enumerate(drafts):
        _fill(text, draft, drafts[number + 1 :], attributions)
    drafts = [draft for draft in drafts if _said_by_somebody(draft)]
    _nest(text, drafts)
    return [draft for draft in drafts if draft.content is not None], attributions


def _inside(text: Text, cue: Cue) -> int:
    """The unit at which the quotation that the cue stands in is closed; the end of the text where it stands in none."""
    start = text.analysis.starts[text.items.first[cue.unit]]
    closing = [quote.end for quote in text.analysis.quotes if quote.open < start < quote.end and quote.closed]
    return unit_after(text, min(closing)) if closing else len(text.items)


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _real(text: Text, cue: Cue) -> bool:
    """A saying that is only wanted, planned or supposed is none ("من المقرر أن يعلن أن", "سيقول إن")."""
    if cue.frame in ("title", "noun", "document", "relay"):
        return True
    unit = cue.unit - 1
    if unit < 0:
        return True
    tags = text.tags(text.items, unit)
    if "pres" in cue.features and (_norm(text, unit) in ("س", "ل", "كي", "لن") or tags & {"FUT", "INNA", "WH"} and _norm(text, unit) in ("ان", "سوف", "هل", "بان")):
        return False
    return not (cue.tags & {"DEF"} and not cue.participle)


def _said_by_somebody(draft: Draft) -> bool:
    """A word that is often no saying needs its subject beside it ("رد", "دعم", "طلب" are nouns as well)."""
    weak = "WEAK" in draft.cue.tags and "STRONG" not in draft.cue.tags
    named = bool(draft.clause.subjects or draft.clause.loose or draft.cue.participle)
    if draft.cue.frame == "object" and not named and draft.cue.unit - draft.sentence[0] <= 1:
        return False  # "أعلنت شركة …": at the head of a sentence the noun after the verb is its subject
    return not (weak and draft.cue.frame in ("object", "phrase") and not draft.clause.subjects and not draft.cue.participle)


def _fill(text: Text, draft: Draft, later: list[Draft], attributions: list[Cue]) -> None:
    cue, limit = draft.cue, draft.sentence[1]
    if cue.frame == "before":
        close = text.analysis.starts[text.items.first[cue.match.start]]
        draft.content = next((_quoted(text, quote.open) for quote in text.analysis.quotes if quote.end == close), None)
        return
    opening = "QUO" in text.tags(text.items, cue.content) if cue.content < len(text.items) else False
    end = _cut(text, draft, later, attributions, limit)
    if opening:
        quoted = quoted_content(text, cue.content)
        if quoted is not None and (cue.frame in ("quote",) or _ends_with_quote(text, quoted.end, end)):
            if len(text.analysis.text[quoted.start : quoted.stop].split()) >= 3 or cue.frame == "quote" or quoted.end >= end:
                draft.content = quoted
                return
    draft.content = clause_content(text, cue.content, end)


def _quoted(text: Text, offset: int) -> Content | None:
    for unit in range(len(text.items)):
        if text.analysis.starts[text.items.first[unit]] == offset:
            return quoted_content(text, unit)
    return None


def _ends_with_quote(text: Text, after: int, end: int) -> bool:
    """Whether the content that opened with a quotation ends with it: what follows is the end, or a clause of the writer's."""
    if after >= end:
        return True
    tags = text.tags(text.items, after)
    if not tags & {"COMMA", "SEMI", "DASH"}:
        return False
    following = after + 1
    if following >= end:
        return True
    if _norm(text, following) in ("و", "ف") and following + 1 < end:
        return not text.tags(text.items, following + 1) & {"INNA", "QUO"}
    return False


def _cut(text: Text, draft: Draft, later: list[Draft], attributions: list[Cue], limit: int) -> int:
    """Returns where a content that began at `draft.cue.content` ends: before the next coordinated cue, attribution or background."""
    end = limit
    covered = _quotation_units(text, draft.cue.content, limit)
    for other in later:
        if other.cue.unit >= end:
            break
        if other.cue.unit in covered:
            continue
        start = _coordination(text, draft, other)
        if start is not None and start > draft.cue.content:
            end = start
            break
    for cue in attributions:
        if draft.cue.content < cue.match.start < end and cue.match.start not in covered:
            end = cue.match.start
            break
    for unit in range(draft.cue.content + 1, end):
        if unit not in covered and _background(text, unit):
            return unit
    return end


def _quotation_units(text: Text, first: int, limit: int) -> frozenset[int]:
    """Units inside quotations that open at or after `first`."""
    covered: set[int] = set()
    for unit in range(first, limit):
        if "QUO" in text.tags(text.items, unit):
            quote = quote_at(text, text.analysis.starts[text.items.first[unit]])
            stop = quote.close if quote is not None else 0
            while unit < limit and text.analysis.starts[text.items.first[unit]] < stop:
                covered.add(unit)
                unit += 1
    return frozenset(covered)


def _coordination(text: Text, draft: Draft, other: Draft) -> int | None:
    """Returns the unit at which a later cue's clause is joined on to this one, None where it lies inside the content."""
    place = other.clause.start
    if other.cue.frame == "before" or other.clause.relative:
        return None
    if other.cue.participle:
        before = _back(text, place)
        return before if before < place or other.cue.frame in ("clause", "quote", "colon") else None
    linked = place
    while linked > draft.cue.content and (text.tags(text.items, linked - 1) & {"AUX", "ADV", "COMMA", "TIME", "OPEN_TURN", "OPEN_OWN_SIDE", "NEG"} or _norm(text, linked - 1) in ("قد", "في", "خلال")):
        linked -= 1
    if linked > draft.cue.content and (_norm(text, linked - 1) in _LINKS or "CONTRAST" in text.tags(text.items, linked - 1) or "OPEN_TURN" in text.tags(text.items, linked - 1)):
        return _back(text, linked - 1)
    return None


def _back(text: Text, unit: int) -> int:
    while unit > 0 and (text.tags(text.items, unit - 1) & {"COMMA", "DASH", "SEMI"} or _norm(text, unit - 1) in ("و", "كما")):
        unit -= 1
    return unit


def _background(text: Text, unit: int) -> bool:
    """Whether a clause of the writer's own begins here: "على حد قوله", "دون مزيد من التفاصيل"."""
    tags = text.tags(text.items, unit)
    if "SELFATTR" in tags:
        return True
    following = text.tags(text.items, unit + 1) if unit + 1 < len(text.items) else frozenset()
    if "SELFHEAD" in tags and "SELFNOUN" in following:
        return True
    if "SELFNOUN" in tags and "SUF" in tags and unit and "SELFHEAD" in text.tags(text.items, unit - 1):
        return True
    return "COMMA" in text.tags(text.items, unit - 1) and _norm(text, unit) in ("دون", "بدون") and _later(text, unit)


def _later(text: Text, unit: int) -> bool:
    return any(_norm(text, place) in ("مزيد", "المزيد", "تفاصيل", "توضيح", "التوضيح", "التفاصيل", "ان", "تقديم", "ذكر", "الكشف", "تحديد") for place in range(unit, min(unit + 4, len(text.items))))


def _nest(text: Text, drafts: list[Draft]) -> None:
    """Marks which drafts stand inside the content of others, and which are nothing but the report of another."""
    for number, inner in enumerate(drafts):
        for outer in reversed(drafts[:number]):
            if outer.content is None or inner.content is None:
                continue
            if outer.content.first <= inner.cue.unit < outer.content.end:
                inner.parent = outer
                outer.whole = outer.whole or _starts_with(text, outer.content, inner)
                break


def _starts_with(text: Text, content: Content, inner: Draft) -> bool:
    start = inner.clause.start
    if content.quote is not None and inner.cue.features.endswith(("3fs", "1s", "1p")) and "MEET" in text.tags(text.items, content.first + 1):
        return True  # "اتصلت بفلان … أكدت": a quotation of nothing but reports of oneself
    while start > content.first and (text.tags(text.items, start - 1) & {"AUX", "QUO", "ADV"} or _norm(text, start - 1) in ("قد",)):
        start -= 1
    return start <= content.first and not inner.clause.relative and inner.cue.frame != "noun"
