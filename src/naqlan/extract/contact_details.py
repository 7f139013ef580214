"""When, where, through whom and on whose authority? What one passage says of its contact besides the parties."""

from naqlan.extract.contact_names import Party
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_slots import Clause
from naqlan.extract.contact_status import moved_to
from naqlan.extract.contact_terms import terms
from naqlan.extract.people import Cast
from naqlan.extract.source import plain_source
from naqlan.extract.statements import Made
from naqlan.record.span import Span
from naqlan.record.statement import Chain
from naqlan.record.time import Time

_BEFORE = 24
_FAR = 16


def day_of(scene: Scene, clause: Clause) -> Time | None:
    """Returns the time of the clause: the first behind the cue, else the nearest before it in its own clause; None for none."""
    moved = moved_to(scene, clause.cue)
    if moved >= 0:
        return _time(scene, moved)
    behind = next((unit for unit in range(clause.cue.first, clause.end) if _time(scene, unit) is not None), -1)
    before = _before(scene, clause)
    if before >= 0 and (behind < 0 or clause.cue.first - before < behind - clause.cue.last - 2):
        return _time(scene, before)
    return _time(scene, behind) if behind >= 0 else None


def _before(scene: Scene, clause: Clause) -> int:
    relative = clause.cue.features.endswith("obj")
    for unit in range(clause.start - 1, max(clause.start - _BEFORE, -1), -1):
        tags = scene.tags(unit)
        if (tags & {"STOP", "NL", "SEMI", "COLON", "INNA"} and scene.phrase(unit) is None) or ("REL" in tags and not relative and "PREP" not in tags):
            return -1
        if scene.finite(unit) and not clause.carried and clause.cue.frame == "verb" and not relative:
            return -1
        if _time(scene, unit) is not None:
            return unit
    return -1


def _time(scene: Scene, unit: int) -> Time | None:
    time = scene.text.time_at.get(scene.text.items.first[unit])
    return time if time is not None and time.value is not None and len(time.value) >= 7 and scene.norm(unit - 1) not in terms("since") else None


def place_of(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, Span] | None:
    """Returns the place behind "في" or "ب" in the clause, with its span; the town rather than nothing, None for none."""
    taken = {one.span for one in (*clause.owners, *clause.others)}
    if clause.site is not None and clause.site.span is not None:
        return clause.site.ref, clause.site.span
    commas = 0
    for unit in range(clause.start, min(clause.end, clause.cue.last + _FAR)):
        commas += "COMMA" in scene.tags(unit) and not scene.tags(unit - 1) & {"TIME"}
        if commas > 2:
            return None
        if scene.norm(unit) not in terms("in") or scene.phrase(unit) is not None:
            continue
        found = _venue(scene, unit + 1) or _town(scene, unit + 1, cast)
        if found is not None and found[1] not in taken:
            return found
    return None


def _town(scene: Scene, unit: int, cast: Cast) -> tuple[str, Span] | None:
    while scene.phrase(unit) is None and scene.tags(unit) & {"W_NOUN"} and scene.norm(unit) in terms("town"):
        unit += 1
    while scene.phrase(unit) is None and scene.tags(unit) & {"NAT"}:
        unit += 1
    phrase = scene.phrase(unit)
    if phrase is None or not (
        phrase.kind == "place" or (phrase.kind == "office" and (phrase.rule == "entities.office-name" or "VENUE" in scene.tags(unit)))
    ):
        return None
    span = scene.text.span(phrase.start, phrase.end)
    return plain_source(scene.text, phrase, cast).ref, span


def _venue(scene: Scene, unit: int) -> tuple[str, Span] | None:
    """A building with what narrows it ("مقر وزارة الدفاع", "قصر الاتحادية", "مكتبه")."""
    items = scene.text.items
    phrase = scene.phrase(unit)
    if phrase is not None:
        head = {one.tag for one in scene.text.analysis.readings[phrase.start]}
        return (
            (scene.text.verbatim(phrase.start, phrase.end), scene.text.span(phrase.start, phrase.end))
            if "VENUE" in head and phrase.person < 0
            else None
        )
    if "VENUE" not in scene.tags(unit):
        return None
    last = unit + 1
    while last < min(unit + 4, len(items)) and (
        (scene.phrase(last) is not None and last == unit + 1)
        or (scene.phrase(last) is None and scene.tags(last) & {"DEF", "NAT"} and not scene.tags(last) & {"PREP", "TIME", "REL"})
    ):
        last += 1
    if last == unit + 1 and "SUF" not in scene.tags(unit) and scene.norm(unit) not in terms("his_office"):
        return None
    return scene.text.verbatim(items.first[unit], items.last[last - 1]), scene.text.span(items.first[unit], items.last[last - 1])


def mediators_of(scene: Scene, clause: Clause, casting_parties: list[tuple[int, Party]]) -> tuple[Party, ...]:
    """Returns the mediators named behind "بوساطة" and the like, or behind "عبر" where the talks are indirect; none where they are direct."""
    marks = [unit for unit in range(clause.start, clause.end) if "MEDIATED" in scene.tags(unit)]
    if not marks or clause.cue.kind not in ("talks", "meeting"):
        return ()
    for mark in reversed(marks):
        end = next((unit for unit in range(mark + 1, clause.end) if scene.tags(unit) & {"COMMA", "STOP"} and scene.phrase(unit) is None), clause.end)
        found = tuple(
            party
            for place, party in casting_parties
            if mark < place < min(end, mark + 7)
            and scene.governor.get(place) not in (*terms("between"), *terms("with"), *terms("in"), *terms("towards"))
        )
        if found:
            return found
    return tuple(party for place, party in casting_parties if scene.governor.get(place) in terms("through"))


def _attributed(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """The source of an attribution right behind the telling ("… وفق بيان المكتب")."""
    for unit in range(clause.cue.last + 1, min(clause.cue.last + _BEFORE, len(scene.text.items))):
        tags = scene.tags(unit)
        if tags & {"STOP", "NL"} or scene.finite(unit):
            return ()
        if tags & {"ACC_NOUN"} and "WEAKACC" not in tags and scene.phrase(unit) is None:
            phrase = next((found for place in range(unit + 1, unit + 4) if (found := scene.phrase(place)) is not None), None)
            return (plain_source(scene.text, phrase, cast).ref,) if phrase is not None and not phrase.definite else ()
    return ()


def chain_of(scene: Scene, clause: Clause, cast: Cast, made: list[Made], parties: tuple[Party, ...]) -> Chain:
    """Returns the chain of the passage: the speakers of the statement that holds it and their own chain; empty in the writer's voice.

    A cue outside of all contents has the outward links of the statement of its own sentence ("… خلال لقائهما، وفق بيان المكتب").
    Who takes part himself is no link to himself.
    """
    unit = scene.origin[clause.cue.unit]
    mine = [one for one in made if one.statement.span.field == scene.text.field]
    holding = [one for one in mine if one.content.first <= unit < one.content.end]
    own = {party.ref for party in parties}
    if holding:
        one = min(holding, key=lambda row: row.content.end - row.content.first)
        links = [tuple(one.statement.speakers), *one.statement.chain]
    else:
        near = [row for row in mine if row.draft.sentence[0] <= unit < row.draft.sentence[1]]
        links = [link] if (link := _attributed(scene, clause, cast)) else list(near[0].statement.chain) if near else []
    kept = (tuple(name for name in link if name not in own) for link in links)
    return tuple(link for link in kept if link)
