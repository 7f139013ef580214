"""Who met or called whom? Words of contact with their parties, status, day, place and chain, one entry for each contact."""

from dataclasses import replace

from naqlan.extract.contact_clause import read_clause
from naqlan.extract.contact_cues import find_cues
from naqlan.extract.contact_details import chain_of, day_of, mediators_of, place_of
from naqlan.extract.contact_kind import kind_of
from naqlan.extract.contact_merge import Told, merge
from naqlan.extract.contact_names import Party
from naqlan.extract.contact_parties import Casting
from naqlan.extract.contact_row import tells
from naqlan.extract.contact_scene import Scene, read_scene
from naqlan.extract.contact_slots import Clause
from naqlan.extract.contact_status import status_of
from naqlan.extract.contact_terms import terms
from naqlan.extract.people import Cast
from naqlan.extract.row import Text
from naqlan.extract.statements import Made
from naqlan.record.contact import Contact
from naqlan.record.span import Span
from naqlan.record.time import Time
from naqlan.rules.match import Rulebook
from naqlan.text.fold import fold


def extract_contacts(title: Text, body: Text, rules: Rulebook, cast: Cast, made: list[Made], *, published: str | None = None) -> tuple[Contact, ...]:
    """Extracts the contacts of an article.

    Args:
        title: The title, chunked.
        body: The body, chunked.
        rules: The rules of `contacts.yaml`.
        cast: The people.
        made: The statements, whose speakers and chains the tellings within them take over.
        published: The day of publication, EDTF: a present tense before it tells of the past.

    Returns:
        One entry for each contact, in the order of the body; empty where nobody met or called anybody by name.
    """
    return merge([*_tell(body, rules, cast, made, published), *_tell(title, rules, cast, made, published)])


def _tell(text: Text, rules: Rulebook, cast: Cast, made: list[Made], published: str | None) -> list[Told]:
    if not tells(text):
        return []
    scene = read_scene(text)
    casting = Casting(scene, cast, made)
    told: list[Told] = []
    last: tuple[Party, ...] = ()
    consumed: set[int] = set()
    for cue in find_cues(scene, rules):
        if cue.unit in consumed:
            continue
        clause = read_clause(casting, cue, last)
        casting.met |= {one.span for one in (*clause.others, *clause.places) if one.span is not None and not clause.mutual}
        rows = _there(scene, clause, _tellings(casting, clause, cast, made, published), told) or _undone(casting, clause, cast, made, told)
        told += rows
        if rows:
            casting.active = clause.owners[0] if len(clause.owners) == 1 and clause.owners[0].person else None
        consumed |= clause.consumed if rows else set()
        if rows and len(rows[-1].parties) == 2 and rows[-1].kind != "visit":
            last = rows[-1].parties
    return told


def _there(scene: Scene, clause: Clause, rows: list[Told], told: list[Told]) -> list[Told]:
    """With "حيث" behind the goal of a journey: what follows takes place there, so talks are held in person."""
    unit = clause.start - 1
    while unit >= 0 and scene.phrase(unit) is None and scene.norm(unit) not in terms("where") and clause.start - unit < 5:
        unit -= 1
    before = told[-1] if told else None
    if unit < 0 or scene.norm(unit) not in terms("where") or before is None or before.kind != "visit" or before.place is None:
        return rows
    first, _ = scene.sentence(unit)
    if before.span.start < scene.text.analysis.starts[scene.text.items.first[first]]:
        return rows
    return [replace(one, kind="meeting" if one.kind == "talks" else one.kind, place=one.place or before.place) for one in rows]


def _undone(casting: Casting, clause: Clause, cast: Cast, made: list[Made], told: list[Told]) -> list[Told]:
    """With "ألغى الزيارة" behind the telling of a visit: the contact told last, of that kind, is undone."""
    cue, scene = clause.cue, casting.scene
    if (
        not (cue.definite or cue.suffix)
        or cue.frame == "verb"
        or not told
        or told[-1].kind != cue.kind
        or told[-1].status not in ("planned", "possible")
    ):
        return []
    status, _ = status_of(scene, cue, None, None)
    if status not in ("cancelled", "denied"):
        return []
    span = scene.text.span(scene.text.items.first[cue.unit], scene.text.items.last[cue.unit])
    chain = chain_of(scene, clause, cast, made, told[-1].parties)
    return [
        replace(
            told[-1],
            status=status,
            when=None,
            place=None,
            chain=chain,
            purpose=False,
            cue=span,
            cue_text=span.of(scene.text.analysis.text),
            span=_span(scene, clause),
            rule=cue.rule,
        )
    ]


def _sets(clause: Clause) -> list[tuple[Party, ...]]:
    """The parties of each contact that a clause tells of: visits by place, separate calls by counterpart."""
    if (not clause.mutual and not clause.owners) or (clause.cue.kind == "visit" and not clause.places and not clause.others):
        return []
    if clause.purpose:
        return [(*clause.owners, *clause.others)]
    if clause.places:
        return [(*clause.owners, place) for place in clause.places] if clause.owners else []
    if clause.apart and clause.owners:
        return [(*clause.owners, other) for other in clause.others]
    return [(*clause.owners, *clause.others)]


def _tellings(casting: Casting, clause: Clause, cast: Cast, made: list[Made], published: str | None) -> list[Told]:
    sets = [row for row in _sets(clause) if len({one.key for one in row}) >= 2]
    if not sets or not _told_of(clause):
        return []
    scene, cue = casting.scene, clause.cue
    day = day_of(scene, clause)
    status, purpose = status_of(scene, cue, day.value if day is not None else None, published)
    place = place_of(scene, clause, cast)
    kind = kind_of(scene, cue, clause.end, placed=place is not None)
    past = "past" in cue.features and cue.frame != "noun"
    if status == "happened" and not past and day is not None and terms("to_come") & set(fold(day.text).split()):
        status = "planned"
    if status == "happened":
        status = casting.reported(cue.head, verb=cue.frame == "verb" or cue.features.startswith("past"))
    if status is None or kind is None:
        return []
    text = scene.text
    through = mediators_of(
        scene,
        clause,
        [(unit, party) for unit in range(clause.start, clause.end) if unit in scene.governor and (party := casting.party(unit)) is not None],
    )
    rows = []
    for parties in sets:
        target = next((one for one in clause.places if clause.purpose or one in parties), None)
        where = (target.ref, target.span) if target is not None and target.span is not None else place
        rows.append(
            Told(
                kind=kind,
                status=status,
                parties=tuple(one for one in parties if one not in through),
                through=through,
                when=_day(day),
                place=where,
                chain=chain_of(scene, clause, cast, made, parties),
                purpose=purpose,
                pointing=cue.definite or bool(cue.suffix),
                cue=text.span(text.items.first[cue.unit], text.items.last[cue.unit]),
                cue_text=text.verbatim(text.items.first[cue.unit], text.items.last[cue.unit]),
                span=_span(scene, clause),
                rule=cue.rule,
                goal=target.key if target is not None else "",
                named=cue.frame == "noun" and status == "happened" and day is None and not _over(scene, cue.unit),
            )
        )
    return [row for row in rows if len(row.parties) >= 2]


def _over(scene: Scene, unit: int) -> bool:
    """Whether a noun of contact stands behind a word that says that it is over ("عقب زيارته", "بعد لقاء")."""
    return any(scene.phrase(place) is None and scene.norm(place) in terms("after") for place in range(unit - 2, unit))


def _told_of(clause: Clause) -> bool:
    """Whether the parties are firm enough: a weak word wants both sides in its own clause, and one of them a person."""
    cue = clause.cue
    if cue.kind == "visit" and clause.carried and not cue.suffix and cue.frame == "noun" and not any(one.person for one in clause.owners):
        return False
    if not cue.entry.get("weak") or (clause.mutual and len(clause.others) > 1 and cue.light >= 0):
        return True
    return bool(clause.others or clause.places or len(clause.owners) > 1) and any(one.person for one in (*clause.owners, *clause.others))


def _day(time: Time | None) -> tuple[str, Span] | None:
    return (time.value, time.span) if time is not None and time.value is not None else None


def _span(scene: Scene, clause: Clause) -> Span:
    items = scene.text.items
    return scene.text.span(items.first[clause.start], items.last[max(clause.end - 1, clause.start)])
