"""Which offices, groups, outlets, places and unnamed sources does an article name, and which of them is a statement about?"""

from bisect import bisect_left

from naqlan.extract.people import Cast
from naqlan.extract.row import Phrase, Text
from naqlan.extract.source import plain_source
from naqlan.record.entity import Entity, EntityKind
from naqlan.record.span import Field, Span
from naqlan.text.fold import fold

_KINDS: dict[str, EntityKind] = {"office": "office", "group": "group", "outlet": "outlet", "place": "place", "anonymous": "anonymous"}


class Register:
    """The people and entities of one article with all their mentions."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._mentions: list[tuple[Span, str]] = []

    def entities(self, texts: list[Text]) -> tuple[Entity, ...]:
        """Returns the entities of the fields in the order of their first mention, one for each folded name and kind."""
        found: dict[tuple[str, EntityKind], tuple[str, list[Span]]] = {}
        for text in texts:
            for phrase in text.items.phrases:
                if phrase is not None and phrase.kind in _KINDS and phrase.person < 0:
                    self._add(text, phrase, found)
        made = []
        for number, ((_, kind), (name, spans)) in enumerate(found.items(), 1):
            made.append(Entity(f"e{number}", kind, name, tuple(spans)))
            self._mentions += [(span, f"e{number}") for span in spans]
        for human in self._cast.humans:
            self._mentions += [(span, human.id) for spans in human.surfaces.values() for span in spans]
        self._mentions.sort()
        return tuple(made)

    def _add(self, text: Text, phrase: Phrase, found: dict[tuple[str, EntityKind], tuple[str, list[Span]]]) -> None:
        name = plain_source(text, phrase, self._cast).ref
        key = (" ".join(fold(name).split()).removeprefix("ال"), _KINDS[phrase.kind])
        kept = found.setdefault(key, (name, []))
        kept[1].append(text.span(phrase.start, phrase.end))

    def about(self, content: Span) -> tuple[str, ...]:
        """Returns the ids of the people and entities named within a content, in order, each once."""
        first, last = (bisect_left(self._mentions, (content.field, place), key=_begins) for place in (content.start, content.end))
        return tuple(dict.fromkeys(name for span, name in self._mentions[first:last] if span.end <= content.end))


def _begins(mention: tuple[Span, str]) -> tuple[Field, int]:
    return mention[0][:2]
