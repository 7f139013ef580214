"""What stands between a cue and its content? Subject, addressees, medium, day and outlets of one clause of saying."""

from dataclasses import dataclass

from naqlan.extract.asked import read_asked
from naqlan.extract.bearers import is_kin, named_after
from naqlan.extract.clause import Clause
from naqlan.extract.cue import Cue
from naqlan.extract.fronted import subject_before
from naqlan.extract.row import Phrase, Text
from naqlan.extract.stretch import extended, nominal, stretch
from naqlan.extract.words import is_word, network_at
from naqlan.text.fold import fold

_MOST_ADDRESSEES = 3


def read_clause(text: Text, cue: Cue) -> Clause:
    """Reads the clause of a verb of saying: what follows the verb up to its content, and what stands before it."""
    by_saying = bool(cue.match.rule.gives.get("owned"))  # "بقوله إن": the clause begins with its preposition
    clause = Clause(cue.unit - by_saying, own_object=cue.features.endswith("obj"))
    if not cue.participle:
        subject_before(text, cue, clause, across_comma=False)
    _after(text, cue, clause)
    if not clause.subjects and clause.loose is None and not cue.participle:
        subject_before(text, cue, clause, across_comma=True)
    if "object" in cue.entry.get("addressee", ()) and not clause.own_object:
        read_asked(text, cue, clause)
    _media(text, cue, clause)
    return clause


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _after(text: Text, cue: Cue, clause: Clause) -> None:
    items = text.items
    first, end = cue.mid if cue.frame != "object" else _object_mid(cue)
    unit, governed, direct, relative = first, "", len(clause.subjects), False
    while unit < end:
        phrase, tags = items.phrases[unit], text.tags(items, unit)
        if relative and not tags & {"COMMA", "DASH"}:
            pass
        elif phrase is not None and "NAME" not in tags:
            before = items.phrases[unit - 2] if unit - 2 >= first and _norm(text, unit - 1) == "و" else None
            joint = before is not None and any(before is one for one in (*clause.subjects[-1:], *clause.addressees[-1:]))
            if governed and _norm(text, unit - 1) != governed and not joint:
                governed = ""  # the preposition has taken a noun before this phrase
            if governed == "ل" and not joint and _of_noun(text, unit - 2, cue.unit):
                governed = "-"  # "بزيارة لروسيا": it belongs to the noun
            if governed == "" and direct and not joint and text.tags(items, unit - 1) & {"W_NOUN"} and not text.tags(items, unit - 1) & _COMPLETE:
                governed = "-"  # "حدود البلدين"
            if not _appended(text, clause, unit, phrase):
                direct = _place(text, cue, clause, _Slot(phrase if direct else extended(text, phrase, unit, end), governed, direct, joint))
            governed = ""
        elif "TIME" in tags:
            clause.when = unit if clause.when < 0 else clause.when
        elif "PREP" in tags or "TPREP" in tags or _norm(text, unit) in ("ل", "ب", "ك"):
            governed = _norm(text, unit)
        elif _hears(text, cue, clause, unit, governed):
            clause.hearers.append((unit, unit + 1))
            direct += governed == ""
        elif "COMMA" in tags or "DASH" in tags:
            governed = ""
            relative = False
        elif "REL" in tags and clause.subjects:
            relative = True  # "للصحافيين الذين يرافقون كيري": who stands in there has no part in the saying
        elif _describes_before(text, unit):
            pass
        elif (
            governed == ""
            and direct == 0
            and not cue.participle
            and not clause.subjects
            and clause.loose is None
            and (nominal(text, unit) or {"MEDIUM", "DEF"} <= tags or ("MEDIUM" in tags and unit == cue.unit + 1))
        ):
            clause.loose = stretch(text, unit, end)
            direct, unit = 1, clause.loose[1] - 1
        unit += 1


def _describes_before(text: Text, unit: int) -> bool:
    """Whether a word is the adjective of the phrase right before it ("في مقابلة مع قناة «س» التلفزيونية"): no subject."""
    before = text.items.phrases[unit - 1] if unit else None
    return before is not None and before.end == text.items.first[unit] and {"W_ADJ", "DEF"} <= text.tags(text.items, unit)


def _hears(text: Text, cue: Cue, clause: Clause, unit: int, governed: str) -> bool:
    """Whether a lone word is who is spoken to: "للصحفيين", people after verb and subject, or people in the oblique plural ("ودعت الكينيين إلى")."""
    tags, norm = text.tags(text.items, unit), _norm(text, unit)
    joined = _norm(text, unit - 1) == "و" and clause.addressees and text.items.phrases[unit - 2] is clause.addressees[-1]
    if joined and "NAT" in tags:
        return True  # "حض إسرائيل والفلسطينيين على"
    if clause.hearers or clause.addressees:
        return False
    if "AUDIENCE" in tags and (norm.startswith("لل") or governed == "ل"):
        return True
    if governed or "object" not in cue.entry.get("addressee", ()) or not tags & {"DEF", "APPEALED"}:
        return False
    after_subject = bool(clause.subjects) or clause.loose is not None
    if "APPEALED" in tags and (after_subject or unit == cue.unit + 1):
        return True
    return bool(tags & {"AUDIENCE", "ANON", "NAT"}) and (after_subject or ("NAT" in tags and norm.endswith("ين")))


_COMPLETE = frozenset({"NP", "DEF", "SUF", "TIME", "ADV", "PREPPRON", "GIVEN", "FAMILY", "UNK", "MEDIUM", "QUANT", "HONORIFIC", "SAY", "ANON"})


def _of_noun(text: Text, unit: int, cue: int) -> bool:
    """Whether what stands before ل owns what stands behind it: a plain noun ("بزيارة لروسيا"), a document that speaks, an outlet."""
    tags, phrase = text.tags(text.items, unit), text.items.phrases[unit]
    if unit <= cue:
        return False
    if phrase is not None:
        return False
    if "MEDIUM" in tags and unit == cue + 1:
        return True  # "أظهر تقرير لمبادرة": its owner; but "قال في بيان للبورصة"
    other = {"MEDIUM", "MEETN", "TIME", "ADV", "AUDIENCE", "PREPPRON", "PREP", "TPREP", "QUC", "RPAR", "GIVEN", "FAMILY", "UNK", "SAY"}
    return is_word(text, unit, "BELONGS") or ("W_NOUN" in tags and not tags & other)


def _appended(text: Text, clause: Clause, unit: int, phrase: Phrase) -> bool:
    """Whether a phrase only says more of the subject: his title after a comma, or what the title is of ("رئيس المكتب الفني للنائب العام")."""
    items = text.items
    if not clause.subjects or clause.subjects[-1].kind != "person" or clause.addressees:
        return False
    several = any(one.tag == "PLTITLE" for one in text.analysis.readings[phrase.start])  # "ناشد فلان، رؤساء الدول": no title of his
    if (
        phrase.kind == "role"
        and not several
        and unit >= 2
        and "COMMA" in text.tags(items, unit - 1)
        and items.phrases[unit - 2] is clause.subjects[-1]
    ):
        return True
    before = items.phrases[unit - 2] if unit >= 2 else None
    return (
        _norm(text, unit - 1) == "ل" and before is not None and (before.kind == "role" or (before.role is not None and before.role[1] == before.end))
    )


def _object_mid(cue: Cue) -> tuple[int, int]:
    return (cue.unit + 1, cue.content)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A phrase of a clause: the preposition that governs it, how many ungoverned phrases came before, whether و joins it on to one."""

    phrase: Phrase
    governed: str
    direct: int
    joint: bool


_OUTLET_AFTER = frozenset({"مع", "ل", "عبر", "الي", "علي"})


def _place(text: Text, cue: Cue, clause: Clause, slot: _Slot) -> int:
    """Gives one phrase its part in the clause; returns how many ungoverned phrases there have been."""
    phrase, governed = slot.phrase, slot.governed
    if phrase.kind == "outlet" and (network_at(text, phrase.name[0] if phrase.name else phrase.start) or governed in _OUTLET_AFTER):
        if not network_at(text, phrase.name[0] if phrase.name else phrase.start):
            clause.outlets.append(phrase)
    elif slot.joint and governed == "" and slot.direct == 1 and clause.subjects:
        if not _of_his_title(clause.subjects[-1], phrase):
            clause.subjects.append(phrase)
    elif slot.joint and clause.addressees:
        clause.addressees.append(phrase)
    elif governed == "":
        return _ungoverned(text, cue, clause, slot)
    elif governed == "ل" or governed in map(fold, cue.entry.get("addressee", ())):
        clause.addressees.append(phrase)
    return slot.direct


def _of_his_title(subject: Phrase, phrase: Phrase) -> bool:
    """Whether what و joins on goes on with the title behind a name ("فلان، نائب الوزير لشؤون تلمار ونارفيا")."""
    behind = subject.kind == "person" and subject.role is not None and subject.name is not None and subject.role[0] > subject.name[0]
    return behind and subject.role is not None and subject.role[1] == subject.end and phrase.kind in ("office", "place", "role", "group")


def _ungoverned(text: Text, cue: Cue, clause: Clause, slot: _Slot) -> int:
    """A phrase without preposition: subject, apposition to it, or the object that is addressed."""
    phrase, direct, takes_object = slot.phrase, slot.direct, "object" in cue.entry.get("addressee", ())
    honoured = "HONORIFIC" in text.tags(text.items, cue.unit + 1)  # "حذر اللواء المتقاعد في الجيش، إسحاق بريك، من"
    named = clause.loose is not None or honoured or (bool(clause.subjects) and clause.subjects[-1].kind in ("role", "anonymous", "people"))
    named = named or (bool(clause.subjects) and named_after(text, clause.subjects[-1], phrase))
    if direct == 1 and phrase.kind == "person" and not slot.joint and named and not is_kin(text, phrase):
        clause.subjects[-1:] = [phrase]  # apposition: "السفير … ماريو مساري", "الملحن عزيز الشافعي"
        clause.loose = None
        return direct
    if direct == 1 and phrase.kind == "person" and not slot.joint and len(clause.subjects) > 1 and clause.subjects[0].kind == "role":
        clause.subjects[:] = [phrase]  # "عضو الوفد واللجنة المركزية، الدكتور فلان"
        return direct
    if direct == 0 and takes_object and _no_subject(text, cue, phrase):
        clause.addressees.append(phrase)  # "بأنه حث نظيره": the subject is the pronoun
        return 1
    if direct == 0 and not cue.participle:
        clause.subjects.append(phrase)
    elif takes_object and (direct <= 1 or slot.joint) and len(clause.addressees) < _MOST_ADDRESSEES:
        clause.addressees.append(phrase)
    return direct + 1


def _no_subject(text: Text, cue: Cue, phrase: Phrase) -> bool:
    """Whether a phrase right after a verb cannot be its subject: "نظيره", an accusative plural ("ودعت الكينيين"), another gender."""
    if phrase.kind == "counterpart" or phrase.rule == "entities.counterpart" or _pronoun_subject(text, cue):
        return True
    if _appealed(text, cue, phrase):
        return True  # "ودعا المجتمع الدولي إلى"
    if phrase.number == "p" and text.analysis.norms[phrase.end - 1].endswith("ين"):
        return True
    form = cue.features.replace(" obj", "").split()[-1]
    if form.startswith("3") and form.endswith("p"):
        return True  # a verb before its subject is singular: "طالبوا النقابة بالتدخل"
    human = phrase.kind in ("person", "role", "people", "anonymous")
    return human and phrase.gender == "m" and form[-2:-1] == "f"


def _appealed(text: Text, cue: Cue, phrase: Phrase) -> bool:
    unit = next((one for one in range(cue.unit + 1, max(cue.content, cue.unit + 1)) if text.items.phrases[one] is phrase), -1)
    return unit >= 0 and any(one.tag == "APPEALED" for one in text.items.readings[unit])


def _pronoun_subject(text: Text, cue: Cue) -> bool:
    return cue.unit > 0 and "INNA" in text.tags(text.items, cue.unit - 1) and _norm(text, cue.unit - 1).endswith(("نه", "نها", "نهم", "نهما"))


def _media(text: Text, cue: Cue, clause: Clause) -> None:
    for unit in range(clause.start, max(cue.content, cue.unit + 1)):
        if unit == cue.unit:
            continue
        for reading in text.items.readings[unit]:
            speaks = clause.loose is not None and unit == clause.loose[0]  # "وأضاف البيان"
            if reading.tag == "MEDIUM" and clause.via is None and (speaks or _introduced(text, unit)):
                clause.via = (text.lexicon.entries[reading.entry]["via"], unit)


def _introduced(text: Text, unit: int) -> bool:
    return unit > 0 and (
        _norm(text, unit - 1) in ("في", "خلال", "عبر", "ب", "عقب", "ضمن", "علي") or bool(text.tags(text.items, unit - 1) & {"TPREP", "PREP"})
    )
