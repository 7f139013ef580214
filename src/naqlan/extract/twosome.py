"""Who are the two? What "الوزيران", "الجانبان", "البلدان" stand for: two of one office, the two who spoke or met last, two states."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from naqlan.extract.people import Cast
from naqlan.extract.row import Phrase, Text
from naqlan.extract.source import Source
from naqlan.text.fold import fold


@dataclass(slots=True)
class Twosome:
    """The pairs in play, moved forward with the telling.

    Attributes:
        met: The two who met or called each other last.
        states: The two states named side by side last ("تلمار ونارفيا").
        named: All states named so far, each once, in order.
    """

    met: tuple[Source, ...] = ()
    states: tuple[Source, ...] = ()
    named: list[Source] = field(default_factory=list)
    _last: tuple[Source, int] | None = None

    def see(self, text: Text, source: Source, unit: int) -> None:
        """Takes a state that stands at a unit of the text into the state."""
        if source.ref not in [one.ref for one in self.named]:
            self.named.append(source)
        before = self._last
        joined = before is not None and before[1] == unit - 2 and text.analysis.norms[text.items.first[unit - 1]] == "و"
        if before is not None and joined and before[0].country != source.country:
            self.states = (before[0], source)
        self._last = (source, unit)

    def resolve(self, text: Text, phrase: Phrase, cast: Cast, recent: Sequence[int], spoke: tuple[Source, ...]) -> tuple[Source, ...]:
        """Returns the two that a phrase of two stands for; empty where that is not settled.

        Args:
            text: The field.
            phrase: The phrase ("الوزيران", "الجانبان", "البلدان").
            cast: The people of the article.
            recent: Indices of the people mentioned, latest first.
            spoke: The two who spoke together last, empty for none.
        """
        readings = text.analysis.readings[phrase.start]
        if any(one.tag == "TWOSTATES" for one in readings):
            if len(spoke) == 2 and all(one.country and one.person < 0 for one in spoke):
                return spoke
            return self.states or (tuple(self.named) if len(self.named) == 2 else ())
        title = next((one for one in readings if one.tag == "TITLE" and one.entry >= 0), None)
        if title is None:
            return spoke or self.met
        office = fold(str(text.lexicon.entries[title.entry]["noun"]))
        holders = [number for number in recent if any({office, office + "ه"} & words for words, _ in cast.humans[number].offices)]
        for two in (spoke, self.met):
            if len(two) == 2 and all(_may_hold(cast, one, holders) for one in two) and any(one.person in holders for one in two):
                return two
        if len(holders) == 2:
            return tuple(_human(text, phrase, cast, number) for number in sorted(holders))
        return ()


def _may_hold(cast: Cast, one: Source, holders: Sequence[int]) -> bool:
    """Whether somebody holds the office, or may ("نظيره" has the same one, and carries no title of his own)."""
    return one.person in holders or (one.person >= 0 and (cast.humans[one.person].counterpart or not cast.humans[one.person].offices))


def _human(text: Text, phrase: Phrase, cast: Cast, number: int) -> Source:
    human = cast.humans[number]
    return Source(human.id, "person", human.gender or "m", "s", text.span(phrase.start, phrase.end), number)
