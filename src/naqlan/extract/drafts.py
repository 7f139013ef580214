"""How do the sayings of a sentence lie in one another? Contents cut at coordinated cues, nested reports, attributions."""

from bisect import bisect_left
from dataclasses import dataclass, field

from naqlan.extract.clause import Clause
from naqlan.extract.content import LONGEST_SENTENCE, Content, clause_content, quote_at, quoted_content, quotes_near, sentence_limit, unit_after
from naqlan.extract.cue import Cue
from naqlan.extract.roles import read_clause
from naqlan.extract.row import Phrase, Text
from naqlan.extract.tails import tail_at
from naqlan.extract.words import is_honoured, is_owned, is_word

_BESIDE = frozenset({"AUX", "ADV", "COMMA", "TIME", "OPEN_TURN", "OPEN_OWN_SIDE", "NEG", "MODAL", "DASH"})
_TURNS = frozenset({"CONTRAST", "OPEN_TURN", "OPEN_OWN_SIDE"})
_SPEECH_WORDS = 3
"""Fewer words in quotation marks are a term, unless nothing follows them."""
_FAR_SUBJECT = 4
"""Units between a turn of the sentence ("إلا أن", "بينما") and the verb of saying whose subject stands before it."""


@dataclass(slots=True)
class Draft:
    """A statement in the making.

    Attributes:
        cue: Its cue.
        clause: What stands around the cue.
        sentence: First and end unit of its sentence.
        content: Its content; None for one whose content has not been found.
        opens: First unit of what opens it: the start of its sentence, or where the content of the saying before it ended.
        parent: The draft whose content it stands in, or None.
        whole: Whether its content is, as a whole, the report of another: then it only is a link.
        links: Attributions behind or before it, innermost first.
        self_distance: Units of a trailing "على حد زعمه", or None.
        relayed: The sources after "نقلا عن" in the clause: they speak, its subject passes it on.
        same_as: The draft whose voice it goes on with, or None.
        continues: Whether it is a further paragraph of that draft's quotation.
    """

    cue: Cue
    clause: Clause
    sentence: tuple[int, int]
    content: Content | None = None
    opens: int = 0
    parent: "Draft | None" = None
    whole: bool = False
    links: list[Cue] = field(default_factory=list)
    self_distance: tuple[int, int] | None = None
    relayed: list[Phrase] = field(default_factory=list)
    same_as: "Draft | None" = None
    continues: bool = False


def sentence_start(text: Text, unit: int) -> int:
    """Returns the first unit of the sentence of `unit`; marks inside closed quotations do not end it."""
    ends = text.units_of(text.items, _SENTENCE_ENDS)
    number = bisect_left(ends, unit)
    return max(ends[number - 1] + 1 if number else 0, unit - LONGEST_SENTENCE)


_SENTENCE_ENDS = frozenset({"STOP", "NL"})


def draft_all(text: Text, cues: list[Cue]) -> tuple[list[Draft], list[Cue]]:
    """Drafts the statements of a field.

    Returns:
        The drafts in order of their cues, not yet nested, and the attributions ("وفق …") that make no clause of their own.
    """
    drafts, attributions = [], []
    for cue in cues:
        if cue.frame == "according":
            if not _deed(text, cue):
                attributions.append(cue)
        elif _real(text, cue):
            clause = read_clause(text, cue) if cue.frame not in ("title", "before", "relay", "noun", "document") else Clause(cue.match.start)
            limit = min(sentence_limit(text, cue.content), _inside(text, cue))
            drafts.append(Draft(cue, clause, (sentence_start(text, cue.unit), limit)))
    for number, draft in enumerate(drafts):
        _fill(text, draft, drafts[number + 1 :], attributions)
    drafts = [draft for draft in drafts if draft.content is not None and _said_by_somebody(text, draft)]
    return drafts, attributions


def _deed(text: Text, cue: Cue) -> bool:
    """Whether what something is in accord with says nothing: "وفق مبادرة السلام العربية", "بحسب اتفاق الهدنة"."""
    source = cue.group("source")
    phrase = text.items.phrases[source[0]] if source else None
    return phrase is not None and phrase.kind == "office" and any(one.tag == "DEED" for one in text.analysis.readings[phrase.start])


def _inside(text: Text, cue: Cue) -> int:
    """The unit at which the quotation that the cue stands in is closed; the end of the text where it stands in none."""
    start = text.analysis.starts[text.items.first[cue.unit]]
    closing = [quote.end for quote in quotes_near(text, start, start) if quote.open < start < quote.end and quote.closed]
    return unit_after(text, min(closing)) if closing else len(text.items)


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _real(text: Text, cue: Cue) -> bool:
    """A saying that is only wanted, planned or supposed is none ("من المقرر أن يعلن أن", "سيقول إن")."""
    if cue.frame in ("title", "noun", "document", "relay") or cue.mood == "negated":
        return True
    unit = cue.unit - 1
    if unit < 0:
        return True
    tags = text.tags(text.items, unit)
    if (cue.entry.get("discuss") and "NEG" in tags) or is_word(text, unit, "QUESTION"):
        return False
    if cue.entry.get("counts") and cue.unit + 1 < len(text.items) and text.tags(text.items, cue.unit + 1) & {"NUM", "QUANT"}:
        return False  # "يبلغ 3511"
    if "pres" in cue.features and "FUT" in tags and "PHRASE" in tags:
        return False  # "من المقرر أن يعلن"
    if "pres" in cue.features and (is_word(text, unit, "PURPOSE") or (tags & {"FUT", "INNA", "WH"} and is_word(text, unit, "UNREAL"))):
        return False
    return not (cue.tags & {"DEF"} and not cue.participle)


def _said_by_somebody(text: Text, draft: Draft) -> bool:
    """A word that is often no saying needs its subject beside it ("رد", "دعم", "طلب" are nouns as well)."""
    owned = draft.cue.content < len(text.items) and "SUF" in text.tags(
        text.items, draft.cue.content
    )  # "أعلنت خوضها": the object is the subject's own
    weak = "WEAK" in draft.cue.tags and "STRONG" not in draft.cue.tags
    if draft.cue.entry.get("addressed") and not draft.clause.addressees and not draft.clause.own_object:
        return False  # "اطلع على": he read it himself
    in_form = draft.cue.features.endswith(("3mp", "3md", "3fd", "1s", "1p"))
    honoured = draft.cue.unit + 1 < len(text.items) and is_honoured(text, draft.cue.unit + 1)
    named = bool(draft.clause.subjects or draft.clause.loose or draft.cue.participle or in_form or honoured)
    if draft.cue.frame == "object" and not named and draft.cue.unit - draft.sentence[0] <= 1 and not owned:
        return False  # "أعلنت شركة …": at the head of a sentence the noun after the verb is its subject
    return not (
        weak
        and draft.cue.frame in ("object", "phrase")
        and not draft.clause.subjects
        and not draft.clause.addressees
        and not draft.clause.hearers
        and draft.clause.loose is None
        and not draft.cue.participle
        and not in_form
        and not ((draft.cue.entry.get("by_noun") or draft.cue.match.rule.gives.get("light")) and is_owned(text, draft.cue.content))
    )


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
        if quoted is not None and _is_content(text, cue, quoted, end):
            draft.content = quoted
            return
    draft.content = clause_content(text, cue.content, end)


def _is_content(text: Text, cue: Cue, quoted: Content, end: int) -> bool:
    """Whether a quotation that opens a content is all of it: speech, or words of some length with nothing of the sentence behind them."""
    if cue.frame == "quote":
        return True
    long = len(text.analysis.text[quoted.start : quoted.stop].split()) >= _SPEECH_WORDS
    return _ends_with_quote(text, quoted.end, end) and (long or quoted.end >= end or "target" in cue.entry.get("addressee", ()))


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
    if is_word(text, following, "GOESON"):
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
    breaks = _breaks(text, draft)
    for unit in range(draft.cue.content + 1, end):
        if unit in covered:
            continue
        tail = tail_at(text, unit)
        if tail == "verb":
            return _back(text, unit)
        if tail or unit in breaks:
            return unit
    return end


def _breaks(text: Text, draft: Draft) -> set[int]:
    """The units at which "فإنها" begins the main clause, or ".." parts two headlines of one title; after "X:" all of it is said by X."""
    found: set[int] = set()
    if draft.cue.frame in {"phrase", "object"}:
        found.update(unit for unit in text.where(text.items, "INNA") if is_word(text, unit, "SOHE"))
    if text.field == "title" and draft.cue.frame not in ("title", "colon", "quote"):
        found.update(text.where(text.items, "DOTS"))
    return found


def _quotation_units(text: Text, first: int, limit: int) -> frozenset[int]:
    """Units inside quotations that open at or after `first`."""
    covered: set[int] = set()
    for unit in range(first, limit):
        if "QUO" in text.tags(text.items, unit) or text.items.phrases[unit] is not None:
            quote = quote_at(text, text.analysis.starts[text.items.first[unit]])
            stop = quote.close if quote is not None else 0
            if stop:
                covered.update(range(unit, min(unit_after(text, stop - 1), limit)))
    return frozenset(covered)


def _coordination(text: Text, draft: Draft, other: Draft) -> int | None:
    """Returns the unit at which a later cue's clause is joined on to this one, None where it lies inside the content."""
    place = other.clause.start
    if other.cue.frame == "before" or other.clause.relative:
        return None
    if other.cue.participle:
        return _back(text, place)
    linked = place
    while (
        linked > draft.cue.content
        and not _turn(text, linked - 1)
        and (text.tags(text.items, linked - 1) & _BESIDE or is_word(text, linked - 1, "BESIDE"))
    ):
        linked -= 1
    if linked > draft.cue.content and _turn(text, linked - 1):
        return _back(text, linked - 1)
    for unit in range(place - 1, max(place - 1 - _FAR_SUBJECT, draft.cue.content), -1):
        tags = text.tags(text.items, unit)
        if tags & {"CONTRAST"} or is_word(text, unit, "MEANWHILE"):
            return _back(text, unit)
        if tags & {"COMMA", "INNA", "REL", "QUO", "QUC", "PROCLITIC"}:
            break
    return None


def _turn(text: Text, unit: int) -> bool:
    return is_word(text, unit, "LINKING") or bool(text.tags(text.items, unit) & _TURNS)


def _back(text: Text, unit: int) -> int:
    while unit > 0 and (text.tags(text.items, unit - 1) & {"COMMA", "DASH", "SEMI"} or _norm(text, unit - 1) == "و" or is_word(text, unit - 1, "AS")):
        unit -= 1
    return unit
