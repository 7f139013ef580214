"""What does a record say once a reader's judgements are laid over it? Dropped items are not in it, corrected values stand in it.

A corrected value need not stand in the text: whoever shows it says that it is a correction, with what was read beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from naqlan.pipeline.correctable import CORRECTABLE
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.entity import Entity
from naqlan.record.judgement import Found, Judgement, Laid
from naqlan.record.parts import KINDS, Item, items_of, ref_of
from naqlan.record.person import Person
from naqlan.record.statement import SPEAKER_KINDS, Chain, Statement
from naqlan.text.fold import fold

SHOWN = ("correct", "check")
"""Decisions of which an item says that a reader made them."""


def laid_over(record: Article, found: Iterable[tuple[Judgement, Item, Found]]) -> tuple[Article, dict[int, str]]:
    """Returns a record with judgements laid over it, and what stood where something is corrected.

    Of several corrections of one value the last counts; what is dropped stays so whatever is corrected in it.

    Args:
        record: What was read.
        found: Judgements in the order of their numbers, each with the item of the record that it is about, and how that was found.

    Returns:
        The record, which says what was judged (`Article.judged`); and by number of the judgement the value that was read, written as
        `correctable.checked` writes it.
    """
    before = {ref_of(one): one for one in items_of(record)}
    after = dict(before)
    dropped: set[str] = set()
    was: dict[int, str] = {}
    judged: dict[str, tuple[Laid, ...]] = {}
    for judgement, item, how in found:
        ref = ref_of(item)
        if judgement.decision == "drop":
            dropped.add(ref)
        elif judgement.decision == "correct" and judgement.name is not None:
            was[judgement.number] = written(record, before[ref], judgement.name)
            after[ref] = _corrected(record, after[ref], judgement.name, judgement.value or "")
        if judgement.decision in SHOWN:
            judged[ref] = (*judged.get(ref, ()), _laid(judgement, ref, how, was.get(judgement.number)))
    if dropped or after != before:
        record = _without(record, {ref: one for ref, one in after.items() if ref not in dropped}, dropped)
    return (replace(record, judged=judged) if judged else record), was


def written(record: Article, item: Item, name: str) -> str:
    """Returns a value of an item as `correctable.checked` writes it, names in place of the ids of the record.

    Args:
        record: The record that holds the item.
        item: The item.
        name: Which value: one of `CORRECTABLE`.
    """
    one = CORRECTABLE[KINDS[type(item)]][name]
    value = getattr(item, name)
    if one.names:
        names = {named.id: named.name for named in _named(record)}
        value = [names.get(link, link) if isinstance(link, str) else [names.get(part, part) for part in link] for link in value]
    return one.write(value)


def _laid(judgement: Judgement, ref: str, how: Found, was: str | None) -> Laid:
    same = {name: getattr(judgement, name) for name in ("decision", "name", "value", "who", "why", "at")}
    return Laid(judgement=judgement.number, item=ref, found=how, was=was, **same)


def _corrected(record: Article, item: Item, name: str, given: str) -> Item:
    one = CORRECTABLE[KINDS[type(item)]][name]
    value = one.read(given)
    if one.names:
        known = _local_ids(record)
        value = tuple(_local(link, known) if isinstance(link, str) else tuple(_local(part, known) for part in link) for link in value)
    change: dict[str, Any] = {name: value}
    if isinstance(item, Statement) and name == "speakers":
        change["speaker_kind"] = _speaker_kind(record, value, item)
    if isinstance(item, Contact) and name in ("status", "when", "chain"):
        # The passage that the contact itself stands for says the same; the other tellings say what they say.
        told = {"status": item.status, "when": item.when, "chain": item.chain, name: value}
        change["tellings"] = tuple(replace(telling, **told) if telling.span == item.span else telling for telling in item.tellings)
    return replace(item, **change)


def _without(record: Article, kept: Mapping[str, Item], dropped: set[str]) -> Article:
    """Returns the record with these items; what pointed at a dropped one has its name, what hung on it is gone too."""
    names = {one.id: one.name for one in _named(record) if one.id in dropped}

    def named(given: Sequence[str]) -> tuple[str, ...]:
        return tuple(names.get(one, one) for one in given)

    def linked(chain: Chain) -> Chain:
        return tuple(named(link) for link in chain)

    def contact(one: Contact) -> Contact:
        tellings = tuple(replace(telling, chain=linked(telling.chain)) for telling in one.tellings)
        return replace(one, parties=named(one.parties), through=named(one.through), chain=linked(one.chain), tellings=tellings)

    def statement(one: Statement) -> Statement:
        about = tuple(other for other in one.about if other not in dropped)
        continues = None if one.continues in dropped else one.continues
        speakers, addressees = named(one.speakers), named(one.addressees)
        return replace(one, speakers=speakers, addressees=addressees, chain=linked(one.chain), about=about, continues=continues)

    def group(name: str) -> tuple[Any, ...]:
        return tuple(kept[ref] for one in getattr(record, name) if (ref := ref_of(one)) in kept)

    return replace(
        record,
        people=group("people"),
        entities=group("entities"),
        contacts=tuple(map(contact, group("contacts"))),
        statements=tuple(map(statement, group("statements"))),
        times=group("times"),
        # A figure without its statement would be the outlet's own.
        figures=tuple(one for one in group("figures") if one.statement not in dropped),
    )


def _local_ids(record: Article) -> dict[str, str]:
    """Returns the local id of each person and entity by its folded spellings; a spelling of two of them is left out."""
    found: dict[str, set[str]] = {}
    for one in _named(record):
        for name in {one.name, *(one.surfaces if isinstance(one, Person) else ())}:
            found.setdefault(_key(name), set()).add(one.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _named(record: Article) -> list[Person | Entity]:
    return [*record.people, *record.entities]


def _local(name: str, known: Mapping[str, str]) -> str:
    return known.get(_key(name), name)


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _speaker_kind(record: Article, speakers: Sequence[str], item: Statement) -> str | None:
    """Returns the kind of the first speaker: that of the person or entity; of a name that is neither, what it was."""
    if not speakers:
        return None
    named = next((one for one in _named(record) if one.id == speakers[0]), None)
    if isinstance(named, Entity):
        return named.kind if named.kind in SPEAKER_KINDS else "office"
    return "person" if named is not None else item.speaker_kind or "person"
