"""Who is asked or told, where no rule knows the words as a phrase? From the verb or its subject up to what is asked."""

from naqlan.extract.clause import Clause
from naqlan.extract.cue import Cue
from naqlan.extract.row import Text
from naqlan.extract.words import is_word
from naqlan.text.fold import fold

_STOPS = frozenset({"COMMA", "DASH", "STOP", "NL", "INNA", "COLON", "PREP", "TPREP", "REL", "PREPPRON", "TIME", "AUX", "NEG", "SEMI", "PROCLITIC"})


def read_asked(text: Text, cue: Cue, clause: Clause) -> None:
    """Reads who is asked where no rule knows the words: from verb or subject to what is asked ("مطالبا الأطراف الدولية ب", "تحث مواطنيها على")."""
    items, intro = text.items, cue.group("intro")
    end = intro[0] if intro else cue.content
    if intro and _norm(text, intro[0]) in map(fold, cue.entry.get("addressee", ())):
        return  # "وجه التحية إلى": the object is what is said
    start = cue.unit + 1
    if not cue.participle and not cue.features.endswith(("p", "d", "1s")):
        behind = [
            unit for unit in range(start, end) if items.phrases[unit] is not None and any(items.phrases[unit] is one for one in clause.subjects)
        ]
        before = clause.start < cue.unit or clause.relative or (cue.unit > 0 and is_word(text, cue.unit - 1, "INNAHE"))
        if not behind and not before:
            return
        start = behind[-1] + 1 if behind else start
    while start < end and text.tags(items, start) & {"TIME", "ADV", "COMMA"} and not text.tags(items, start) & {"QUANT", "TPREP"}:
        start += 1
    last = start
    while last < end and (items.phrases[last] is not None or _one_of_them(text, last, first=last == start)):
        last += 1
    if last == start + 1 < end and "QUANT" in text.tags(items, start) and text.tags(items, last) & {"W_NOUN", "W_ADJ"} and last + 1 == end:
        last += 1  # "داعيا كل مسلم إلى"
    words = [unit for unit in range(start, last) if items.phrases[unit] is None]
    known = [unit for unit in range(start, last) if any(items.phrases[unit] is one for one in clause.addressees)]
    if last - start == 1 and "QUANT" in text.tags(items, start) and "DEF" not in text.tags(items, start):
        return  # "نعلم جميعا أن"
    if not words or (last < end and _norm(text, last) not in ("ل", "في", "من", "ب")) or (known and known[0] == start):
        return
    if known or not clause.addressees:
        clause.addressees = [one for one in clause.addressees if not any(items.phrases[unit] is one for unit in known)]
        clause.hearers = [(start, last)]


def _norm(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]


def _one_of_them(text: Text, unit: int, *, first: bool) -> bool:
    """Whether a word can be part of who is asked: definite or owned, or a quantity or kind of people before it."""
    tags = text.tags(text.items, unit)
    if "QUANT" in tags or is_word(text, unit, "ALLOF"):
        return first
    if "PREPPRON" in tags or (tags & _STOPS and not tags & {"DEF", "SUF"}):
        return False
    if first:
        return bool(tags & {"DEF", "SUF", "ANON", "AUDIENCE"}) and bool(tags & {"W_NOUN", "ANON", "AUDIENCE", "UNK", "NAT", "SUF"})
    return bool(tags & {"DEF", "QUO", "QUC"})
