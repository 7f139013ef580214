"""Who are the people of an article? Names grouped into humans, with all their spellings, titles and mentions."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from dataclasses import dataclass, field

from naqlan.extract.offices import Office, of_several, office_at, role_key, shared_offices
from naqlan.extract.people_titles import shared_title, titles_of, written
from naqlan.extract.row import Phrase, Text
from naqlan.names.likeness import name_parts, same_name, same_word, slip
from naqlan.record.person import Person
from naqlan.record.span import Field, Span


@dataclass(slots=True)
class Human:
    """One person while the article is read.

    Attributes:
        number: Index in the cast.
        names: Full forms seen, fullest first found.
        surfaces: Every form seen, with its mentions in order.
        starts: Where all of these begin in each field, in order.
        roles: Titles as written, counted.
        offices: (folded words of the title without nationality, ISO codes) of each title.
        shared: The same of titles that he shares with those named beside him, or as a counterpart: no bare title ("الوزير") is led back to them.
        gender: `m`, `f` or unknown.
        rule: The rule of the first mention.
        counterpart: Whether he was called somebody's counterpart ("نظيره"): he holds that one's office.
    """

    number: int
    names: list[str] = field(default_factory=list)
    surfaces: dict[str, list[Span]] = field(default_factory=dict)
    starts: dict[Field, list[int]] = field(default_factory=dict)
    roles: Counter[str] = field(default_factory=Counter)
    offices: list[Office] = field(default_factory=list)
    shared: list[Office] = field(default_factory=list)
    gender: str = ""
    rule: str = ""
    counterpart: bool = False

    @property
    def id(self) -> str:
        """The local id of the record."""
        return f"p{self.number + 1}"


class Cast:
    """The people of one article."""

    def __init__(self) -> None:
        self.humans: list[Human] = []

    def add(self, texts: list[Text]) -> None:
        """Groups the person phrases of the article's fields: full names first, then single ones; sets `phrase.person`."""
        found = [row for text in texts for row in _named(text)]
        full = [row for row in found if len(self._parts(*row)) > 1]
        lone = [row for row in found if len(self._parts(*row)) == 1]
        for text, phrase in full:
            self._full(text, phrase)
        for text, phrase in lone:
            self._lone(text, phrase)
        for text in texts:
            self._titles(text, {phrase.name: phrase for its, phrase in found if its is text and phrase.name})
        self._order(found, {text.field: place for place, text in enumerate(texts)})

    def _order(self, found: list[tuple[Text, Phrase]], order: dict[Field, int]) -> None:
        """Numbers the humans by their first mention, and each one's spellings likewise."""
        for human in self.humans:
            for spans in human.surfaces.values():
                spans.sort(key=lambda span: (order[span.field], span.start))
            human.surfaces = dict(sorted(human.surfaces.items(), key=lambda row: (order[row[1][0].field], row[1][0].start)))
        self.humans.sort(key=lambda human: min((order[spans[0].field], spans[0].start) for spans in human.surfaces.values()))
        moved = {human.number: place for place, human in enumerate(self.humans)}
        for _, phrase in found:
            phrase.person = moved[phrase.person]
        for place, human in enumerate(self.humans):
            human.number = place

    def _parts(self, text: Text, phrase: Phrase) -> tuple[str, ...]:
        return name_parts(_whole(text, *phrase.name)) if phrase.name else ()

    def _full(self, text: Text, phrase: Phrase) -> None:
        assert phrase.name
        name = _whole(text, *phrase.name)
        office = role_key(text, phrase)
        for human in self.humans:
            if any(same_name(name, known) and len(name_parts(known)) > 1 for known in human.names):
                return self._join(human, text, phrase, office)
        for human in self.humans:
            if office[0] and any(slip(name, known) for known in human.names) and any(_same_office(office, its) for its in human.offices):
                return self._join(human, text, phrase, office)
        return self._new(text, phrase, office)

    def _lone(self, text: Text, phrase: Phrase) -> None:
        assert phrase.name
        word = self._parts(text, phrase)[0]
        office = role_key(text, phrase)
        last = [human for human in self.humans if any(same_word(word, name_parts(name)[-1]) for name in human.names)]
        first = [human for human in self.humans if any(same_word(word, name_parts(name)[0]) for name in human.names)]
        candidates = last or first
        if len(candidates) > 1 and office[0]:
            candidates = [one for one in candidates if any(_same_office(office, its) for its in one.offices)] or candidates
        if not candidates:
            return self._new(text, phrase, office)
        place = text.analysis.starts[phrase.name[0]]
        near = sorted((_nearness(one, text, place) for one in candidates), reverse=True)
        phrase.shared = len(near) > 1 and near[1][0] == 1 and place - near[1][1] < _NEAR_NAMESAKE
        return self._join(max(candidates, key=lambda one: _nearness(one, text, place)), text, phrase, office)

    def _new(self, text: Text, phrase: Phrase, office: Office) -> None:
        human = Human(len(self.humans), rule=phrase.rule)
        self.humans.append(human)
        self._join(human, text, phrase, office)

    def _join(self, human: Human, text: Text, phrase: Phrase, office: Office) -> None:
        assert phrase.name
        name, whole = text.verbatim(*phrase.name), _whole(text, *phrase.name)
        phrase.person = human.number
        if whole not in human.names:
            human.names.append(whole)
        if name == whole or not human.surfaces:
            # "للبرعي" names البرعي, but "لبرعي" is no spelling of him.
            span = text.span(*phrase.name)
            human.surfaces.setdefault(name, []).append(span)
            insort(human.starts.setdefault(span.field, []), span.start)
        human.gender = human.gender or phrase.gender or self._given_gender(text, phrase)
        if phrase.role and any(one.tag == "COUNTERPART" for one in text.analysis.readings[phrase.role[0]]):
            human.counterpart = True
        if phrase.role and office[0] and office not in human.offices and not of_several(text, phrase):
            human.offices.append(office)

    def _given_gender(self, text: Text, phrase: Phrase) -> str:
        assert phrase.name
        given = {one.features for one in text.analysis.readings[phrase.name[0]] if one.tag == "GIVEN"}
        return given.pop() if len(given) == 1 else ""

    def _titles(self, text: Text, phrases: dict[tuple[int, int], Phrase]) -> None:
        """Counts the titles that stand beside the names of a field as roles and offices of their bearers."""
        units = text.units
        names = {name: (bisect_left(units.first, name[0]), bisect_left(units.last, name[1]) + 1) for name in phrases}
        before: tuple[tuple[int, int], int] | None = None
        for name, titles in titles_of(text, names).items():
            human = self.humans[phrases[name].person]
            for start, end in titles:
                human.roles[written(text, (start, end))] += 1
                office = office_at(text, start, end)
                if office[0] and office not in human.offices:
                    human.offices.append(office)
            shared = shared_title(text, *before, names[name][0]) if before and not titles else None
            if shared:
                human.roles[shared] += 1
            before = (titles[0], names[name][1]) if titles else None
        self._shared(text, [phrases[name] for name in sorted(phrases)])

    def _shared(self, text: Text, phrases: list[Phrase]) -> None:
        """Notes the offices that people of a field share with those named before them."""
        known = [max(self.humans[one.person].offices, key=_fullness, default=None) for one in phrases]
        for phrase, office in shared_offices(text, phrases, known):
            human = self.humans[phrase.person]
            if office not in (*human.offices, *human.shared):
                human.shared.append(office)

    def of_role(self, text: Text, phrase: Phrase, recent: list[int]) -> int:
        """Returns the person whose office a title names, -1 where none or several could be meant.

        Args:
            text: The field that the phrase stands in.
            phrase: A title without a name.
            recent: People last spoken of, latest first: they decide between several where the title is a bare "الوزير".
        """
        office = role_key(text, phrase)
        if not office[0]:
            return -1
        # The title may say less than the office ("الوزير"), never more: "رئيس الحكومة" is not the one known as "الرئيس".
        held = ((human.number, [*human.offices, *(human.shared if office[1] else [])]) for human in self.humans)
        fitting = [number for number, offices in held if any(office[0] <= its[0] and _same_office(office, its) for its in offices)]
        if len(fitting) == 1:
            return fitting[0]
        if len(fitting) > 1 and not office[1]:
            return next((number for number in recent if number in fitting), -1)
        return -1

    def of_country(self, text: Text, phrase: Phrase) -> int:
        """Returns the one person whose office a title names together with its country, -1 for none or several."""
        words, countries = role_key(text, phrase)
        fitting = [one.number for one in self.humans if any(words <= its[0] and countries & its[1] for its in (*one.offices, *one.shared))]
        return fitting[0] if words and len(fitting) == 1 else -1

    def named(self, name: str) -> Human | None:
        """Returns the one person whom a bare name can mean, None where nobody or several could be."""
        fitting = [human for human in self.humans if any(same_name(name, known) for known in human.names)]
        return fitting[0] if len(fitting) == 1 else None

    def records(self) -> tuple[Person, ...]:
        """Returns the people as records, in the order of the cast."""
        return tuple(self._record(human) for human in self.humans)

    def _record(self, human: Human) -> Person:
        plain = [name for name in human.surfaces if "#" not in name and "_" not in name] or list(human.surfaces)
        name = max(plain, key=lambda one: (len(name_parts(one)), len(human.surfaces[one])))
        role = max(human.roles, key=lambda one: len(one.split())) if human.roles else None
        mentions = tuple(span for spans in human.surfaces.values() for span in spans)
        return Person(human.id, name, tuple(human.surfaces), role, tuple(sorted(mentions)), human.rule)


def _whole(text: Text, first: int, last: int) -> str:
    """A name as written, with the alef of its article that a ل before it swallowed."""
    written, norm = text.verbatim(first, last), text.analysis.norms[first]
    return norm[0] + written if norm.startswith("ال") and written.startswith(norm[1]) and not written.startswith(norm[:2]) else written


def _named(text: Text) -> list[tuple[Text, Phrase]]:
    """The person phrases of a field, and the names that stand inside other phrases ("إدارة بايدن")."""
    found = {phrase.name: phrase for phrase in text.units.phrases if phrase and phrase.name}
    found |= {phrase.name: phrase for phrase in text.items.phrases if phrase and phrase.name and phrase.kind == "person"}
    return [(text, found[name]) for name in sorted(found)]


_NEAR_NAMESAKE = 300
"""Code points before a bare family name within which a second bearer leaves open who is meant; over the whole page it cost a right one in 200."""


def _fullness(office: Office) -> int:
    """How much is known of an office: words, and the state that it is of."""
    return len(office[0]) + len(office[1])


def _same_office(one: Office, other: Office) -> bool:
    """A title fits an office where its words are among the office's (or the reverse) and no nationality contradicts."""
    return (one[0] <= other[0] or other[0] <= one[0]) and (not one[1] or not other[1] or bool(one[1] & other[1]))


def _nearness(human: Human, text: Text, place: int) -> tuple[int, int]:
    starts = human.starts.get(text.field, [])
    before = bisect_right(starts, place)
    return (1, starts[before - 1]) if before else (0, -human.number)
