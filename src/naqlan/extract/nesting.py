"""How do sayings lie in one another? A report within somebody's content, what is nothing but another's report, what is only part of a speech."""

from itertools import islice

from naqlan.extract.content import Content
from naqlan.extract.drafts import Draft
from naqlan.extract.row import Text
from naqlan.extract.saying import act_of, polarity_of
from naqlan.extract.words import is_word

_AT_ONCE = 4
"""Units from the start of a content within which a saying is what it is about ("رفض تأكيد أو نفي أن")."""
_LOOK_BACK = 64
"""Sayings within one content; looking further back takes time that grows with the square of a text of nothing but sayings."""


def nest(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Marks which drafts stand inside the content of others, and which are nothing but the report of another; drops what is only part of a speech."""
    kept: list[Draft] = []
    for inner in drafts:
        if inner.same_as is not None:
            kept.append(inner)
            continue
        inner.opens = _opens(inner, kept)
        outer = next(
            (one for one in islice(reversed(kept), _LOOK_BACK) if one.content is not None and one.content.first <= inner.cue.unit < one.content.end),
            None,
        )
        if outer is not None and outer.content is not None:
            if _part_of_speech(text, inner, outer.content) or _taken_back(text, outer, inner):
                continue
            inner.parent = outer
            outer.whole = outer.whole or _starts_with(text, outer.content, inner)
        elif text.field == "title" and _attitude_only(inner):
            continue
        kept.append(inner)
    return kept


def _opens(inner: Draft, before: list[Draft]) -> int:
    """Where what opens a saying begins: behind the saying before it in its sentence, or with the content that it stands in."""
    start, unit = inner.sentence[0], inner.cue.unit
    for one in islice(reversed(before), _LOOK_BACK):
        if one.content is not None and start <= one.cue.unit:
            start = max(start, one.content.end if one.content.end <= unit else one.content.first if one.content.first <= unit else start)
    return start


def _part_of_speech(text: Text, inner: Draft, outer: Content) -> bool:
    """Whether a word of saying within somebody's content reports nobody: "نؤكد أن" in his own quotation, "من يعتقد أن", a hope, a verb of no one."""
    features, unit = inner.cue.features, inner.cue.unit
    addressing = features == "pres 3mp" and _norm(text, unit).startswith("ت")  # "ألا تخشون": you, which is written like no third person
    if (features.startswith("pres 1") or addressing) and (
        outer.quote is not None or any(quote.open < text.analysis.starts[text.items.first[unit]] < quote.end for quote in text.analysis.quotes)
    ):
        return True
    if _attitude_only(inner):
        return True
    if is_word(text, unit - 1, "WHOEVER") or ("REL" in text.tags(text.items, unit - 1) and not inner.clause.subjects and not inner.clause.relative):
        return True
    if "INNA" in text.tags(text.items, unit - 1) or is_word(text, unit - 1, "BUTHE"):
        return False  # "إنهم يرفضون": the pronoun is the subject
    frail = "WEAK" in inner.cue.tags and "STRONG" not in inner.cue.tags
    nobody = not inner.clause.subjects and not inner.cue.participle
    return nobody and (features.startswith("pres 3") or (frail and not features.startswith("past")))


def _taken_back(text: Text, outer: Draft, inner: Draft) -> bool:
    """Whether a saying is told only as what somebody denies, doubts or did not say ("نفى أن يكون قال إن"), or a stance only negated ("لا ترفض").

    What a relative clause or a noun of saying adds has been said all the same ("نفى الخبر الذي قالت فيه الصحيفة إن").
    """
    if inner.cue.entry.get("act") in ("condemn", "support") and inner.cue.frame in ("object", "phrase") and polarity_of(text, inner) == "negated":
        return True
    content = outer.content
    first = content is not None and (inner.cue.unit - content.first < _AT_ONCE or _starts_with(text, content, inner))
    told = inner.clause.relative or inner.cue.frame == "noun" or inner.cue.participle
    return first and not told and (act_of(text, outer) in ("deny", "decline") or polarity_of(text, outer) in ("negated", "doubted", "not excluded"))


def _attitude_only(draft: Draft) -> bool:
    """Hopes and expectations without a clause ("تتطلع إلى زيارة"): no statement in a title or inside another's."""
    entry = draft.cue.entry
    return (
        draft.cue.frame == "phrase"
        and entry.get("act") == "opine"
        and not entry.get("by_noun")
        and entry.get("polarity") != "doubted"
        and not draft.cue.participle
    )


def _starts_with(text: Text, content: Content, inner: Draft) -> bool:
    start = inner.clause.start
    if content.quote is not None and inner.cue.features.endswith(("3fs", "1s", "1p")) and "MEET" in text.tags(text.items, content.first + 1):
        return True  # "اتصلت بفلان … أكدت": a quotation of nothing but reports of oneself
    passed = {"AUX", "QUO", "ADV", "MODAL"} | ({"INNA"} if content.quote is not None else set())
    while start > content.first and text.tags(text.items, start - 1) & passed:
        start -= 1
    return start <= content.first and not inner.clause.relative and inner.cue.frame != "noun"


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]
