"""Which passages tell of one contact? Tellings merged by parties, kind, day and status into the contacts of an article."""

from dataclasses import dataclass, field
from datetime import date

from naqlan.extract.contact_names import Party
from naqlan.record.contact import Contact, ContactKind, Status, Telling
from naqlan.record.span import Evidence, Span
from naqlan.record.statement import Chain

_JOURNEY = 2
"""Days that two tellings of one visit may lie apart."""


@dataclass(slots=True)
class Told:
    """One passage that tells of a contact.

    Attributes:
        kind, status, parties, through, when, place, chain: As this passage has them.
        purpose: Whether the status is only that of a purpose ("للقاء"), which any firmer telling overrides.
        pointing: Whether the cue points back ("لقائهما", "الزيارة").
        named: Whether the passage only names the contact ("زيارته للبلاد") and leaves open whether it has happened.
        cue, span: Where the cue and the clause stand.
        cue_text: The cue as written.
        rule: The rule.
        goal: Key of the goal of a visit, empty for none.
    """

    kind: ContactKind
    status: Status
    parties: tuple[Party, ...]
    through: tuple[Party, ...]
    when: tuple[str, Span] | None
    place: tuple[str, Span] | None
    chain: Chain
    purpose: bool
    pointing: bool
    cue: Span
    cue_text: str
    span: Span
    rule: str
    goal: str = ""
    named: bool = False


@dataclass(slots=True)
class _Group:
    told: list[Told]
    kind: ContactKind
    parties: dict[str, Party] = field(default_factory=dict)

    def day(self) -> str | None:
        return next((one.when[0] for one in self.told if one.when is not None), None)

    def status(self) -> Status:
        firm = [one for one in self.told if not one.purpose and not one.named] or [one for one in self.told if not one.purpose] or self.told
        found = {one.status for one in firm}
        if "denied" in found and found <= {"denied", "planned", "possible"}:
            return "denied"
        if "disputed" in found or ("happened" in found and "denied" in found):
            return "disputed"
        if "cancelled" in found and found <= {"cancelled", "planned", "possible"}:
            return "cancelled"
        return firm[0].status


def merge(tellings: list[Told]) -> tuple[Contact, ...]:
    """Merges tellings into contacts, in the order of their first telling in the body (a contact told in the title alone comes first)."""
    groups: list[_Group] = []
    for told in sorted(tellings, key=lambda one: (one.span.field != "body", one.cue.start)):
        home = next((group for group in reversed(groups) if _same(group, told)), None) or next(
            (group for group in reversed(groups) if _of_their_states(group, told)), None
        )
        if home is None:
            groups.append(_Group([told], told.kind, {one.key: one for one in told.parties}))
            continue
        home.told.append(told)
        if home.kind == "talks":
            home.kind = told.kind
        for party in told.parties if home.told[-1] is told and not _of_their_states(home, told) else ():
            home.parties.setdefault(party.key, party)
    _still_to_come(groups)
    _face_to_face(groups)
    return tuple(_contact(group, f"c{number}") for number, group in enumerate(groups, 1))


def _face_to_face(groups: list[_Group]) -> None:
    """Talks of people, one of whom travels to the other, are held in person."""
    for group in groups:
        people = {one.key for one in group.parties.values() if one.person}
        travels = any(one.kind == "visit" and people & set(one.parties) and one.status() == group.status() for one in groups)
        if group.kind == "talks" and len(people) > 1 and travels:
            group.kind = "meeting"


def _still_to_come(groups: list[_Group]) -> None:
    """A visit that is only named ("خلال زيارته للقدس") is to come where all that is firmly told of the traveller's visits is planned."""
    for group in groups:
        if group.kind != "visit" or not all(one.named for one in group.told):
            continue
        travellers = {one.key for one in group.parties.values() if one.person}
        others = [one for one in groups if one is not group and one.kind == "visit" and travellers & set(one.parties)]
        firm = {told.status for one in others for told in one.told if not told.named}
        if firm == {"planned"}:
            for told in group.told:
                told.status = "planned"


def _same(group: _Group, told: Told) -> bool:
    if group.kind != told.kind and {group.kind, told.kind} not in ({"talks", "meeting"}, {"talks", "call"}):
        return False
    keys, own = set(group.parties), {one.key for one in told.parties}
    if told.rule.endswith(".join") and keys != own:
        return False
    there = told.goal and told.kind == "visit" and any(one.goal == told.goal for one in group.told)
    if there:
        travellers, others = keys - {told.goal}, own - {told.goal}
        if not travellers & others or not (travellers <= others or others <= travellers):
            return False
    elif len(keys & own) < 2 or not (keys <= own or own <= keys):
        return False
    day, its = group.day(), told.when[0] if told.when is not None else None
    if day is not None and its is not None and not _compatible(day, its) and not (there and _close(day, its)):
        return False
    return _agree(group, told, same_day=day is not None and day == its)


def _of_their_states(group: _Group, told: Told) -> bool:
    """Whether a meeting of states is that of their people ("اللقاء … بين مصر وإيطاليا" of two ministers), told again with no day of its own."""
    if told.kind == "visit" or group.kind == "visit" or told.kind == "message" or not all(one.key.startswith("=") for one in told.parties):
        return False
    kinds = {group.kind, told.kind}
    if len(kinds) > 1 and "talks" not in kinds:
        return False
    people = [one for one in group.parties.values() if one.person]
    states = {one.key[1:] for one in told.parties}
    each = all(any(state in one.countries for one in people) for state in states)
    return len(people) >= len(states) and each and (told.when is None or told.when[0] == group.day()) and told.status in ("happened", group.status())


def _close(day: str, other: str) -> bool:
    """Two days of one journey."""
    try:
        return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= _JOURNEY
    except ValueError:
        return False


def _compatible(day: str, other: str) -> bool:
    """Two days that can be the same: equal, or one a stretch or month that holds the other, or unknown digits that fit."""
    if day == other or "/" in day or "/" in other:
        return day == other or _within(day, other) or _within(other, day)
    short = min(len(day), len(other))
    return (all(a == b or "X" in (a, b) for a, b in zip(day[:short], other[:short], strict=True)) and len(day) != len(other)) or (
        "X" in day + other and all(a == b or "X" in (a, b) for a, b in zip(day, other, strict=False))
    )


def _within(stretch: str, day: str) -> bool:
    first, _, last = stretch.partition("/")
    return bool(last) and first <= day <= last


def _agree(group: _Group, told: Told, *, same_day: bool) -> bool:
    """What has happened and what is planned are two contacts, unless on one day, or one of them is but a purpose."""
    mine, its = group.status(), told.status
    if mine == its or told.purpose or all(one.purpose for one in group.told) or same_day:
        return True
    if mine in ("planned", "possible") and its == "happened" and told.named:
        return True
    if its == "planned" and mine == "happened" and all(one.named for one in group.told):
        return True
    if told.kind == "talks" and told.when is None and mine == "happened":
        return True
    if {mine, its} & {"denied", "disputed"}:
        return True
    return {mine, its} <= {"planned", "possible", "cancelled"}


def _contact(group: _Group, number: str) -> Contact:
    first = group.told[0]
    when = next((one.when for one in group.told if one.when is not None), None)
    place = next((one.place for one in group.told if one.place is not None), None)
    through = next((one.through for one in group.told if one.through), ())
    evidence: Evidence = {"parties": tuple(party.span for party in group.parties.values() if party.span is not None)}
    if when is not None:
        evidence["when"] = (when[1],)
    if place is not None:
        evidence["place"] = (place[1],)
    if through:
        evidence["through"] = tuple(one.span for one in through if one.span is not None)
    return Contact(
        id=number,
        kind=group.kind,
        status=group.status(),
        parties=tuple(one.ref for one in group.parties.values()),
        through=tuple(one.ref for one in through),
        when=when[0] if when is not None else None,
        place=place[0] if place is not None else None,
        cue=first.cue_text,
        cue_span=first.cue,
        chain=first.chain,
        span=first.span,
        rule=first.rule,
        evidence=evidence,
        tellings=tuple(Telling(one.span, one.status, one.when[0] if one.when is not None else None, one.chain) for one in group.told),
    )
