"""How do the sayings of a sentence lie in one another? Contents cut at coordinated cues, nested reports, attributions."""

from dataclasses import dataclass, field

from naqlan.extract.content import Content, clause_content, quote_at, quoted_content, sentence_limit, unit_after
from naqlan.extract.cues import Cue
from naqlan.extract.roles import Clause, read_clause
from naqlan.extract.row import Phrase, Text

_LINKS = frozenset({"و", "ف", "كما", "لكن", "لكنه", "لكنها", "لكنهم", "ثم", "فيما", "بينما", "حيث", "بل", "كذلك"})
_BESIDE = frozenset({"AUX", "ADV", "COMMA", "TIME", "OPEN_TURN", "OPEN_OWN_SIDE", "NEG", "MODAL", "DASH"})
_TURNS = frozenset({"CONTRAST", "OPEN_TURN", "OPEN_OWN_SIDE"})
_FAR_SUBJECT = 4
"""Units between a turn of the sentence ("إلا أن", "بينما") and the verb of saying whose subject stands before it."""
_GOES_ON = frozenset({"اذ", "لان", "لانه", "لانها", "بل", "كي", "حتي"})
"""What goes on with the sentence of a quotation: the content does not end with its closing mark."""


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
        same_as: The draft whose voice it goes on with, or None.
        continues: Whether it is a further paragraph of that draft's quotation.
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
    same_as: "Draft | None" = None
    continues: bool = False


def sentence_start(text: Text, unit: int) -> int:
    """Returns the first unit of the sentence of `unit`; marks inside closed quotations do not end it."""
    place = unit
    while place > 0 and not text.tags(text.items, place - 1) & {"STOP", "NL"}:
        place -= 1
    return place


def draft_all(text: Text, cues: list[Cue]) -> tuple[list[Draft], list[Cue]]:
    """Drafts the statements of a field.

    Returns:
        The drafts in order of their cues, not yet nested, and the attributions ("وفق …") that make no clause of their own.
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
    drafts = [draft for draft in drafts if draft.content is not None and _said_by_somebody(draft)]
    return drafts, attributions


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
    if cue.entry.get("discuss") and "NEG" in tags or _norm(text, unit) in ("لماذا", "هل", "متي", "كيف"):
        return False
    if cue.entry.get("lemma") in ("بلغ", "أبلغ") and cue.unit + 1 < len(text.items) and text.tags(text.items, cue.unit + 1) & {"NUM", "QUANT"}:
        return False  # "يبلغ 3511"
    if "pres" in cue.features and (_norm(text, unit) in ("س", "ل", "كي", "لن") or tags & {"FUT", "INNA", "WH"} and _norm(text, unit) in ("ان", "سوف", "هل", "بان")):
        return False
    return not (cue.tags & {"DEF"} and not cue.participle)


def _said_by_somebody(draft: Draft) -> bool:
    """A word that is often no saying needs its subject beside it ("رد", "دعم", "طلب" are nouns as well)."""
    weak = "WEAK" in draft.cue.tags and "STRONG" not in draft.cue.tags
    if draft.cue.entry.get("lemma") == "أطلع" and not draft.clause.addressees and not draft.clause.own_object:
        return False  # "اطلع على": he read it himself
    in_form = draft.cue.features.endswith(("3mp", "3md", "3fd", "1s", "1p"))
    named = bool(draft.clause.subjects or draft.clause.loose or draft.cue.participle or in_form)
    if draft.cue.frame == "object" and not named and draft.cue.unit - draft.sentence[0] <= 1:
        return False  # "أعلنت شركة …": at the head of a sentence the noun after the verb is its subject
    return not (weak and draft.cue.frame in ("object", "phrase") and not draft.clause.subjects and not draft.cue.participle and not in_form)


def _fill(text: Text, draft: Draft, later: list[Draft], attributions: list[Cue]) -> None:
    cue, limit = draft.cue, draft.sentence[1]
    if cue.frame == "before":
        close = text.analysis.starts[text.items.first[cue.match.start]]
        draft.content = next((_quoted(text, quote.open) for quote in text.analysis.quotes if quote.end == close), None)
        return
    opening = cue.content < len(text.items) and quote_at(text, text.analysis.starts[text.items.first[cue.content]]) is not None
    end = _cut(text, draft, later, attributions, limit)
    if opening:
        quoted = quoted_content(text, cue.content)
        if quoted is not None and (cue.frame in ("quote",) or _ends_with_quote(text, quoted.end, end)):
            if len(text.analysis.text[quoted.start : quoted.stop].split()) >= 3 or cue.frame == "quote" or quoted.end >= end or "target" in cue.entry.get("addressee", ()):
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
    if _norm(text, following) in _GOES_ON:
        return False
    if _norm(text, following) in ("و", "ف") and following + 1 < end:
        return not text.tags(text.items, following + 1) & {"INNA", "QUO"}
    return True


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
        if unit not in covered and _joins_verb(text, unit):
            return _back(text, unit)
        if unit not in covered and (_background(text, unit) or _breaks(text, draft, unit)):
            return unit
    return end


def _joins_verb(text: Text, unit: int) -> bool:
    """Whether "، وقال" or "، قائلا" begins another saying here, even one whose own content is not found."""
    tags = text.tags(text.items, unit)
    if unit and "COMMA" in text.tags(text.items, unit - 1) and {"ACCP", "SAYP", "T_QUOTE"} <= tags and not tags & {"W_NOUN", "ADV", "DEF", "WEAK"}:
        return True
    if _norm(text, unit) != "و" or unit + 1 >= len(text.items) or "COMMA" not in text.tags(text.items, unit - 1):
        return False
    return any(one.tag == "SAY" and one.features in ("past 3ms", "past 3fs") for one in text.items.readings[unit + 1]) and {"STRONG", "T_QUOTE"} <= text.tags(text.items, unit + 1)


def _breaks(text: Text, draft: Draft, unit: int) -> bool:
    if draft.cue.frame in ("phrase", "object") and _norm(text, unit) in ("فان", "فانه", "فانها", "فانهم") and "INNA" in text.tags(text.items, unit):
        return True
    """Whether ".." parts two headlines of one title ("فنلندا تبلغ روسيا بخططها.. موسكو تعترض"); after "X:" all of it is said by X."""
    return text.field == "title" and draft.cue.frame not in ("title", "colon", "quote") and "DOTS" in text.tags(text.items, unit)


def _quotation_units(text: Text, first: int, limit: int) -> frozenset[int]:
    """Units inside quotations that open at or after `first`."""
    covered: set[int] = set()
    for unit in range(first, limit):
        if "QUO" in text.tags(text.items, unit) or text.items.phrases[unit] is not None:
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
        return _back(text, place)
    linked = place
    while linked > draft.cue.content and not _turn(text, linked - 1) and (text.tags(text.items, linked - 1) & _BESIDE or _norm(text, linked - 1) in ("قد", "في", "خلال")):
        linked -= 1
    if linked > draft.cue.content and _turn(text, linked - 1):
        return _back(text, linked - 1)
    for unit in range(place - 1, max(place - 1 - _FAR_SUBJECT, draft.cue.content), -1):
        tags = text.tags(text.items, unit)
        if tags & {"CONTRAST"} or _norm(text, unit) in ("فيما", "بينما", "لكن"):
            return _back(text, unit)
        if tags & {"COMMA", "INNA", "REL", "QUO", "QUC", "PROCLITIC"}:
            break
    return None


def _turn(text: Text, unit: int) -> bool:
    return _norm(text, unit) in _LINKS or bool(text.tags(text.items, unit) & _TURNS)


def _back(text: Text, unit: int) -> int:
    while unit > 0 and (text.tags(text.items, unit - 1) & {"COMMA", "DASH", "SEMI"} or _norm(text, unit - 1) in ("و", "كما")):
        unit -= 1
    return unit


def _background(text: Text, unit: int) -> bool:
    """Whether a clause of the writer's own begins here: "على حد قوله", "دون مزيد من التفاصيل", "في إشارة إلى", "وذلك خلال"."""
    tags, norm = text.tags(text.items, unit), _norm(text, unit)
    if "SELFATTR" in tags or {"ACC_NOUN", "PHRASE"} <= tags and "WEAKACC" not in tags:
        return True
    following = text.tags(text.items, unit + 1) if unit + 1 < len(text.items) else frozenset()
    if "SELFHEAD" in tags and "SELFNOUN" in following:
        return True
    if "SELFNOUN" in tags and "SUF" in tags and unit and "SELFHEAD" in text.tags(text.items, unit - 1):
        return True
    if "ACC_VERB" in tags and "WEAKACC" not in tags and following & {"SAY", "RELAY", "AUX", "SAYPASS"}:
        return True
    if norm == "كما" and "SAY" in following and unit + 2 < len(text.items) and text.tags(text.items, unit + 2) & {"STOP", "NL", "COMMA"}:
        return True  # "كما يقول" at the end
    after = _norm(text, unit + 1) if unit + 1 < len(text.items) else ""
    if norm == "و" and after == "ذلك" and unit + 2 < len(text.items) and _norm(text, unit + 2) in ("خلال", "عقب", "اثر", "اثناء"):
        return True
    later = text.tags(text.items, unit + 2) if unit + 2 < len(text.items) else frozenset()
    if norm == "خلال" and ("MEETN" in following or "DEM" in following and "MEETN" in later) and _ends_soon(text, unit):
        return True  # "أدان الهجمات خلال تلك المكالمات"
    if "COMMA" not in text.tags(text.items, unit - 1):
        return norm == "دون" and after == "ان"
    if norm == "في" and after in ("اشاره", "تلميح") or norm == "وسط":
        return True
    return norm in ("دون", "بدون") and _later(text, unit) or "OPEN_LOOKS_BACK" in tags


def _ends_soon(text: Text, unit: int) -> bool:
    """Whether the clause ends within a few units: an adjunct that trails, and not one that stands in its middle."""
    return any(text.tags(text.items, place) & {"COMMA", "STOP", "NL"} for place in range(unit + 1, min(unit + 6, len(text.items)))) or unit + 6 > len(text.items)


def _later(text: Text, unit: int) -> bool:
    return any(_norm(text, place) in ("مزيد", "المزيد", "تفاصيل", "توضيح", "التوضيح", "التفاصيل", "ان", "تقديم", "ذكر", "الكشف", "تحديد") for place in range(unit, min(unit + 4, len(text.items))))


def nest(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Marks which drafts stand inside the content of others, and which are nothing but the report of another; drops what is only part of a speech."""
    kept: list[Draft] = []
    for inner in drafts:
        if inner.same_as is not None:
            kept.append(inner)
            continue
        outer = next((one for one in reversed(kept) if one.content is not None and one.content.first <= inner.cue.unit < one.content.end), None)
        if outer is not None and outer.content is not None:
            if _part_of_speech(text, inner, outer.content):
                continue
            inner.parent = outer
            outer.whole = outer.whole or _starts_with(text, outer.content, inner)
        elif text.field == "title" and _attitude_only(inner):
            continue
        kept.append(inner)
    return kept


def _part_of_speech(text: Text, inner: Draft, outer: Content) -> bool:
    """Whether a word of saying within somebody's content reports nobody: "نؤكد أن" in his own quotation, "من يعتقد أن", a hope, a verb of no one."""
    features, unit = inner.cue.features, inner.cue.unit
    if features.startswith("pres 1") and (outer.quote is not None or any(quote.open < text.analysis.starts[text.items.first[unit]] < quote.end for quote in text.analysis.quotes)):
        return True
    if _attitude_only(inner):
        return True
    before = _norm(text, unit - 1) if unit else ""
    if before in ("من", "مما") or "REL" in text.tags(text.items, unit - 1) and not inner.clause.subjects and not inner.clause.relative:
        return True
    if "INNA" in text.tags(text.items, unit - 1):
        return False  # "إنهم يرفضون": the pronoun is the subject
    frail = "WEAK" in inner.cue.tags and "STRONG" not in inner.cue.tags
    return frail and not inner.clause.subjects and not inner.cue.participle and not features.startswith("past")


def _attitude_only(draft: Draft) -> bool:
    """Hopes and expectations without a clause ("تتطلع إلى زيارة"): no statement in a title or inside another's."""
    entry = draft.cue.entry
    return draft.cue.frame == "phrase" and entry.get("act") == "opine" and not entry.get("by_noun") and entry.get("polarity") != "doubted" and not draft.cue.participle


def _starts_with(text: Text, content: Content, inner: Draft) -> bool:
    start = inner.clause.start
    if content.quote is not None and inner.cue.features.endswith(("3fs", "1s", "1p")) and "MEET" in text.tags(text.items, content.first + 1):
        return True  # "اتصلت بفلان … أكدت": a quotation of nothing but reports of oneself
    while start > content.first and (text.tags(text.items, start - 1) & {"AUX", "QUO", "ADV"} or _norm(text, start - 1) in ("قد",)):
        start -= 1
    return start <= content.first and not inner.clause.relative and inner.cue.frame != "noun"
