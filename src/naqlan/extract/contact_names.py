"""Who takes part? Phrases and pronouns resolved to people, offices, states and delegations; who is not named is nobody."""

from dataclasses import dataclass, replace

from naqlan.extract.contact_cuts import countries_of
from naqlan.extract.contact_scene import Scene
from naqlan.extract.contact_terms import terms
from naqlan.extract.offices import role_key
from naqlan.extract.people import Cast
from naqlan.extract.row import Phrase
from naqlan.extract.source import plain_source
from naqlan.record.span import Span
from naqlan.text.fold import fold


@dataclass(frozen=True, slots=True)
class Party:
    """One who takes part in a contact.

    Attributes:
        ref: A person's id, or the name as written.
        key: What two mentions of the same party share: the id, or the folded name without article.
        person: Whether it is a person.
        place: Whether it is a state, town or building that can be visited.
        town: Whether it is a town, where something can take place.
        countries: ISO codes of the states that it is or that its offices belong to.
        gender: `m`, `f` or unknown.
        span: Where it stands, None where it was carried over.
    """

    ref: str
    key: str
    person: bool
    place: bool = False
    gender: str = ""
    span: Span | None = None
    town: bool = False
    countries: frozenset[str] = frozenset()


class Naming:
    """Finds the party that a phrase names, in one field of an article."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self.scene = scene
        self._cast = cast
        self._parties: dict[int, Party | None] = {}

    def party(self, unit: int) -> Party | None:
        """Returns the party that the phrase at a unit names; None for outlets and the unnamed."""
        if unit not in self._parties:
            self._parties[unit] = self._party(unit)
        return self._parties[unit]

    def _party(self, unit: int) -> Party | None:
        phrase = self.scene.phrase(unit)
        if (
            phrase is None
            or phrase.rule == "entities.pair"
            or self.is_pair(unit)
            or phrase.kind in ("outlet", "anonymous", "anaphor")
            or self._audience(phrase)
        ):
            return None
        if phrase.person < 0 and (self._unnamed(unit, phrase) or self._venue(unit)):
            return None
        text = self.scene.text
        person = phrase.person
        if person < 0 and phrase.kind in ("role", "counterpart"):
            person = self._holder(unit, phrase)
            before = self.scene.phrase(unit - 1)
            if phrase.rule == "contacts.second" and before is not None and before.person == person:
                person = -1
        if person < 0 and phrase.kind == "counterpart":
            person = self._counterpart(unit, phrase)
            if person < 0 and not phrase.country:
                return None
        if phrase.rule == "contacts.fused":
            return self._fused(phrase)
        if person >= 0:
            human = self._cast.humans[person]
            span, countries = text.span(phrase.start, phrase.end), frozenset(iso for _, its in human.offices for iso in its)
            return Party(human.id, human.id, True, False, human.gender or phrase.gender, span, countries=countries)
        return self._office(unit, phrase)

    def _venue(self, unit: int) -> bool:
        """Whether the phrase only says whose building a venue is ("بمقر المعهد")."""
        scene = self.scene
        return scene.phrase(unit - 1) is None and "VENUE" in scene.tags(unit - 1) and scene.governor.get(unit) == "gen"

    def person_at(self, unit: int) -> bool:
        """Says whether the phrase at a unit names a person."""
        party = self.party(unit)
        return party is not None and party.person

    def _office(self, unit: int, phrase: Phrase) -> Party | None:
        if self._capital(unit) and self.scene.norm(unit + 1).startswith(tuple(terms("birthplace"))):
            return None
        head = {one.tag for one in self.scene.text.analysis.readings[phrase.start]}
        if phrase.rule == "entities.office" and "WEAKOHEAD" in head and "OHEAD" not in head:
            return None
        if phrase.kind == "office" and phrase.definite:
            longer = self._longer(unit, phrase)
            if longer >= 0:
                return self.party(longer)
        source = plain_source(self.scene.text, phrase, self._cast)
        place = (phrase.kind == "place" and not self._region(phrase)) or (phrase.kind == "office" and phrase.rule == "entities.office-name")
        name = source.ref.strip("،, ")
        key = fold(name)
        if (
            phrase.rule == "entities.office-name"
            and len(phrase.country) == 1
            and any(one.tag in ("STATE", "CAPITAL") for one in self.scene.text.items.readings[unit])
        ):
            key = "=" + phrase.country[0]
        delegation = [one for one in self.scene.text.analysis.readings[phrase.start] if one.tag == "DELEGATION"]
        if delegation and len(name.split()) > 1 and phrase.kind == "office":
            # "وفدا مصر وقطر" are Egypt and Qatar; "وفد مصر" keeps its name and is Egypt all the same
            rest = name.split(maxsplit=1)[1]
            key = fold(rest)
            name = rest if fold(name).split()[0] in terms("both") else name
        return (
            Party(
                name,
                key.removeprefix("ال"),
                False,
                place,
                phrase.gender,
                source.span,
                phrase.kind == "place" or self._capital(unit),
                frozenset(phrase.country),
            )
            if len(key) > 2 and (place or phrase.kind != "place")
            else None
        )

    def _capital(self, unit: int) -> bool:
        return any(one.tag == "CAPITAL" for one in self.scene.text.items.readings[unit])

    def _holder(self, unit: int, phrase: Phrase) -> int:
        """The person whose office a title names; a title that swallowed what follows it ("الوزير في القاهرة") is cut back till it fits."""
        text, recent = self.scene.text, self._recent(unit)
        person = self._cast.of_role(text, phrase, recent)
        if person < 0:
            person = self._cast.of_country(text, phrase)
        if person >= 0 or phrase.role is None:
            return person
        first, last = phrase.role
        for end in range(last - 1, first, -1):
            written = text.letters(end, end + 1)
            if text.analysis.norms[end] in terms("complement") or any(written.startswith(one) for one in terms("glued")):
                shorter = replace(phrase, role=(first, end), end=end, country=countries_of(text, first, end))
                person = self._cast.of_role(text, shorter, recent)
                person = person if person >= 0 else self._cast.of_country(text, shorter)
                if person >= 0:
                    return person
        return self._apposed(phrase)

    def _apposed(self, phrase: Phrase) -> int:
        """The one person whose name the same title stands behind elsewhere in the field."""
        words = role_key(self.scene.text, phrase)[0]
        found = {
            bearer.person
            for unit, name in self.scene.titles.items()
            if (title := self.scene.phrase(unit)) is not None and (bearer := self.scene.phrase(name)) is not None
            if len(words) > 1 and words <= role_key(self.scene.text, title)[0]
        }
        return found.pop() if len(found) == 1 else -1

    def _fused(self, phrase: Phrase) -> Party:
        """A name that no list knows with its "and" ("وتلمار")."""
        span = self.scene.text.span(phrase.start, phrase.end)
        name = self.scene.text.verbatim(phrase.start, phrase.end)[1:]
        return Party(name, fold(name).removeprefix("ال"), False, phrase.kind == "place", "", Span(span.field, span.start + 1, span.end))

    def _counterpart(self, unit: int, phrase: Phrase) -> int:
        """The one person who holds the office of the other named before, for the state that the adjective names."""
        for place in range(unit - 1, self.scene.sentence(unit)[0] - 1, -1):
            other = self.scene.phrase(place)
            if other is not None and other.person >= 0 and other.kind == "person":
                offices = [words for words, _ in self._cast.humans[other.person].offices]
                fitting = [
                    human.number
                    for human in self._cast.humans
                    if human.number != other.person
                    and any((not iso or set(iso) & set(phrase.country)) and any(words & its for its in offices) for words, iso in human.offices)
                ]
                return fitting[0] if len(fitting) == 1 else -1
        return -1

    def _longer(self, unit: int, phrase: Phrase) -> int:
        """For "الوزارة" the office named before that begins with the same noun, -1 for none."""
        for place in range(unit - 1, -1, -1):
            other = self.scene.phrase(place)
            if other is not None and other.kind == "office" and not other.definite and other.head == phrase.head and other.rule == "entities.office":
                return place
        return -1

    def _region(self, phrase: Phrase) -> bool:
        """A part of the world without a government ("الشرق الأوسط") cannot be visited as a party."""
        entries = self.scene.text.lexicon.entries
        items = self.scene.text.items
        units = [unit for unit, other in enumerate(items.phrases) if other is phrase]
        readings = [one for unit in units for one in items.readings[unit] if one.tag == "PLACE" and one.entry >= 0]
        return bool(readings) and all(
            entries[one.entry].get("kind") in ("region", "water", "continent") and entries[one.entry].get("iso") in ("None", "", None)
            for one in readings
        )

    def _audience(self, phrase: Phrase) -> bool:
        return any(one.tag == "AUDIENCE" for one in self.scene.text.analysis.readings[phrase.start])

    def _unnamed(self, unit: int, phrase: Phrase) -> bool:
        """An indefinite title ("مسؤول أميركي"), a plural of them, "عدد من نظرائه": nobody is named."""
        if phrase.kind == "counterpart":
            return phrase.number == "p" or self.scene.norm(unit).startswith(tuple(terms("counterparts")))
        words = self.scene.text.verbatim(phrase.start, phrase.end).split()
        if not phrase.country and fold(words[-1]) in terms("anyone"):
            return True  # "رؤساء الدول", "الحكومات"
        if phrase.kind == "role":
            definite = any(fold(word)[:2] in terms("definite") for word in words) or any(
                one.tag in ("PLACE", "STATE", "CAPITAL")
                for place in range(phrase.start + 1, phrase.end)
                for one in self.scene.text.analysis.readings[place]
            )
            last = {one.tag for one in self.scene.text.analysis.readings[phrase.end - 1]}
            return (not definite and (not phrase.country or ("NAT" in last and "DEF" not in last))) or (
                (phrase.number == "p" and (phrase.end == phrase.start + 1 and not phrase.country))
                or (phrase.number == "p" and "LEADERS" not in self.scene.text.lexicon.tags(self.scene.text.analysis.readings[phrase.start]))
            )
        if phrase.kind == "people":
            return not any(fold(word)[:2] in terms("definite") for word in words)
        return False

    def _recent(self, unit: int) -> list[int]:
        found: dict[int, None] = {}
        for place in range(unit - 1, max(unit - 400, -1), -1):
            phrase = self.scene.phrase(place)
            if phrase is not None and phrase.person >= 0:
                found[phrase.person] = None
        return list(found)

    def is_pair(self, unit: int) -> bool:
        """Says whether a unit stands for the two in play ("الجانبان", "الرئيسان")."""
        phrase = self.scene.phrase(unit)
        return unit in self.scene.pairs or (phrase is not None and phrase.person < 0 and phrase.number == "d" and phrase.rule == "entities.pair")
