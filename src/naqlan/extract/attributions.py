"""Which statements hang on an attribution? "وفق …" before, inside and behind a sentence: a link of the chain, or a statement."""

from naqlan.extract.clause import Clause
from naqlan.extract.content import Content, clause_content, sentence_limit
from naqlan.extract.cue import Cue
from naqlan.extract.drafts import Draft, sentence_start
from naqlan.extract.row import Text

_TURN = 6
"""Units of the words that turn a sentence ("لكن مع ذلك، و")."""


def attribute(text: Text, drafts: list[Draft], attributions: list[Cue]) -> list[Draft]:
    """Hangs each attribution on the statements of its sentence, or makes a statement of the clause it stands with.

    Returns:
        All drafts, the new ones included, in order of their place in the text.
    """
    made = list(drafts)
    for cue in attributions:
        new = _hang(text, cue, made)
        if new is not None:
            made.append(new)
    for draft in made:
        _self_attribution(text, draft)
    return sorted(made, key=lambda draft: draft.cue.unit if draft.cue.frame != "according" else draft.cue.match.start)


def nest_in_attributions(drafts: list[Draft]) -> None:
    """Puts the sayings inside an attributed sentence under it: "ووفق X، … فيما هددت Y" has Y's threat from X."""
    outer = [draft for draft in drafts if draft.cue.frame == "according" and draft.content is not None]
    for draft in drafts:
        for holder in outer:
            content = holder.content
            if draft.parent is None and draft is not holder and content is not None and content.first <= draft.cue.unit < content.end:
                draft.parent = holder


def _hang(text: Text, cue: Cue, drafts: list[Draft]) -> Draft | None:
    group = cue.group("source")
    phrases = [phrase for unit in range(*group) if (phrase := text.items.phrases[unit]) is not None] if group else []
    start = sentence_start(text, cue.match.start)
    limit = sentence_limit(text, cue.match.start)
    own = [draft for draft in drafts if draft.sentence[0] == start or (draft.content is not None and start <= draft.cue.unit < limit)]
    if looks_back(text, start) or (cue.group("own") and not _opens(text, cue, start)):
        return None
    if _opens(text, cue, start):
        return _leading(text, cue, own, (start, limit))
    inside = [draft for draft in own if draft.cue.unit < cue.match.start < draft.cue.content]
    relays = text.analysis.norms[text.items.first[cue.match.start]] == "نقلا"
    if inside:
        if relays:
            inside[-1].relayed.extend(phrases)
        else:
            inside[-1].links.append(cue)
        return None
    before = [draft for draft in own if draft.cue.unit < cue.match.start and draft.cue.frame != "according"]
    if before:
        for draft in before:
            if relays and not draft.relayed and draft.parent is None:
                draft.relayed.extend(phrases)
            elif not relays:
                draft.links.append(cue)
        return None
    content = clause_content(text, start, cue.match.start)
    if content is not None and _fronted(text, content) and limit - cue.match.end > content.end - content.first:
        return _leading(text, cue, own, (start, limit))  # "وفي السنوات الأخيرة، وفق X، هناك نمو"
    return Draft(cue, Clause(cue.match.start), (start, limit), content) if content is not None and content.end - content.first >= 3 else None


_FRONTED_MOST = 8
"""Units of what may stand before the attribution and yet be only the place or time of what stands behind it."""


def _fronted(text: Text, content: Content) -> bool:
    """Whether what stands before an attribution is only an adjunct set off by a comma: a preposition and its noun, without a verb."""
    units = range(content.first, content.end)
    opens = next((unit for unit in units if "PROCLITIC" not in text.tags(text.items, unit)), content.first)
    verb = any("W_VERB" in text.tags(text.items, unit) and not text.tags(text.items, unit) & _NO_VERB for unit in units)
    return len(units) <= _FRONTED_MOST and not verb and bool(text.tags(text.items, opens) & {"PREP", "TPREP", "TIME", "OPEN_TURN"})


_NO_VERB = frozenset({"W_NOUN", "W_ADJ", "NP", "PREP", "TPREP", "TIME", "DEF"})


def looks_back(text: Text, start: int) -> bool:
    """Says whether a sentence tells over what stands before it ("جاء ذلك …")."""
    return any("OPEN_LOOKS_BACK" in text.tags(text.items, unit) for unit in range(start, min(start + 2, len(text.items))))


def _opens(text: Text, cue: Cue, start: int) -> bool:
    before = range(start, cue.match.start)
    if all(text.tags(text.items, unit) & {"PROCLITIC", "OPEN_TURN", "COMMA", "OPEN_OWN_SIDE", "CONJ"} for unit in before):
        return True
    # "لكن مع ذلك، وبحسب X، فإن": what turns the sentence holds nothing that could be said
    turns = {"PROCLITIC", "COMMA", "CONTRAST", "DEM", "PREP", "ADV", "OPEN_TURN", "CONJ", "TIME"}
    return len(before) <= _TURN and all(text.items.phrases[unit] is None and text.tags(text.items, unit) & turns for unit in before)


def _leading(text: Text, cue: Cue, own: list[Draft], sentence: tuple[int, int]) -> Draft | None:
    """A leading "ووفق X،" has the rest of the sentence, unless that is somebody else's saying."""
    first = cue.match.end
    while (first < sentence[1] and text.tags(text.items, first) & {"COMMA", "NAT", "RPAR", "DASH", "QUC"}) or (
        first < sentence[1] and _trailing_of_source(text, first)
    ):
        first += 1
    following = [draft for draft in own if draft.cue.unit >= first and draft.clause.start <= first + 2]
    if following:
        for draft in [one for one in own if one.cue.unit >= first]:
            draft.links.append(cue)
        return None
    while first < sentence[1] and (
        ({"INNA"} & text.tags(text.items, first) and _norm(text, first).startswith("ف")) or _norm(text, first) in ("قد", "فقد", "ف")
    ):
        first += 1  # "ووفق X، فإن …": the content begins behind it
    end = sentence[1]
    for draft in own:
        if draft.cue.participle and first < draft.cue.unit < end:
            end = draft.cue.unit
    content = clause_content(text, first, end)
    return Draft(cue, Clause(cue.match.start), sentence, content) if content is not None else None


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _trailing_of_source(text: Text, unit: int) -> bool:
    """Words that still belong to the source: up to the comma that ends the leading attribution."""
    for place in range(unit, min(unit + 8, len(text.items))):
        tags = text.tags(text.items, place)
        if "COMMA" in tags:
            return True
        if tags & {"STOP", "NL", "SAY", "INNA", "AUX", "NEG", "W_VERB"}:
            return False
    return False


def _self_attribution(text: Text, draft: Draft) -> None:
    """Marks a trailing "على حد زعمه" as the writer's distance."""
    if draft.content is None:
        return
    for unit in range(draft.content.end, min(draft.content.end + 4, len(text.items))):
        tags = text.tags(text.items, unit)
        if tags & {"STOP", "NL"}:
            return
        if "DISTNOUN" in tags:
            draft.self_distance = (unit, unit + 1)
            return
