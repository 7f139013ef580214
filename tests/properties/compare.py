"""Do two records say the same? A record as plain values on the page's own offsets, and the differences of two, readable."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from naqlan.pipeline.documents import page_of_text
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.span import Span
from naqlan.text.fold import fold
from tests.properties.edits import Changed

Rename: TypeAlias = Callable[[str], str]
"""What a value of the old record reads as on the changed page."""
_MARKS = str.maketrans(dict.fromkeys("\"“”„«»‹›‟'‘’`<>", '"') | {"…": "...", "–": "-", "—": "-", "٫": ".", "٬": ","})


class Place(NamedTuple):
    """A stretch of the page."""

    start: int
    end: int


@dataclass
class Item:
    """One thing that was read: its kind, where it stands, its values by the name of their field."""

    kind: str
    place: Place
    values: dict[str, Any] = field(default_factory=dict)


class Difference(NamedTuple):
    """What differs: the field, the words of the item, and its value in either record."""

    field: str
    item: str
    old: Any
    new: Any

    def __str__(self) -> str:
        return f"{self.field} of {self.item!r:.80}\n     was: {self.old!r:.300}\n     now: {self.new!r:.300}"


def record(text: str) -> Article:
    """Returns the record of a page given as its text."""
    return read_page(page_of_text(text))


def plain(text: str) -> str:
    """Returns a value with its spelling, marks and blanks evened out."""
    return " ".join(fold(text.replace("ئو", "ؤو")).translate(_MARKS).replace('""', '"').split())


def items(text: str, article: Article) -> list[Item]:
    """Returns all that a record holds, each thing with its place on the page."""
    return list(_Reader(text, article).items())


class _Reader:
    def __init__(self, text: str, article: Article) -> None:
        self.text, self.article = text, article
        self.starts = _line_starts(text)
        self.people = {person.id: person for person in article.people}

    def items(self) -> Iterator[Item]:
        article, meta = self.article, self.article.meta
        yield Item(
            "page",
            Place(0, 0),
            {
                "title": article.title or "",
                "outlet": meta.outlet or "",
                "published": (meta.published, meta.published_from),
                "dateline": meta.dateline or "",
                "credits": list(meta.credits),
                "genre": meta.genre,
                "body": [self.place(Span("body", one.start, one.end)) for one in article.paragraphs],
            },
        )
        for person in article.people:
            values = {"name": person.name, "surfaces": set(person.surfaces), "role": person.role or "", "mentions": self.places(person.mentions)}
            yield Item("person", self.place(person.mentions[0]), values)
        for entity in article.entities:
            values = {"kind": (entity.kind,), "name": entity.name, "mentions": self.places(entity.mentions)}
            yield Item("entity", self.place(entity.mentions[0]), values)
        for contact in article.contacts:
            values = {name: (getattr(contact, name),) for name in ("kind", "status", "when")}
            values |= {"parties": self.named(contact.parties), "through": self.named(contact.through), "place": contact.place or ""}
            values |= {"chain": [self.named(link) for link in contact.chain], "span": self.places((contact.span,))}
            values["tellings"] = self.places(tuple(one.span for one in contact.tellings))
            yield Item("contact", self.place(contact.cue_span), values)
        for made in article.statements:
            values = {name: (getattr(made, name),) for name in ("speaker_kind", "act", "form", "polarity", "via", "when")}
            values |= {"speakers": self.named(made.speakers), "addressees": self.named(made.addressees)}
            values |= {"chain": [self.named(link) for link in made.chain], "span": self.places((made.span,))}
            values["distance"] = self.places((made.distance,) if made.distance else ())
            values["insertions"] = self.places(made.insertions)
            yield Item("statement", self.place(made.cue_span), values)
        for time in article.times:
            yield Item("time", self.place(time.span), {"value": (time.value,)})
        for figure in article.figures:
            read = {"value": (figure.value, figure.bound), "unit": figure.unit or ""}
            yield Item("figure", self.place(figure.span), {**read, "within": (figure.statement is not None,)})

    def named(self, refs: tuple[str, ...]) -> list[str]:
        return [self.people[ref].name if ref in self.people else ref for ref in refs]

    def places(self, spans: tuple[Span, ...]) -> list[Place]:
        return [self.place(span) for span in spans]

    def place(self, span: Span) -> Place:
        if span.field == "title":
            start = max(self.text.find(self.article.title or ""), 0)
            return Place(start + span.start, start + span.end)
        return Place(self._at(span.start), self._at(span.end))

    def _at(self, offset: int) -> int:
        for one in self.article.paragraphs:
            if one.start <= offset <= one.end:
                begin = self.starts[int(one.source.removeprefix("line "))]
                words = self.article.body[one.start : one.end]
                return self.text.index(words, begin) + offset - one.start
        raise AssertionError(f"offset {offset} is in no paragraph")


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def differences(change: Changed, rename: Rename = str, *, old: list[Item] | None = None) -> list[Difference]:
    """Reads a page before and after a change and returns in what the records differ; empty where they say the same.

    Args:
        change: The page and what became of it.
        rename: What a value of the old record should read as now.
        old: The items of the old record, where they are at hand.
    """
    before = items(change.old, record(change.old)) if old is None else old
    after = items(change.new, record(change.new))
    found: list[Difference] = []
    for one in before:
        twin = next((other for other in after if other.kind == one.kind and _same(change, one.place, other.place)), None)
        words = change.old[slice(*one.place)]
        if twin is None:
            found.append(Difference(f"{one.kind}", words, _shown(change.old, one), None))
            continue
        after.remove(twin)
        for name, value in one.values.items():
            if not _equal(change, rename, value, twin.values[name]):
                found.append(Difference(f"{one.kind}.{name}", words, _words(change.old, value), _words(change.new, twin.values[name])))
    found += [Difference(one.kind, change.new[slice(*one.place)], None, _shown(change.new, one)) for one in after]
    return found


def _same(change: Changed, old: Place, new: Place) -> bool:
    starts, ends = change.forward(old.start), change.forward(old.end)
    return starts[0] <= new.start <= starts[1] and ends[0] <= new.end <= ends[1]


def _equal(change: Changed, rename: Rename, old: Any, new: Any) -> bool:
    if isinstance(old, Place):
        return _same(change, old, new)
    if isinstance(old, str):
        return plain(rename(old)) == plain(new)
    if isinstance(old, set):
        return {plain(rename(one)) for one in old} == {plain(one) for one in new}
    if isinstance(old, list):
        return len(old) == len(new) and all(_equal(change, rename, one, other) for one, other in zip(old, new, strict=True))
    return bool(old == new)


def _words(text: str, value: Any) -> Any:
    if isinstance(value, Place):
        return text[slice(*value)]
    return [_words(text, one) for one in value] if isinstance(value, list) else value


def _shown(text: str, item: Item) -> dict[str, Any]:
    return {name: _words(text, value) for name, value in item.values.items()}
