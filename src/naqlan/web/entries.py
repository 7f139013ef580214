"""What does the panel beside an article say of each value? The value, its chain, its rule, the words it was read from, and who judged it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from naqlan.answers.citation import cite_article, cite_item, permalink
from naqlan.pipeline.article_asked import ArticleAsked, DroppedItem
from naqlan.pipeline.explain import reason_of
from naqlan.record.contact import Contact
from naqlan.record.entity import ENTITY_KINDS, Entity
from naqlan.record.figure import Figure
from naqlan.record.parts import KINDS, Item, ref_of, spans_of
from naqlan.record.person import Person
from naqlan.record.statement import Statement
from naqlan.record.time import Time
from naqlan.store.account_lists import PageOf
from naqlan.web.days import day_words
from naqlan.web.foreign import foreign, short
from naqlan.web.values import Values
from naqlan.web.view import View
from naqlan.web.words import Words

HEAD = 90
"""Code points of a content or name in the head of an entry."""
PLACES = 30
"""Places of one person or entity that are linked to."""
GROUPS = ("statement", "contact", "person", "entity", "figure", "time")
"""The kinds of values, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said of one value.

    Attributes:
        id: The id of the item in the store.
        ref: What names it in the record.
        kind: One of `GROUPS`.
        label: The kind in words; of an entity its own.
        head: The value in one line; of a claim with its speaker or status.
        facts: Its parts, as (name, words).
        rule: The id of the rule that read it; empty where there is none.
        reason: The rule's reason; None where it was read by code.
        evidence: The words that its parts were read from, as (name, words).
        places: Where it stands, as the ends of addresses in the page, the one that stands for it first.
        judged: What readers corrected or checked, in words.
        person: The id of the person or entity across articles; None where it is none, or not resolved.
        citation: A text that a reader may take along; empty for what is no claim.
    """

    id: str
    ref: str
    kind: str
    label: str
    head: Markup
    facts: tuple[tuple[str, Markup], ...]
    rule: str
    reason: str | None
    evidence: tuple[tuple[str, Markup], ...]
    places: tuple[str, ...]
    judged: tuple[Markup, ...]
    person: str | None
    citation: str


def group_of(kind: str) -> str:
    """Returns to which of `GROUPS` the kind of a mark belongs."""
    return "entity" if kind in ENTITY_KINDS else kind


def spot(item: str, number: int) -> str:
    """Returns the name of a place of an item within the page: its permalink where `number` is 0."""
    return f"i-{item}-{number + 1}" if number else f"i-{item}"


class Entries:
    """Makes the entries of one article.

    Args:
        found: The article.
        view: How the reader wants to see things.
        words: Those of the language.
    """

    def __init__(self, found: ArticleAsked, view: View, words: Words) -> None:
        self._found, self._record, self._view, self._words = found, found.record, view, words
        self._values = Values(found, view, words)
        self._page = page_of(found)
        self._claims: dict[str, Statement] = {one.id: one for one in found.record.statements}

    def of(self, item: Item) -> Entry:
        """Returns the entry of an item of the record."""
        ref, words = ref_of(item), self._words
        which, kind, rule = self._found.ids[ref], KINDS[type(item)], getattr(item, "rule", "")
        return Entry(
            id=which,
            ref=ref,
            kind=kind,
            label=words.of("entity", item.kind) if isinstance(item, Entity) else words.of("item", kind),
            head=self.head(item),
            facts=tuple((words(f"page.article.fact.{name}"), value) for name, value in self._values.facts(item)),
            rule=rule,
            reason=reason_of(rule),
            evidence=tuple(self._values.evidence(item)) if isinstance(item, (Contact, Statement)) else (),
            places=tuple(spot(which, number) for number in range(min(len(spans_of(self._record, item)), PLACES))),
            judged=tuple(self._values.judged(kind, one) for one in self._record.judged.get(ref, ())),
            person=self._found.across.people.get(which),
            citation=self.citation(item),
        )

    def head(self, item: Item) -> Markup:
        """Returns an item in one line."""
        words = self._words
        if isinstance(item, Statement):
            manner = (
                words.of("act", item.act) if item.polarity == "affirmed" else f"{words.of('polarity', item.polarity)} · {words.of('act', item.act)}"
            )
            return Markup("<b>{}</b> · {}: {}").format(self._values.bare_names(item.speakers, HEAD), manner, _apart(item.content))
        if isinstance(item, Contact):
            return Markup("<b>{}</b> · {}: {}").format(
                words.of("kind", item.kind), words.of("status", item.status), self._values.bare_names(item.parties, HEAD)
            )
        if isinstance(item, (Person, Entity)):
            return Markup("<b>{}</b>").format(_apart(item.name))
        if isinstance(item, Time):
            return Markup("<b>{}</b> · {}").format(_apart(item.text), day_words(item.value, self._view, words))
        return Markup("<b>{}</b>").format(_apart(item.text))

    def citation(self, item: Item | None) -> str:
        """Returns the citation of an item, of a figure that of its statement; the empty string for what is no claim.

        Args:
            item: It; None, or a figure of the outlet's own: the article is cited.
        """
        found, words = self._found, self._words
        if isinstance(item, Figure):
            item = self._claims.get(item.statement or "")
        if item is None:
            return cite_article(found.id, self._page, words)
        if not isinstance(item, (Contact, Statement)):
            return ""
        return cite_item(self._record, item, self._page, words, link=permalink(found.id, found.ids[item.id]))

    def dropped(self, one: DroppedItem) -> tuple[Markup, tuple[Markup, ...]]:
        """Returns an item that readers dropped in one line, and what they decided, in words."""
        return self.head(one.item), tuple(self._values.judged(KINDS[type(one.item)], laid) for laid in one.laid)


def _apart(text: str) -> Markup:
    return foreign(short(text, HEAD))


def page_of(found: ArticleAsked) -> PageOf:
    """Returns the page that an article was read from, as citations name it."""
    meta, version = found.record.meta, found.version
    return PageOf(meta.doc, found.record.title, meta.outlet, meta.url, meta.published, meta.genre, version.first_seen, version.version)


def by_group(entries: Sequence[Entry]) -> Mapping[str, Sequence[Entry]]:
    """Returns entries by their kind, in the order of `GROUPS`; kinds of which there are none are left out."""
    found = {kind: [one for one in entries if one.kind == kind] for kind in GROUPS}
    return {kind: ones for kind, ones in found.items() if ones}
