"""Which parties does no list know? Names where only a party can stand, and collectives with what narrows them."""

from dataclasses import dataclass

from naqlan.extract.contact_terms import terms
from naqlan.extract.row import PhraseKind, Text
from naqlan.lexicon.alphabet import Tags
from naqlan.lexicon.analysis import Entry

_LONGEST = 7
"""Units of a collective with what narrows it; longer ones are a clause."""
_OPENING = frozenset({"DELEGATION", "WEAKGROUP", "NAT", "UNK", "EPONYM"})
"""What an unlisted party begins with, but for one whose first letter was taken for "like"."""
_NARROWING = frozenset({"DEF", "NAT", "TMOD"})


@dataclass(frozen=True, slots=True)
class Run:
    """A party that no list knows: the units up to `end`, what kind of phrase it makes, and why."""

    end: int
    kind: PhraseKind
    rule: str


def unknown_run(text: Text, unit: int) -> Run | None:
    """Returns the unlisted party that begins at a unit; None where none can stand there."""
    row, tags = text.items, text.tags(text.items, unit)
    if row.phrases[unit] is None and tags.isdisjoint(_OPENING) and text.analysis.norms[row.first[unit]] not in terms("like"):
        return None  # nearly all
    if row.phrases[unit] is not None:
        tags = text.lexicon.alphabet.tags(text.analysis.symbols[row.first[unit]])
        return _collective(text, unit) if "DELEGATION" in tags else None
    if "DELEGATION" in tags and "SUF" not in tags:
        return _collective(text, unit)
    if "WEAKGROUP" in tags and _named_group(text, unit):
        return Run(unit + 1, "group", "contacts.weak-group")
    if {"DEF", "NAT"} <= tags:
        return _nation(text, unit)
    if _foreign(tags) or _broken(text, unit):
        return _goal(text, unit) or _joined(text, unit)
    return None


def _named_group(text: Text, unit: int) -> bool:
    """Whether an ordinary word is the name of a group: joined to one, or behind "both movements" ("فتح وحماس", "حركتي فتح وحماس")."""
    row = text.items
    before = text.tags(row, unit - 1) if unit else frozenset()
    if "LEADERS" in before and unit and row.phrases[unit - 1] is None:
        return True
    for joint, other in ((unit + 1, unit + 2), (unit - 1, unit - 2)):
        if min(joint, other) >= 0 and max(joint, other) < len(row) and _norm(text, joint) in terms("and"):
            phrase = row.phrases[other]
            if phrase is not None and phrase.kind == "group":
                return True
    return False


def known_parts(text: Text, first: int, end: int) -> tuple[str, ...]:
    """Returns the codes of the states named within some units."""
    found = {
        str(text.lexicon.entries[one.entry].get("iso"))
        for unit in range(first, end)
        for one in text.items.readings[unit]
        if one.entry >= 0 and one.tag in ("STATE", "NAT")
    }
    return tuple(sorted(found - {"None", ""}))


def _foreign(tags: Tags) -> bool:
    """A word that no list knows, or that may be part of a name and nothing else."""
    return "UNK" in tags or ("EPONYM" in tags and not tags & {"MANTLE", "SAYP", "W_VERB", "DEF"})


def _broken(text: Text, unit: int) -> bool:
    """A name whose first letter was peeled off as "like" ("ك" + "اردون"): nothing is likened to a verb."""
    row = text.items
    return (
        unit + 1 < len(row)
        and text.analysis.norms[row.first[unit]] in terms("like")
        and row.last[unit] == row.first[unit + 1]
        and text.analysis.ends[row.first[unit]] == text.analysis.starts[row.first[unit + 1]]
        and row.phrases[unit + 1] is None
        and bool(text.tags(row, unit + 1) & {"W_VERB", "UNK"})
        and not text.tags(row, unit + 1) & {"W_NOUN", "SAY", "SUF"}
    )


def _end(text: Text, unit: int) -> int:
    """One past the last unit of an unknown name: the word, and an unknown one with its article right behind it."""
    row, end = text.items, unit + (2 if _broken(text, unit) else 1)
    if end < len(row) and row.phrases[end] is None and {"DEF", "UNK"} <= text.tags(row, end):
        return end + 1
    return end


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]] if 0 <= unit < len(text.items) else ""


def is_visit(text: Text, unit: int) -> bool:
    """Says whether a unit is a noun of visiting."""
    return any(one.tag == "MEETN" and one.entry >= 0 and text.lexicon.entries[one.entry].get("kind") == "visit" for one in text.items.readings[unit])


def _visit(text: Text, unit: int) -> Entry | None:
    """The entry of a word of visiting, None for another word."""
    for one in text.items.readings[unit]:
        if one.tag in ("MEET", "MEETN") and one.entry >= 0 and text.lexicon.entries[one.entry].get("kind") == "visit":
            return text.lexicon.entries[one.entry]
    return None


def _goal(text: Text, unit: int) -> Run | None:
    """The goal of a visit: behind its noun, behind "to", or behind subject and verb of visiting."""
    row = text.items
    for place in range(unit - 1, max(unit - 8, -1), -1):
        tags = text.tags(row, place)
        if row.phrases[place] is None and tags & {"STOP", "NL", "COLON", "INNA", "REL"}:
            return None
        visit = _visit(text, place) if row.phrases[place] is None else None
        if visit is None:
            continue
        direct = not visit.get("weak")
        near = place == unit - 1 or (place == unit - 2 and row.phrases[unit - 1] is not None)
        if _norm(text, unit - 1) in terms("towards") or (direct and near and "DEF" not in tags):
            return Run(_end(text, unit), "place", "contacts.goal")
    return None


def _joined(text: Text, unit: int) -> Run | None:
    """One of several parties: behind "between", or joined to another behind "between" or "with" or to a goal of a visit."""
    row = text.items
    norm, written = _norm(text, unit), text.letters(row.first[unit], row.last[unit])
    if _norm(text, unit - 1) in terms("between") and text.tags(row, unit - 1) & {"TPREP"}:
        return Run(_end(text, unit), "group", "contacts.unknown")
    if _subject(text, unit) or _counterpart(text, unit):
        return Run(_end(text, unit), "group", "contacts.unknown")
    with_and = _norm(text, unit - 1) in terms("and") and row.phrases[unit - 1] is None
    fused = written[:1] in terms("and") and len(norm) > 4 and unit > 0
    if not with_and and not fused:
        return None
    before = unit - (2 if with_and else 1)
    kind = _kind_before(text, before)
    if kind is None:
        return None
    for place in range(before - 1, max(before - 7, -1), -1):
        tags = text.tags(row, place)
        if row.phrases[place] is None and (_norm(text, place) in terms("sides") or "COVERING" in tags or _visit(text, place) is not None):
            return Run(_end(text, unit), kind, "contacts.fused" if fused else "contacts.unknown")
        if tags & {"STOP", "NL", "INNA"}:
            break
    return None


def _kind_before(text: Text, unit: int) -> PhraseKind | None:
    """What kind a name joined to the party that ends at a unit is of, None where no party ends there."""
    if unit < 0:
        return None
    phrase = text.items.phrases[unit]
    if phrase is not None:
        return {"person": "group", "office": "place", "place": "place", "group": "group"}.get(phrase.kind)  # type: ignore[return-value]
    for first in (unit, unit - 1):
        run = unknown_run(text, first) if first >= 0 and text.items.phrases[first] is None else None
        if run is not None and run.end == unit + 1:
            return run.kind
    return None


def _subject(text: Text, unit: int) -> bool:
    """The first of two subjects behind a verb of meeting, where the second is known ("يجتمع غولدمار والوزير")."""
    row, end = text.items, _end(text, unit)
    meets = row.phrases[unit - 1] is None and any(one.tag == "MEET" for one in row.readings[unit - 1]) and "UNK" not in text.tags(row, unit - 1)
    known = end + 1 < len(row) and _norm(text, end) in terms("and") and row.phrases[end + 1] is not None
    return unit > 0 and meets and known


def _counterpart(text: Text, unit: int) -> bool:
    """The other side of a call or letter, behind "from" or "with" right after its noun."""
    row = text.items
    if _norm(text, unit - 1) not in terms("other_side"):
        return False
    for place in range(unit - 2, max(unit - 5, -1), -1):
        if row.phrases[place] is not None:
            return False
        for one in row.readings[place]:
            if one.tag == "MEETN" and one.entry >= 0 and text.lexicon.entries[one.entry].get("kind") in ("call", "message"):
                return True
    return False


def _nation(text: Text, unit: int) -> Run | None:
    """A people as one side of talks ("بين الفلسطينيين وإسرائيل")."""
    plural = any(_norm(text, unit).endswith(ending) for ending in terms("plural"))
    before = unit - 2 if _norm(text, unit - 1) in terms("and") else unit - 1
    joined = before != unit - 1 and before >= 0 and text.items.phrases[before] is not None and _norm(text, before - 1) in terms("between")
    named = joined or _norm(text, before) in terms("sides")
    return Run(unit + 1, "group", "contacts.nation") if plural and named and before >= 0 else None


def _plain(tags: Tags) -> bool:
    """An adjective without its article behind an indefinite head ("وفدا عشائريا")."""
    return "AQUAL" in tags and "W_ADJ" in tags and not tags & {"DEF", "PREP", "TIME", "REL", "W_VERB", "SAY"}


def _collective(text: Text, unit: int) -> Run | None:
    """A family, delegates, elders with what narrows them ("أسرة المواطن", "ممثلين عن المجتمع المدني")."""
    row, end = text.items, unit + 1
    while end < min(unit + _LONGEST, len(row)):
        phrase, tags = row.phrases[end], text.tags(row, end)
        if phrase is not None:
            if phrase.kind in ("outlet", "anonymous") or (phrase.kind == "person" and phrase.role is not None):
                break
        elif _norm(text, end) in terms("inner") and end + 1 < len(row):
            after = text.tags(row, end + 1)
            if row.phrases[end + 1] is None and not after & _NARROWING and "DELEGATION" not in after:
                break
        elif _plain(tags) or ("DELEGATION" in tags and _norm(text, end - 1) in terms("inner")):
            pass
        elif not (tags & _NARROWING and not tags & {"TIME", "REL", "PREP", "COMMA", "AUX"}):
            break
        end += 1
    if end > unit and row.phrases[end - 1] is None and _norm(text, end - 1) in terms("inner"):
        end -= 1
    return Run(end, "group", "contacts.collective") if end > unit + 1 else None
