"""How is a value of an article said in a page? Names, days and chains in words; every foreign word with a direction of its own, escaped."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.record.contact import Contact
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.judgement import Laid
from naqlan.record.parts import Item
from naqlan.record.person import Person
from naqlan.record.statement import Chain, Statement
from naqlan.record.time import Time
from naqlan.web.days import day_words, digits
from naqlan.web.foreign import foreign, seen, short
from naqlan.web.view import View
from naqlan.web.words import Words

QUOTED = 240
"""Code points of each of the words that a value was read from."""
NAME = 300
"""Code points of a name: the longest of 6,844 articles has 113, and a page that is hostile shows its own a hundred times."""
SPELLINGS = 30
"""Spellings of one name that are listed."""
VOCABULARIES = frozenset({"kind", "status", "act", "form", "polarity", "speaker_kind", "via", "entity", "bound"})


class Values:
    """Says the values of one article in words.

    Args:
        found: The article.
        view: How the reader wants to see things.
        words: Those of the language.
    """

    def __init__(self, found: ArticleAsked, view: View, words: Words) -> None:
        self._found, self._record, self._view, self._words = found, found.record, view, words
        somebody: list[Person | Entity] = [*self._record.people, *self._record.entities]
        self._named = {one.id: one for one in somebody}
        self._entities = {one.name: one.id for one in self._record.entities}
        self._statements = {one.id: one for one in self._record.statements}

    def facts(self, item: Item) -> Iterator[tuple[str, Markup]]:
        """Yields the parts of an item, as (name below `page.article.fact.`, words)."""
        if isinstance(item, Statement):
            return self._statement(item)
        if isinstance(item, Contact):
            return self._contact(item)
        if isinstance(item, (Person, Entity)):
            return self._somebody(item)
        return self._time(item) if isinstance(item, Time) else self._figure(item)

    def judged(self, kind: str, laid: Laid) -> Markup:
        """Returns what a reader decided of an item of a kind: what was read, what stands now, who, when and why."""
        words = self._words
        what = escape(words.of("decision", laid.decision))
        if laid.name is not None:
            was, now = (self._value(kind, laid.name, one) for one in (laid.was, laid.value))
            arrow = "←" if self._view.right_to_left else "→"
            what += Markup(": {} <del>{}</del> {} <ins>{}</ins>").format(words.of("value", laid.name), was, arrow, now)
        day = day_words(laid.at.partition("T")[0], self._view, words)
        return Markup("{} · {} · {} · {}").format(what, _name(laid.who), foreign(laid.why), day)

    def chain(self, chain: Chain) -> Markup:
        """Returns the chain from the page inward: the outlet, citing the outermost link, citing the next."""
        said = escape(self._words("citing"))
        told = self._outlet()
        for link in reversed(chain):
            told = said.format(outer=told, inner=self.names(link))
        return told

    def names(self, given: Sequence[str]) -> Markup:
        """Returns several names joined by "and", each a link to its entry; the word for what is unstated where there are none."""
        if not given:
            return self._quiet(self._words("unstated"))
        return escape(self._words("and")).join(self._name(one) for one in given)

    def evidence(self, item: Contact | Statement) -> Iterator[tuple[str, Markup]]:
        """Yields the words that the parts of an item were read from, as (part in words, words)."""
        if isinstance(item, Contact):
            yield self._part("span"), quoted(self._record.text(item.span))
        for name, read in item.evidence.items():
            if read:
                yield self._part(name), self._carried(read) if isinstance(read, str) else _read([self._record.text(span) for span in read])

    def bare_names(self, given: Sequence[str], most: int) -> Markup:
        """Returns several names joined by "and", each at most so many code points, without links."""
        names = [short(self._named[one].name if one in self._named else one, most) for one in given] or [self._words("unstated")]
        return escape(self._words("and")).join(foreign(one) for one in names)

    def day(self, value: str | None) -> Markup:
        """Returns a day (EDTF) in words; that for what is undated where it is None."""
        if value is None:
            return self._quiet(self._words("undated"))
        return escape(day_words(value, self._view, self._words))

    def _name(self, given: str) -> Markup:
        # What is no person is given by its name.
        ref = given if given in self._named else self._entities.get(given)
        if ref is None:
            return _name(given)
        return Markup('<a href="#d-{}">{}</a>').format(self._found.ids[ref], _name(self._named[ref].name))

    def _with_role(self, given: str) -> Markup:
        named = self._named.get(given)
        if isinstance(named, Person) and named.role:
            return Markup('{} <span class="quiet">({})</span>').format(self._name(given), _name(named.role))
        return self._name(given)

    def _outlet(self) -> Markup:
        return _name(self._record.meta.outlet) if self._record.meta.outlet else self._quiet(self._words("page.article.this_page"))

    def _statement(self, one: Statement) -> Iterator[tuple[str, Markup]]:
        words, text = self._words, self._record.text
        yield "speaker", escape(words("and")).join(map(self._with_role, one.speakers)) or self.names(())
        if one.addressees:
            yield "addressees", self.names(one.addressees)
        manner = escape(words.of("act", one.act)) + Markup(" ({})").format(_name(one.cue))
        yield "act", manner
        polarity = escape(words.of("polarity", one.polarity))
        yield "polarity", polarity if one.polarity == "affirmed" else Markup('<strong class="warn">{}</strong>').format(polarity)
        yield "form", escape(words.of("form", one.form))
        yield "words", quoted(one.content, exact=one.form == "direct")
        yield "chain", self.chain(one.chain)
        if one.via is not None:
            yield "via", escape(words.of("via", one.via))
        yield "said", self.day(one.when)
        if one.distance is not None:
            yield "distance", foreign(text(one.distance))
        if one.insertions:
            yield "insertions", _listed(words, [foreign(text(span)) for span in one.insertions])
        if one.about:
            yield "about", _listed(words, [self._name(other) for other in one.about])
        if one.continues is not None:
            yield "continues", Markup('<a href="#d-{}">{}</a>').format(self._found.ids[one.continues], words.of("item", "statement"))

    def _contact(self, one: Contact) -> Iterator[tuple[str, Markup]]:
        words = self._words
        yield "kind", escape(words.of("kind", one.kind)) + Markup(" ({})").format(_name(one.cue))
        yield "status", escape(words.of("status", one.status))
        yield "parties", escape(words("and")).join(map(self._with_role, one.parties))
        if one.through:
            yield "through", self.names(one.through)
        yield "when", self.day(one.when)
        if one.place:
            yield "place", _name(one.place)
        yield "chain", self.chain(one.chain)
        if len(one.tellings) > 1:
            for telling in one.tellings:
                told = (escape(words.of("status", telling.status)), self.day(telling.when), self.chain(telling.chain))
                yield "telling", Markup(" · ").join(told) + Markup("<br>") + quoted(self._record.text(telling.span))

    def _somebody(self, one: Person | Entity) -> Iterator[tuple[str, Markup]]:
        yield "name", _name(one.name)
        spellings = one.surfaces if isinstance(one, Person) else tuple(dict.fromkeys(map(self._record.text, one.mentions)))
        if len(spellings) > 1:
            yield "spellings", _listed(self._words, [_name(name) for name in spellings[:SPELLINGS]])
        if isinstance(one, Person):
            yield "role", _name(one.role) if one.role else self.names(())

    def _time(self, one: Time) -> Iterator[tuple[str, Markup]]:
        edtf = Markup(" <code>{}</code>").format(one.value) if one.value else Markup("")
        yield "value", self.day(one.value) + edtf

    def _figure(self, one: Figure) -> Iterator[tuple[str, Markup]]:
        words = self._words
        value = "" if one.value is None else digits(f"{one.value:,}", self._view)
        yield "value", Markup("{} {} {}").format(words.of("bound", one.bound), value, _name(one.unit))
        if one.statement is None:
            yield "belongs", escape(words("own_voice"))
        else:
            whose = self._statements.get(one.statement)
            link = Markup('<a href="#d-{}">{}</a>').format(self._found.ids[one.statement], words.of("item", "statement"))
            yield "belongs", link + Markup(": ") + self.names(whose.speakers if whose else ())

    def _quiet(self, text: str) -> Markup:
        return Markup('<span class="quiet">{}</span>').format(text)

    def _part(self, name: str) -> str:
        return self._words.maybe("part", name) or self._words.maybe("value", name) or seen(name)

    def _carried(self, ref: str) -> Markup:
        which = self._found.ids.get(ref)
        text = f"{self._words('label.carried')} {seen(ref)}"
        return escape(text) if which is None else Markup('<a href="#d-{}">{}</a>').format(which, text)

    def _value(self, kind: str, name: str, given: str | None) -> Markup:
        """Returns a value as a judgement writes it, in words where it is one of a vocabulary; `…` where it is not known."""
        if given is None:
            return Markup("…")
        vocabulary = "entity" if (kind, name) == ("entity", "kind") else name
        told = self._words.maybe(vocabulary, given) if vocabulary in VOCABULARIES else None
        return escape(told) if told else foreign(given) if given else self.names(())


def quoted(text: str, *, exact: bool = False) -> Markup:
    """Returns words of the page; in quotation marks only where they are somebody's exact words."""
    words = foreign(short(text, QUOTED))
    return Markup("<q>{}</q>").format(words) if exact else words


def _name(text: str) -> Markup:
    return foreign(short(text, NAME))


def _read(texts: Sequence[str]) -> Markup:
    return Markup(" · ").join(map(quoted, texts))


def _listed(words: Words, parts: Sequence[Markup]) -> Markup:
    return escape(words("list")).join(parts)
