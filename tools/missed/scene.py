"""What do the lists look at? One field of one article: its text as units, and what was read from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from naqlan.extract.row import Text, read_text
from naqlan.lexicon.build import load_lexicon
from naqlan.lexicon.lexicon import Lexicon
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.record.span import Field, Span
from naqlan.rules.load import all_literals, all_tags

SAYING = frozenset({"SAY", "SAYP", "SAYN", "SAYM", "RELAY", "RELAYP"})
NAMES = frozenset({"GIVEN", "FAMILY", "FOREIGN", "SHARED", "UNK"})
_NO_NAME = frozenset(
    "W_NOUN W_ADJ W_VERB SAY SAYP SAYM SAYN PREP TPREP CONJ REL INNA NEG AUX PRON DEM WH QUANT MODAL PREPPRON NAT PLACE STATE CAPITAL TITLE OHEAD "
    "MEET MEETN MANTLE OUTLET GROUP MEDIUM PORTFOLIO TIME NUM PEOPLE ANON".split()
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of a list.

    Attributes:
        key: What it has in common with others of its kind: the word, the frame. Counts are by key.
        doc: The article.
        span: Where it stands.
        context: The words around it, the place itself between ⟦ and ⟧.
    """

    key: str
    doc: str
    span: Span
    context: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One field of an article.

    Attributes:
        article: The record.
        field: `title` or `body`.
        text: The field as units, phrases of the lexicon and times one unit each, noun phrases not yet merged.
        held: For each kind of item the spans of it in this field, in order: people, entities, contents, cues, contacts, times, figures.
    """

    article: Article
    field: Field
    text: Text
    held: dict[str, list[Span]]

    @property
    def words(self) -> str:
        """The field as it stands."""
        return self.text.analysis.text

    def __len__(self) -> int:
        return len(self.text.units)

    def tags(self, unit: int) -> frozenset[str]:
        """Returns every tag that a unit may be read as, those of its entries included; empty outside the field."""
        if not 0 <= unit < len(self):
            return frozenset()
        readings = self.text.units.readings[unit]
        return self.text.tags(self.text.units, unit) | {one.tag for one in readings}

    def lemma(self, unit: int, tags: Iterable[str]) -> str:
        """Returns the lemma of the first reading with one of `tags`, the folded word where the entry has none."""
        for one in self.text.units.readings[unit]:
            if one.tag in tags and one.entry >= 0:
                entry = self.text.lexicon.entries[one.entry]
                return str(entry.get("lemma") or entry.get("noun") or self.norm(unit))
        return self.norm(unit)

    def norm(self, unit: int) -> str:
        """Returns the folded words of a unit; empty outside the field."""
        if not 0 <= unit < len(self):
            return ""
        return " ".join(self.text.analysis.norms[self.text.units.first[unit] : self.text.units.last[unit]])

    def span(self, first: int, last: int | None = None) -> Span:
        """Returns the span of the units from `first` to `last`, both included."""
        units = self.text.units
        return self.text.span(units.first[first], units.last[first if last is None else last])

    def is_held(self, span: Span, *kinds: str) -> bool:
        """Says whether an item of one of the kinds overlaps a span."""
        return any(one.overlaps(span) for kind in kinds for one in self.held[kind])

    def is_name(self, unit: int) -> bool:
        """Says whether a unit looks like a part of a name and like nothing else."""
        tags = self.tags(unit)
        if not tags & NAMES or tags & _NO_NAME:
            return False
        return "DEF" not in tags or not tags & {"UNK"}

    def hit(self, key: str, span: Span, around: int = 110) -> Hit:
        """Makes a hit of a place, with so many characters around it."""
        left, right = max(0, span.start - around), min(len(self.words), span.end + around)
        if left:
            left = self.words.find(" ", left, span.start) + 1 or left
        shown = f"{self.words[left : span.start]}⟦{self.words[span.start : span.end]}⟧{self.words[span.end : right]}"
        return Hit(key, self.article.meta.doc, span, shown.replace("\n", " ¶ "))


@cache
def words() -> Lexicon:
    """Returns the lexicon, loaded once."""
    return load_lexicon(all_literals(), all_tags())


def scenes(page: Page) -> tuple[Article, list[Scene]]:
    """Reads a page; returns its record and its fields, none for a page without Arabic."""
    article = read_page(page)
    if not article.body:
        return article, []
    return article, list(_fields(article))


def _fields(article: Article) -> Iterator[Scene]:
    fields: tuple[tuple[Field, str], ...] = (("title", article.title or ""), ("body", article.body))
    for field, words_ in fields:
        if words_:
            times = [time for time in article.times if time.span.field == field]
            yield Scene(article, field, read_text(words_, field, words(), times), _held(article, field))


def _held(article: Article, field: Field) -> dict[str, list[Span]]:
    held = {
        "people": [span for person in article.people for span in person.mentions],
        "entities": [span for entity in article.entities for span in entity.mentions],
        "contents": [one.span for one in article.statements],
        "cues": [one.cue_span for one in article.statements],
        "contacts": [span for one in article.contacts for span in (one.cue_span, *(telling.span for telling in one.tellings))],
        "times": [one.span for one in article.times],
        "figures": [one.span for one in article.figures],
    }
    return {kind: sorted(span for span in spans if span.field == field) for kind, spans in held.items()}
