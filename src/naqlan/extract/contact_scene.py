"""How do the noun phrases of a text hang together? The preposition that governs each, and which are joined or in apposition."""

from bisect import bisect_left
from dataclasses import dataclass, field

from naqlan.extract.contact_row import loosen
from naqlan.extract.contact_terms import terms
from naqlan.extract.content import LONGEST_SENTENCE
from naqlan.extract.row import Phrase, Text
from naqlan.lexicon.alphabet import Tags

ENDS = frozenset({"STOP", "NL"})
_LIGHT_MARKS = frozenset({"COMMA", "NAT", "TMOD", "TIME", "RPAR", "LPAR", "QUO", "QUC", "HONORIFIC", "DASH", "ADV", "HASH", "AQUAL"})
_NOMINAL = frozenset({"W_NOUN", "MEETN", "SAYN", "UNK", "OHEAD", "TITLE"})


@dataclass(slots=True)
class Scene:
    """What each unit of `text.items` hangs on.

    Attributes:
        text: The field.
        governor: For each unit with a phrase: the folded preposition before it, `gen` after a noun in construct, else empty.
        lead: For each unit with a phrase, the first unit of the coordination that it belongs to.
        same: For a phrase in apposition ("الوزير، فلان"), the unit of the phrase that it explains.
        origin: For each unit the unit of the row that statements were read from.
        titles: For a title in apposition behind a name, the unit of the name.
        pairs: Units that stand for the two sides in play ("الجانبان").
    """

    text: Text
    governor: dict[int, str] = field(default_factory=dict)
    lead: dict[int, int] = field(default_factory=dict)
    same: dict[int, int] = field(default_factory=dict)
    pairs: set[int] = field(default_factory=set)
    titles: dict[int, int] = field(default_factory=dict)
    origin: list[int] = field(default_factory=list)
    _norms: list[str] = field(init=False)
    _tags: list[Tags] = field(init=False)
    _phrases: list[Phrase | None] = field(init=False)
    _size: int = field(init=False)

    def __post_init__(self) -> None:
        # One unit past the end stands for all outside of the row: these three are asked for more often than anything else.
        items, norms = self.text.items, self.text.analysis.norms
        self._size = len(items)
        self._norms = [*map(norms.__getitem__, items.first), ""]
        self._tags = [*self.text.sets(items), frozenset()]
        self._phrases = [*items.phrases, None]

    def norm(self, unit: int) -> str:
        """Returns the folded first word of a unit, empty outside of the row."""
        return self._norms[unit if 0 <= unit < self._size else -1]

    def last_norm(self, unit: int) -> str:
        """Returns the folded last word of a unit."""
        return self.text.analysis.norms[self.text.items.last[unit] - 1]

    def tags(self, unit: int) -> Tags:
        """Returns the tags of a unit, none outside of the row."""
        return self._tags[unit if 0 <= unit < self._size else -1]

    def phrase(self, unit: int) -> Phrase | None:
        """Returns the noun phrase of a unit, or None."""
        return self._phrases[unit if 0 <= unit < self._size else -1]

    def joined(self, unit: int) -> list[int]:
        """Returns the units coordinated with the phrase at `unit`, itself first; one in apposition stands for what it explains."""
        lead = self.lead.get(unit, unit)
        rows = [one for one in sorted(self.lead) if self.lead[one] == lead]
        explained = {self.same[one] for one in rows if one in self.same}
        return [one for one in rows if one not in explained]

    def sentence(self, unit: int) -> tuple[int, int]:
        """Returns the half-open units of the sentence that holds `unit`."""
        ends = self.text.units_of(self.text.items, ENDS)
        number = bisect_left(ends, unit)
        first, last = ends[number - 1] + 1 if number else 0, ends[number] if number < len(ends) else self._size
        return max(first, unit - LONGEST_SENTENCE), min(last, unit + LONGEST_SENTENCE)

    def finite(self, unit: int) -> bool:
        """Says whether a unit can only be read as a finite verb, or is a verb of saying or contact before a phrase."""
        tags = self.tags(unit)
        if self.phrase(unit) is not None or "PREP" in tags or ("DEF" in tags and not tags & {"MEET", "LIGHT"}):
            return False
        if self._joined_verb(unit):
            return True
        if tags & {"STRONG", "MEET", "LIGHT"} and not tags & {"W_NOUN", "MEETN"}:
            return True
        return "W_VERB" in tags and not tags & {
            "W_NOUN",
            "W_ADJ",
            "TPREP",
            "ADV",
            "SAYN",
            "SAYM",
            "MEETN",
            "CONJ",
            "INNA",
            "REL",
            "LINK",
            "NUM",
            "AUX",
            "NEG",
            "W",
            "SUF",
        }

    def _joined_verb(self, unit: int) -> bool:
        """A form of the past or present right behind a comma goes on the telling, even where it could be a noun ("، تناولا فيه")."""
        if "COMMA" not in self.tags(unit - 1) or self.tags(unit) & {"DEF", "W_ADJ", "PREP", "ADV"}:
            return False
        return any(one.features.startswith(("past", "pres")) and one.tag in ("SAY", "MEET", "LIGHT") for one in self.text.items.readings[unit])


def read_scene(field_text: Text) -> Scene:
    """Reads the hanging together of the phrases of one chunked field, in one pass."""
    text, origin, told = loosen(field_text)
    scene = Scene(text, origin=origin)
    for first, end in told:
        _hang(scene, first, end)
    return scene


def _hang(scene: Scene, first: int, end: int) -> None:
    """Reads what each phrase of one sentence hangs on."""
    governor, last, joint, title = "", -1, False, -1
    joining, of, each, proclitics = (terms(name) for name in ("joining", "from", "each", "proclitics"))
    for unit in range(first, end):
        tags, norm = scene.tags(unit), scene.norm(unit)
        if title >= 0 and _bearer(scene, title, unit):
            scene.governor[unit], scene.lead[unit], scene.same[unit] = scene.governor[title], scene.lead[title], title
            governor, last, joint, title = "", unit, False, -1
            continue
        phrase = scene.phrase(unit)
        if phrase is None and "PAIR" in tags:
            scene.pairs.add(unit)
        if phrase is not None or unit in scene.pairs:
            joint = joint or (phrase is not None and phrase.rule == "contacts.fused" and last >= 0)
            if _title_of(scene, unit, last):
                scene.titles[unit] = last
                continue
            _phrase(scene, unit, governor, last, joint=joint)
            governor, last, joint = "", unit, False
            title = unit if phrase is not None and phrase.kind in ("role", "counterpart") and phrase.person < 0 else -1
        elif tags & ENDS:
            governor, last, joint = "", -1, False
        elif norm in joining:
            joint = last >= 0
        elif norm in of and scene.norm(unit - 1) in each:
            continue
        elif (tags & {"PREP", "TPREP"} and "MEETN" not in tags) or norm in proclitics:
            joint = joint and last >= 0 and scene.governor[last] == norm
            last, governor = (last if joint else -1), norm
        elif tags & _LIGHT_MARKS:
            governor = "" if "COMMA" in tags or {"ADV", "DEF"} <= tags else governor
        elif "LEADERS" in tags or norm in each:
            continue
        elif "PREPPRON" in tags and norm in terms("back"):
            governor, last, joint = "", -1, False
        elif governor and tags & (_NOMINAL | {"SAYM", "W_ADJ"}) and "DEF" not in tags and "SUF" not in tags:
            governor, last, joint = "gen", -1, False
        elif tags & _NOMINAL and not tags & {"STRONG", "MEET", "LIGHT"} and "DEF" not in tags:
            governor, last, joint = ("gen" if "SUF" not in tags else ""), -1, False
        elif tags & _NOMINAL and "DEF" in tags:
            # "خلال الزيارة الرئيس": the preposition has its noun, and who follows is no part of it
            governor, last, joint = ("" if "MEETN" in tags else governor), -1, False
        else:
            governor, last, joint = "", -1, False


def _bearer(scene: Scene, title: int, unit: int) -> bool:
    """Whether a name belongs to the title before it, with nothing but a state that no list knows between ("وزير الأمن التلماري فلان")."""
    phrase = scene.phrase(unit)
    if phrase is None or phrase.kind != "person" or phrase.role is not None or not 1 < unit - title <= 3:
        return False
    between = range(title + 1, unit)
    if any(scene.phrase(one) is not None for one in between):
        return False
    before = scene.phrase(title)
    if before is not None and before.rule == "contacts.rest" and scene.norm(title + 1) in terms("complement"):
        return all(one == title + 1 or scene.tags(one) & {"DEF", "NAT", "UNK"} for one in between)
    return any("UNK" in scene.tags(one) or scene.norm(one) in terms("like") for one in between) and all(
        "UNK" in scene.tags(one) or scene.norm(one) in terms("like") or scene.norm(one - 1) in terms("like") for one in between
    )


def _title_of(scene: Scene, unit: int, last: int) -> bool:
    """Whether a title stands in apposition to the name right before it ("فلان، رئيس المجلس"): it is nobody else."""
    phrase, before = scene.phrase(unit), scene.phrase(last) if last >= 0 else None
    if phrase is None or before is None or phrase.kind != "role" or before.kind != "person" or phrase.rule == "contacts.second":
        return False
    return unit == last + 1 or (unit == last + 2 and "COMMA" in scene.tags(unit - 1))


def _phrase(scene: Scene, unit: int, governor: str, last: int, *, joint: bool) -> None:
    if joint and last >= 0:
        scene.governor[unit], scene.lead[unit] = scene.governor[last], scene.lead[last]
        return
    phrase, before = scene.phrase(unit), scene.phrase(last) if last >= 0 else None
    apposed = (
        phrase is not None
        and before is not None
        and before.kind in ("role", "counterpart", "person")
        and governor == ""
        and (("COMMA" in scene.tags(unit - 1) and unit - 2 <= last) or (before.rule == "contacts.rest" and unit - 2 <= last))
    )
    if apposed and phrase is not None and before is not None and phrase.kind == "person" and (before.kind != "person" or phrase.role is None):
        scene.governor[unit], scene.lead[unit], scene.same[unit] = scene.governor[last], scene.lead[last], last
        return
    scene.governor[unit], scene.lead[unit] = governor, unit
