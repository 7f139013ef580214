"""Whom does a pronoun or a verb without a subject mean? The parties in play, and what a statement makes of a contact told in it."""

from naqlan.extract.contact_names import Naming, Party
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_terms import terms
from naqlan.extract.people import Cast
from naqlan.extract.source import Source
from naqlan.extract.statements import Made
from naqlan.record.contact import Status
from naqlan.text.fold import fold

BESIDE = 6
"""Units before "هما" within which two stand right before it: two names with their titles and what is between them."""


class Casting(Naming):
    """Finds the party that a phrase or pronoun stands for, in one field of an article.

    Attributes:
        met: Where those stand who were met or visited in the clauses read before: "he" is none of them.
        active: Who met somebody in the clause told last, None where they were several.
    """

    def __init__(self, scene: Scene, cast: Cast, made: list[Made]) -> None:
        super().__init__(scene, cast)
        self._made = [one for one in made if one.statement.span.field == scene.text.field]
        self.met: set[object] = set()
        self.active: Party | None = None

    def subject(self, unit: int, gender: str, exclude: frozenset[str] = frozenset(), *, pronoun: bool = False) -> Party | None:
        """Returns the one whom "he" or "she" at a unit stands for: the speaker of the clause, or the subject before it.

        Args:
            unit: Where the pronoun or the verb without a subject stands.
            gender: `m` or `f`, empty where it is not marked.
            exclude: Keys of those who cannot be meant (the other party).
            pronoun: Whether it hangs on a noun ("لقائه"): then another who is named nearer leaves it open.
        """
        thanked = self._thanked(unit) if pronoun else None
        if thanked is not None and self._fits(thanked, gender, exclude):
            return thanked
        speaker = self._speaker(unit)
        held = self._holding(unit)
        begin = self.scene.sentence(unit)[0]
        if not pronoun and speaker is not None and self._of_himself(unit) and self._fits(speaker, gender, exclude):
            return speaker
        if held is not None:
            begin = max(begin, self.scene.origin.index(held.content.first))
        elif speaker is not None and self._fits(speaker, gender, exclude) and (pronoun or self._before(unit, begin, gender, exclude) is None):
            return speaker
        inside = self.scene.tags(unit - 1) & {"DURING"}
        if not inside and any(self.scene.norm(place) in terms("his_country") for place in range(begin, unit)):
            return None
        found = self._before(unit, begin, gender, exclude)
        if found is not None and pronoun and self._rivals(unit, begin, gender, exclude | {found.key}):
            return None
        if (
            found is None
            and held is not None
            and self._rivals(unit, begin, gender, exclude | ({speaker.key} if speaker is not None else set()))
            and (pronoun or held.draft.cue.participle)
        ):
            return None
        if (
            found is None
            and held is not None
            and held.draft.cue.participle
            and self._rivals(unit, self.scene.sentence(unit)[0], gender, exclude | ({speaker.key} if speaker is not None else set()))
        ):
            return None
        if found is None and held is not None and speaker is not None and self._fits(speaker, gender, exclude):
            return speaker
        return found or (self._only(unit, begin, gender, exclude) if gender and (held is None or speaker is None) else None)

    def _thanked(self, unit: int) -> Party | None:
        """Whom "on his visit" means behind one who is thanked or greeted for it ("قدم الشكر لفلان على زيارته")."""
        scene = self.scene
        if scene.norm(unit - 1) not in terms("upon"):
            return None
        for place in range(unit - 2, max(unit - 6, -1), -1):
            if scene.governor.get(place) in terms("purpose"):
                return self.party(place)
            if scene.finite(place):
                return None
        return None

    def _of_himself(self, unit: int) -> bool:
        """Whether the clause begins with "that he": then it is the speaker who acts ("مشيرا إلى أنه سيبحث الأمر مع فلان")."""
        place = unit - 1
        while place > 0 and self.scene.phrase(place) is None and (self.scene.tags(place) & {"AUX", "FUT", "NEG", "MODAL", "QUO", "PROCLITIC"}):
            place -= 1
        return "INNA" in self.scene.tags(place) and self.scene.norm(place) in terms("that_he")

    def _only(self, unit: int, begin: int, gender: str, exclude: frozenset[str]) -> Party | None:
        """The one person named before in the sentence whom a form with a gender fits, where there is just one."""
        named = {
            party.key: party
            for place in range(begin, unit)
            if place in self.scene.governor and (party := self.party(place)) is not None and party.person
        }
        fitting = [party for party in named.values() if self._fits(party, gender, exclude)]
        return fitting[0] if len(fitting) == 1 else None

    def traveller(self, unit: int, exclude: frozenset[str]) -> Party | None:
        """Returns the person nearest before a purpose ("وصل فلان للقاء"): subject, or owner of the noun of coming."""
        moving = False
        for place in range(unit - 1, self.scene.sentence(unit)[0] - 1, -1):
            moving = moving or bool(self.scene.tags(place) & {"MEET", "LIGHT", "ST_PLANNED"})
            if self.scene.governor.get(place) in ("", "gen"):
                moving = moving or (
                    self.scene.finite(self.scene.lead[place] - 1) and bool(self.scene.tags(self.scene.lead[place] - 1) & {"MEET", "ST_PLANNED"})
                )
                moving = moving or (self.scene.governor[place] == "gen" and "MEETN" in self.scene.tags(self.scene.lead[place] - 1))
                party = self.party(place)
                if party is not None and party.person and party.key not in exclude:
                    return party if moving else None
        return None

    def talkers(self, unit: int) -> tuple[Party, ...]:
        """Returns speaker and addressee of the statement that a contact is the medium of ("أبلغه في اتصال هاتفي"), or nobody."""
        for one in self._made:
            via = one.statement.evidence.get("via")
            if (
                not isinstance(via, tuple)
                or one.voice.via not in ("call", "meeting")
                or len(one.voice.speakers) != 1
                or len(one.voice.addressees) != 1
            ):
                continue
            span = self.scene.text.span(self.scene.text.items.first[unit], self.scene.text.items.last[unit])
            if any(found.overlaps(span) for found in via):
                both = (self.of_source(one.voice.speakers[0]), self.of_source(one.voice.addressees[0]))
                if both[0] is not None and both[1] is not None:
                    return (both[0], both[1])
        within = self._told_within(unit)
        if within:
            return within
        return self._told_and_telling(unit) if self.scene.tags(unit - 1) & {"DURING", "TPREP"} or self.scene.norm(unit - 1) in terms("in") else ()

    def _told_within(self, unit: int) -> tuple[Party, ...]:
        """Subject and object of a verb of telling whose pronoun points back at the noun ("اتصال هاتفي أبلغ فيه فلان فلانا")."""
        scene = self.scene
        for verb in range(unit + 1, min(unit + 5, len(scene.text.items) - 1)):
            if "SAY" in scene.tags(verb) and scene.phrase(verb) is None and scene.norm(verb + 1) in terms("back"):
                free = [
                    party
                    for place in range(verb + 2, min(verb + 10, len(scene.text.items)))
                    if scene.governor.get(place) == "" and (party := self.party(place)) is not None and party.person
                ]
                return (free[0], free[1]) if len(free) > 1 else ()
        return ()

    def _told_and_telling(self, unit: int) -> tuple[Party, ...]:
        """Speaker and addressee of the one statement of the sentence whose content does not hold the unit."""
        old = self.scene.origin[unit]
        near = [one for one in self._made if one.draft.sentence[0] <= old < one.draft.sentence[1] and not one.content.first <= old < one.content.end]
        if len(near) == 1 and len(near[0].voice.speakers) == 1 and len(near[0].voice.addressees) == 1:
            both = (self.of_source(near[0].voice.speakers[0]), self.of_source(near[0].voice.addressees[0]))
            if both[0] is not None and both[1] is not None:
                return (both[0], both[1])
        return ()

    def _fits(self, party: Party, gender: str, exclude: frozenset[str]) -> bool:
        return party.key not in exclude and (not gender or not party.gender or party.gender == gender)

    def _before(self, unit: int, begin: int, gender: str, exclude: frozenset[str]) -> Party | None:
        for place in range(unit - 1, begin - 1, -1):
            if self.scene.governor.get(place) == "" and place not in self.scene.same.values() and not self._relative(place):
                party, phrase = self.party(place), self.scene.phrase(place)
                if phrase is not None and (phrase.kind == "place" or self.is_object(place, begin)):
                    continue
                if party is not None and (party.person or not party.place or not gender) and self._fits(party, gender, exclude):
                    return party
        return None

    def is_object(self, unit: int, begin: int) -> bool:
        """Whether the phrase is the object of a verb: its subject stands between, or it is what a verb of visiting leads to ("يزور رام الله")."""
        lead = self.scene.lead.get(unit, unit)
        party, between = self.party(unit), 0
        if party is not None and party.span in self.met:
            return True
        for place in range(lead - 1, begin - 1, -1):
            tags = self.scene.tags(place)
            if self.scene.finite(place):
                visits = any(one.tag == "MEET" and one.entry >= 0 and self.visits(one.entry) for one in self.scene.text.items.readings[place])
                return between > 0 or (visits and party is not None and party.place)
            if self.scene.phrase(place) is not None and self.scene.governor.get(place) == "" and place not in self.scene.same.values():
                between += place == self.scene.lead.get(place, place)
            elif tags & {"REL", "INNA", "STOP", "NL", "COLON", "CONTRAST"}:
                return False
        return False

    def visits(self, entry: int) -> bool:
        """Says whether an entry of the lexicon is a word of visiting."""
        return self.scene.text.lexicon.entries[entry].get("kind") == "visit"

    def _relative(self, unit: int) -> bool:
        """Whether the phrase stands behind the verb of a relative clause ("الذي رافق الرئيس")."""
        lead = self.scene.lead.get(unit, unit)
        return lead > 1 and self.scene.finite(lead - 1) and "REL" in self.scene.tags(lead - 2)

    def _rivals(self, unit: int, begin: int, gender: str, exclude: frozenset[str]) -> bool:
        """Whether others are named that a pronoun could stand for as well; then nobody is taken."""
        for place in range(begin, unit):
            party = self.party(place) if self.scene.governor.get(place, "gen") != "gen" else None
            if party is not None and party.person and self._fits(party, gender, exclude):
                return True
        return False

    def _holding(self, unit: int) -> Made | None:
        unit = self.scene.origin[unit]
        holding = [one for one in self._made if one.content.first <= unit < one.content.end]
        return min(holding, key=lambda one: one.content.end - one.content.first) if holding else None

    def _speaker(self, unit: int) -> Party | None:
        """The single speaker of the statement whose content, or whose own clause, holds the unit."""
        held, unit = self._holding(unit), self.scene.origin[unit]
        near = [one for one in self._made if one.draft.sentence[0] <= unit < one.draft.sentence[1]]
        made = held or (
            max(near, key=lambda one: (one.draft.cue.unit <= unit, one.draft.cue.unit if one.draft.cue.unit <= unit else -one.draft.cue.unit))
            if near
            else None
        )
        if made is None or len(made.sources) != 1:
            return None
        return self.of_source(made.sources[0])

    def of_source(self, source: Source) -> Party | None:
        """Returns a speaker or addressee as a party; None for outlets and the unnamed."""
        if source.kind in ("anonymous", "outlet", "document"):
            return None
        if source.person < 0 and source.span is not None and source.span.field == self.scene.text.field:
            starts = self.scene.text.analysis.starts
            unit = next((one for one in range(len(self.scene.text.items)) if starts[self.scene.text.items.first[one]] == source.span.start), -1)
            if unit >= 0 and self.scene.phrase(unit) is not None:
                return self.party(unit)
        key = fold(source.ref)
        return Party(source.ref, source.ref if source.person >= 0 else key.removeprefix("ال"), source.person >= 0, False, source.gender)

    def reported(self, unit: int, *, verb: bool) -> Status:
        """Returns the status of a thing told as past within a statement: what is denied or doubted there has not simply happened."""
        held = self._holding(unit)
        if held is None:
            return "happened"
        if held.statement.act == "deny" or held.statement.polarity == "negated":
            return "denied"
        if held.statement.polarity in ("doubted", "not excluded"):
            return "possible"
        return {"urge": "possible", "commit": "planned"}.get(held.statement.act, "happened") if not verb else "happened"  # type: ignore[return-value]

    def first_person(self, unit: int) -> Party | None:
        """Returns the speaker in whose direct speech a unit stands, None outside of it."""
        held = self._holding(unit)
        if held is None or held.statement.form == "indirect" or len(held.sources) != 1:
            return None
        return self.of_source(held.sources[0])

    def pair(self, unit: int, last: tuple[Party, ...]) -> tuple[Party, ...]:
        """Returns the two whom "هما" or "الجانبان" stands for: speaker and addressee of the clause, the two of the sentence, the last pair.

        Before them all come two who stand right before it, one turned to the other ("نقلها سين لصاد خلال لقائهما").
        """
        begin, old = self.scene.sentence(unit)[0], self.scene.origin[unit]
        named = ((place, self.party(place)) for place in range(max(begin, unit - BESIDE), unit))
        near = [(place, party) for place, party in named if party is not None and party.person]
        if len(near) > 1 and near[-1][1].key != near[-2][1].key and self.scene.governor.get(near[-1][0]) in (*terms("towards"), *terms("with")):
            return (near[-2][1], near[-1][1])
        for one in self._made:
            if one.draft.sentence[0] <= old < one.draft.sentence[1] and len(one.voice.speakers) == 1 and len(one.voice.addressees) == 1:
                both = (self.of_source(one.voice.speakers[0]), self.of_source(one.voice.addressees[0]))
                if both[0] is not None and both[1] is not None:
                    return (both[0], both[1])
        people: dict[str, Party] = {}
        for place in range(begin, unit):
            party = self.party(place) if self.scene.governor.get(place, "gen") != "gen" else None
            if party is not None and party.person:
                people[party.key] = party
        if len(people) == 2:
            return tuple(people.values())
        if len(last) == 2:
            return last
        return self._previous(begin)

    def _previous(self, begin: int) -> tuple[Party, ...]:
        """The two people of the sentence before, where there are just two."""
        unit = begin - 1
        while unit >= 0 and self.scene.tags(unit) & {"NL", "STOP"}:
            unit -= 1
        if unit < 0:
            return ()
        first, last = self.scene.sentence(unit)
        found: dict[str, Party] = {}
        for place in range(first, last):
            party = self.party(place)
            if party is not None and party.person:
                found[party.key] = party
        return tuple(found.values()) if len(found) == 2 else ()
