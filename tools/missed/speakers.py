"""Which statements have no speaker, or one that is no phrase? A verb or preposition at its head, too many words."""

from collections.abc import Iterator

from naqlan.record.statement import Statement
from tools.missed.scene import Hit, Scene

LONGEST = 12
_NO_HEAD = ("PREP", "TPREP", "CONJ", "REL", "INNA", "PREPPRON", "NEG", "DEM", "PRON")
_VERBS = frozenset({"W_VERB", "SAY", "SAYP"})
_NOMINAL = frozenset({"W_NOUN", "W_ADJ", "GIVEN", "FAMILY", "UNK", "NAT", "TITLE", "OHEAD", "PLACE", "OUTLET", "GROUP", "ANON", "PEOPLE", "MANTLE"})


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the statements; the key says what is wrong with the speaker (`none` with the rule, else the words)."""
    for one in scene.article.statements:
        if one.span.field == scene.field:
            key = _wrong(scene, one)
            if key:
                yield scene.hit(key, one.cue_span)


def _wrong(scene: Scene, one: Statement) -> str:
    if not one.speakers:
        return f"none ({one.rule})"
    people = {person.id for person in scene.article.people} | {entity.name for entity in scene.article.entities}
    for name in one.speakers:
        if name in people:
            continue
        if len(name.split()) > LONGEST:
            return f"long: {name}"
        read = scene.text.lexicon.analyze(name)
        tags = {reading.tag for reading in read.readings[0]} if len(read) else set()
        if tags & set(_NO_HEAD) and not tags & _NOMINAL:
            return f"preposition: {name}"
        if tags & _VERBS and not tags & _NOMINAL:
            return f"verb: {name}"
    return ""
