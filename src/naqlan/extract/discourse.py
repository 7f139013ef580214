"""Who is meant now? One typed state, moved forward sentence by sentence, that says what a pronoun or a bare noun stands for.

It holds who spoke last, the unnamed source, the outlet and the office in hand, and declines where gender, number or office
do not agree: a blank is better than a guess, since one wrong speaker carries on into all that follow.
"""

from dataclasses import dataclass, field

from naqlan.extract.bearers import contradicts, one_of_many
from naqlan.extract.offices import role_key
from naqlan.extract.people import Cast, Human
from naqlan.extract.row import Phrase, Text
from naqlan.extract.said import REACH, Said, agrees, carries, describes
from naqlan.extract.source import Source, plain_source
from naqlan.extract.twosome import Twosome
from naqlan.record.statement import Chain
from naqlan.text.fold import fold

_WATCHED = frozenset({"STOP", "NL", "MEET", "MEETN"})
"""What begins or ends a sentence that tells of a meeting."""


@dataclass(slots=True)
class Discourse:
    """The state of one article's telling.

    Attributes:
        cast: The people.
        said: The statements so far, latest last.
        sources: Unnamed sources introduced so far, with their chain.
        outlets: Outlets cited so far.
        offices: Offices named so far, latest last.
        people: People mentioned, latest first.
        asked: The sentence of the last question put to somebody, and to whom: what follows is his answer.
    """

    cast: Cast
    said: list[Said] = field(default_factory=list)
    sources: list[tuple[tuple[Source, ...], Chain]] = field(default_factory=list)
    outlets: list[Source] = field(default_factory=list)
    offices: list[Source] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    spokesmen: list[Source] = field(default_factory=list)
    two: Twosome = field(default_factory=Twosome)
    contact_kind: str | None = None
    asked: tuple[int, tuple[Source, ...]] = (-1, ())
    _seen: int = 0
    _meeting: bool = False
    _present: list[Source] = field(default_factory=list)

    def advance(self, text: Text, unit: int) -> None:
        """Moves the state forward to a unit of the text: everybody named before it can be pointed back at."""
        items, watched = text.items, text.lexicon.alphabet.living(_WATCHED)
        first, end = self._seen, min(unit, len(items))
        rows = zip(range(first, end), items.phrases[first:end], items.symbols[first:end], strict=True)
        # Of most units nothing changes.
        for place, phrase in [(place, phrase) for place, phrase, char in rows if phrase is not None or char in watched or place == first]:
            self._watch_meeting(text, place, phrase)
            if phrase is None or phrase.definite or phrase.kind in ("role", "counterpart", "place", "people"):
                continue
            source = plain_source(text, phrase, self.cast)
            if source.person >= 0:
                self.see(source.person)
            elif source.kind == "outlet":
                self.outlets.append(source)
            elif source.kind == "office":
                self.offices.append(source)
                if any(one.tag == "STATE" for one in text.items.readings[place] or text.analysis.readings[phrase.start]):
                    self.two.see(text, source, place)
        self._seen = max(self._seen, unit)

    def _watch_meeting(self, text: Text, unit: int, phrase: Phrase | None) -> None:
        """Keeps the two people of the last sentence that tells of a call or meeting: "الوزيران" are they."""
        tags = text.tags(text.items, unit)
        if tags & {"STOP", "NL"}:
            self._meeting, self._present = False, []
        elif tags & {"MEET", "MEETN"}:
            self._meeting = True
        elif phrase is not None and phrase.kind in ("person", "role"):
            source = (
                plain_source(text, phrase, self.cast) if phrase.person >= 0 else self._role(text, phrase, plain_source(text, phrase, self.cast))[0]
            )
            if source is not None and source.person >= 0 and source.person not in {one.person for one in self._present}:
                self._present.append(source)
        if self._meeting and len(self._present) == 2:
            self.two.met = (self._present[0], self._present[1])

    def group(self, text: Text, phrase: Phrase) -> tuple[tuple[Source, ...], Chain]:
        """Resolves a phrase to all the sources it stands for, with the chain it brings along; empty where it points at nothing known."""
        if phrase.rule == "entities.pair":
            named = plain_source(text, phrase, self.cast)
            return self.two.resolve(text, phrase, self.cast, self.people, self._spoke_together()) or (named,), ()
        if (phrase.kind == "anonymous" and phrase.definite) or (phrase.kind == "role" and phrase.number == "p" and phrase.end - phrase.start == 1):
            named = plain_source(text, phrase, self.cast)
            for sources, chain in reversed(self.sources):
                if _fits(named, sources):
                    return sources, chain
        source, chain, _ = self.source(text, phrase)
        return ((source,) if source is not None else ()), chain

    def unnamed(self, name: str) -> tuple[Source, ...]:
        """Returns the unnamed sources that a definite plural ("المشاركون") takes up again, by its noun; empty where none fits."""
        word = fold(name.split(maxsplit=1)[0])
        if not word.startswith("ال"):
            return ()
        return next((sources for sources, _ in reversed(self.sources) if len(sources) == 1 and fold(sources[0].ref.split()[0]) == word[2:]), ())

    def together(self) -> tuple[Source, ...]:
        """Returns the two whom a dual verb without a subject goes on with: who spoke together last, else who met last; empty for none."""
        return self._spoke_together() or self.two.met

    def _spoke_together(self) -> tuple[Source, ...]:
        """The two who spoke together within the last sayings, empty for none."""
        return next((said.speakers for said in reversed(self.said[-3:]) if len(said.speakers) == 2), ())

    def source(self, text: Text, phrase: Phrase) -> tuple[Source | None, Chain, str]:
        """Resolves a phrase to the source it stands for.

        Returns:
            The source (None where it points back at nothing known), the chain it brings along, and the id of the statement
            that gave the antecedent (empty where the phrase names its source itself).
        """
        named = plain_source(text, phrase, self.cast)
        if phrase.kind == "anaphor":
            human = self._meant(by_honour=phrase.rule == "entities.honoured")
            return (Source(human.id, "person", human.gender or "m", "s", named.span, human.number) if human else None), (), ""
        if phrase.kind == "counterpart" and phrase.person < 0:
            return self._counterpart(phrase, named), (), ""
        if phrase.kind == "role" and phrase.person < 0:
            return self._role(text, phrase, named)
        if phrase.kind == "anonymous" and phrase.definite:
            return self._anonymous(text, named)
        if phrase.kind == "outlet" and phrase.definite:
            known = next(
                (one for one in reversed(self.outlets) if not named.gender or not one.gender or one.gender == named.gender or one.head == named.head),
                None,
            )
            return (known or named, (), "")
        if phrase.kind == "office" and phrase.definite:
            known = next((one for one in reversed(self.offices) if _same_head(one, named) and len(one.ref) > len(named.ref)), None)
            return (known or named, (), "")
        return named, (), ""

    def _meant(self, *, by_honour: bool) -> Human | None:
        """The person named last; for "معاليه" the one who spoke last, if a person did."""
        spoke = next((said.speakers[0].person for said in reversed(self.said[-3:]) if said.speakers), -1) if by_honour else -1
        number = spoke if spoke >= 0 else next(iter(self.people), -1)
        return self.cast.humans[number] if number >= 0 else None

    def _counterpart(self, phrase: Phrase, named: Source) -> Source:
        """Resolves "نظيره الألماني": the one person of the cast with an office of that country, else the words as they stand."""
        countries = set(phrase.country)
        fitting = [human for human in self.cast.humans if any(office & countries for _, office in human.offices)]
        if countries and len(fitting) == 1:
            return Source(fitting[0].id, "person", fitting[0].gender or named.gender, "s", named.span, fitting[0].number)
        return named

    def _role(self, text: Text, phrase: Phrase, named: Source) -> tuple[Source | None, Chain, str]:
        """The one person of the cast with that office; the words of the title where nobody of the cast can be meant; else nobody.

        Measured on the gold: naming the office where somebody of the cast may hold it took 6 of 100 speakers wrong.
        """
        if one_of_many(text, phrase):
            return None, (), ""
        person = self.cast.of_role(text, phrase, self.people)
        if person >= 0:
            human = self.cast.humans[person]
            return Source(human.id, "person", human.gender or named.gender or "m", "s", named.span, person, named.head, named.country), (), ""
        bare = len(named.ref.split()) == 1 and named.ref.startswith("ال")
        if phrase.definite or bare:
            spokesman = next((one for one in reversed(self.spokesmen) if one.head == named.head), None)
            if spokesman is not None:
                return spokesman, (), ""
        if bare:
            return self._bare(text, named)
        words = role_key(text, phrase)[0]
        if not phrase.definite and any(one.tag == "ANON" and text.lexicon.entries[one.entry]["tags"] for one in text.analysis.readings[phrase.start]):
            return named._replace(kind="anonymous"), (), ""  # "مسؤول في الوزارة" is nobody's title
        spoken = any(one.tag == "TITLE" and text.lexicon.entries[one.entry]["spokesman"] for one in text.analysis.readings[phrase.start])
        possible = any(words & office for human in self.cast.humans for office, _ in human.offices)
        return (None if possible and not spoken else named), (), ""

    def _bare(self, text: Text, named: Source) -> tuple[Source | None, Chain, str]:
        """Resolves a bare "الباحث", "النائب" that nobody's title bears out: the person who spoke last, where gender agrees; else nobody."""
        if named.number != "s":
            return None, (), ""
        last = next((said for said in reversed(self.said[-2:]) if said.speakers), None)
        if last is not None and len(last.speakers) == 1 and last.speakers[0].person >= 0 and agrees(f"3{named.gender or 'm'}s", last.speakers):
            if contradicts(text, named.head or named.ref, self.cast.humans[last.speakers[0].person].offices):
                return None, (), ""
            return last.speakers[0], (), last.id
        return None, (), ""

    def _anonymous(self, text: Text, named: Source) -> tuple[Source | None, Chain, str]:
        for said in reversed(self.said[-6:]):
            # "المسؤول الإيراني" may be a person who spoke under his name.
            one = said.speakers[0] if len(said.speakers) == 1 else None
            if one is not None and one.person >= 0 and named.number == "s" and (not named.gender or one.gender in (named.gender, "")):
                refuted = contradicts(text, named.head or named.ref, self.cast.humans[one.person].offices)
                return (None, (), "") if refuted else (one, (), said.id)
        return named, (), ""

    def carried(self, form: str, paragraph: int, sentence: int = -1) -> Said | None:
        """Returns the statement whose speaker a verb without a subject goes on with, or None.

        Args:
            form: What the verb's form says of its subject: person, gender, number (`3ms` …); empty for no demand.
            paragraph: Number of the paragraph the verb stands in.
            sentence: First unit of the sentence it stands in: a saying told within another's is gone with its own sentence.
        """
        if len(form) == 2:  # a participle describes the subject of its main verb, not of a verb in what he says
            main = next((one for one in self.said[-8:] if one.sentence == sentence and not one.nested and describes(form, one.speakers)), None)
            if main is not None and (main.speakers[0].kind == "person" or not agrees(form, main.speakers)):
                return main
        for said in reversed(self.said[-8:]):
            if paragraph - said.paragraph > REACH:
                return None
            if said.nested and said.sentence != sentence:
                continue
            if said.speakers and agrees(form, said.speakers):
                near = said.sentence == sentence and not said.nested and said.speakers[0].firm
                return said if near or carries(said, form, paragraph) else None
        return None

    def owner(self, text: Text, unit: int) -> tuple[Source, ...]:
        """Returns whose a bare "البيان" or "التقرير" is: who spoke by one last, the owner named with it before, else the outlet or office in hand.

        Args:
            text: The field.
            unit: The unit of the document's noun.
        """
        kinds = {text.lexicon.entries[one.entry]["via"] for one in text.items.readings[unit] if one.tag == "MEDIUM"}
        issued = next((said for said in reversed(self.said[-6:]) if said.via in kinds and said.speakers), None)
        if issued is not None:
            return issued.speakers
        report = "report" in kinds
        if report and self.outlets:
            return tuple(self.outlets[-1:])
        for place in range(unit - 1, -1, -1):
            if "MEDIUM" in text.tags(text.items, place):
                for after in range(place + 1, min(place + 5, unit)):
                    phrase = text.items.phrases[after]
                    if phrase is not None and (phrase.kind in ("office", "person", "role", "group") or phrase.rule == "entities.pair"):
                        return self.group(text, phrase)[0]
                    if text.tags(text.items, after) & {"COMMA", "STOP", "SAY", "INNA", "COLON"}:
                        break
        for said in reversed(self.said[-4:]):
            if len(said.speakers) == 1 and said.speakers[0].kind == "office":
                return said.speakers
        for link in [link for said in reversed(self.said[-3:]) for link in said.chain]:
            found = next((one for one in reversed(self.offices) if one.ref in link), None)
            if found is not None:
                return (found,)
        return tuple(self.offices[-1:])

    def note(self, said: Said) -> None:
        """Takes a statement into the state."""
        self.said.append(said)
        self.meet(said.speakers, said.chain)

    def meet(self, sources: tuple[Source, ...], chain: Chain = ()) -> None:
        """Takes sources that were named together into the state."""
        unnamed = tuple(one for one in sources if one.kind == "anonymous")
        if unnamed:
            self.sources.append((unnamed, chain))
        for source in sources:
            self._keep(source)

    def _keep(self, source: Source) -> None:
        if source.kind == "outlet":
            self.outlets.append(source)
        elif source.kind == "office":
            self.offices.append(source)
            if len(source.ref.split()) > 1:
                self.spokesmen.append(source)
        if source.person >= 0:
            self.see(source.person)

    def see(self, person: int) -> None:
        """Takes a person who was mentioned into the state."""
        if person in self.people:
            self.people.remove(person)
        self.people.insert(0, person)


def _same_head(one: Source, named: Source) -> bool:
    """Whether a bare "الجبهة" can stand for a fuller name that begins with the same noun."""
    return one.head == named.head or fold(one.ref.split()[0]).removeprefix("ال") == fold(named.head)


def _fits(named: Source, sources: tuple[Source, ...]) -> bool:
    """Says whether a definite anaphor ("المسؤولون", "المصدر") can mean these unnamed sources: number and nationality agree."""
    plural = len(sources) > 1 or sources[0].number != "s"
    if named.head and named.head not in ("مصدر", "مسؤول", "شخص") and named.head not in {one.head for one in sources}:
        return False
    countries = {code for one in sources for code in one.country}
    return plural == (named.number != "s") and (not named.country or not countries or bool(set(named.country) & countries))
