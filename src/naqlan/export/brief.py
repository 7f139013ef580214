"""How does a brief look as one page of HTML, in Arabic or English? Each claim with its speaker, polarity, chain, passage and page."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Protocol

from naqlan.export.brief_origins import origins_lines
from naqlan.export.html import Content, Node, apart, document, el, link, parted
from naqlan.record.article import Article
from naqlan.record.brief import Brief, BriefItem, BriefPage
from naqlan.record.contact import Contact
from naqlan.record.difference import Difference, Side
from naqlan.record.judgement import Laid
from naqlan.record.statement import Chain, Statement

QUOTES = {"ar": ("«", "»"), "en": ("“", "”")}
OPEN, CLOSE = "\u2068", "\u2069"
"""Around words from outside in a sentence of ours (`html.parted`)."""
VOCABULARIES = frozenset({"kind", "status", "act", "form", "polarity", "speaker_kind", "via"})
"""Values of contacts and statements that are words of a vocabulary."""
PLAIN = frozenset({"affirmed", "happened"})
"""Polarity and status that need no second look; all others are painted."""


class Words(Protocol):
    """The words of a language, such as `labels.labels.Labels`."""

    language: str

    def __call__(self, path: str, /, **values: object) -> str:
        """Returns the words at a dotted path, with values filled in."""

    def of(self, vocabulary: str, word: str | None) -> str:
        """Returns the word of a vocabulary; that for what is unstated where it is None."""


def brief_html(brief: Brief, words: Words, title: str, sentence: Callable[[Difference], str]) -> str:
    """Returns a brief as one page of HTML that stands by itself.

    Args:
        brief: The brief.
        words: The language.
        title: What the brief is called: words of ours, those from outside between U+2068 and U+2069.
        sentence: Says what differs in one sentence, as `title`.
    """
    page = _Page(brief, words)
    body = [page.head(title), page.note(), *page.accounts("contacts", brief.contacts, page.contact)]
    body += page.accounts("statements", brief.statements, page.statement)
    body += page.section("differences", (page.difference(one, sentence(one)) for one in brief.differences))
    body += page.section("pages", map(page.source, brief.pages))
    return document(title, *body, el("footer", el("p", words("brief.foot", made=brief.made))), language=words.language, style=_style())


@cache
def _style() -> str:
    return files("naqlan.export").joinpath("data/brief.css").read_text(encoding="utf-8")


class _Page:
    """Makes the parts of the page."""

    def __init__(self, brief: Brief, words: Words) -> None:
        self._brief, self._words = brief, words

    def head(self, title: str) -> Node:
        """What it is of: how many pages, of which outlets and days."""
        brief, words = self._brief, self._words
        outlets = {one.record.meta.outlet for one in brief.pages if one.record.meta.outlet}
        days = sorted(one.record.meta.published for one in brief.pages if one.record.meta.published)
        when = words("undated") if not days else days[0] if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
        copies = sum(bool(one.copies) for one in brief.pages)
        counts = words("brief.counts", pages=len(brief.pages), outlets=len(outlets), copies=copies, days=f"{OPEN}{when}{CLOSE}")
        lines: list[Content] = [el("h1", *parted(title)), el("p", *parted(counts), class_="counts")]
        if brief.dropped:
            lines.append(el("p", words("brief.dropped", count=brief.dropped), class_="quiet"))
        if brief.id is not None:
            lines.append(el("p", words("brief.story"), " ", el("code", brief.id), class_="quiet"))
        return el("header", *lines)

    def note(self) -> Node:
        """What a brief is, and what it is not."""
        return el("section", *(el("p", self._words(f"brief.{name}")) for name in ("is", "is_not", "marks")), class_="note")

    def section(self, name: str, parts: Iterator[Node]) -> list[Content]:
        """A heading with how many parts it has, and the parts; nothing where there are none."""
        found = list(parts)
        if not found:
            return []
        heading = el("h2", self._words(f"brief.heading.{name}"), " ", el("small", f"({len(found)})"))
        return [el("section", heading, *found, class_=name)]

    def accounts(self, name: str, items: Sequence[BriefItem], card: Callable[[BriefItem], Node]) -> list[Content]:
        """A section of items, those of one account together."""
        groups: dict[str, list[BriefItem]] = {}
        for one in items:
            groups.setdefault(one.account, []).append(one)
        return self.section(name, (self._account(name, group, card) for group in groups.values()))

    def _account(self, name: str, group: Sequence[BriefItem], card: Callable[[BriefItem], Node]) -> Node:
        """One contact or statement: as one page tells it, or as several do."""
        origins = origins_lines(self._brief, group[0].account, self._words)
        if len(group) == 1:
            return el("div", card(group[0]), *origins) if origins else card(group[0])
        pages = len({number for one in group for number in (one.page, *one.also)})
        heading = self._words(f"brief.account.{name}", tellings=len(group), pages=pages)
        return el("div", el("p", heading, class_="told"), *origins, *map(card, group), class_="account")

    def contact(self, one: BriefItem) -> Node:
        """A contact: what, whether it is reported to have been held, between whom, when, where, through whom, by whom it is told."""
        contact, words, record = one.item, self._words, self._brief.page(one.page).record
        assert isinstance(contact, Contact)
        head: list[Content] = [el("strong", words.of("kind", contact.kind)), " · ", self._manner("status", contact.status)]
        head += [" · ", *self._names(record, contact.parties), " · ", self._when(contact.when)]
        rows = []
        if contact.through:
            rows.append(self._row("through", *self._names(record, contact.through)))
        if contact.place:
            rows.append(self._row("place", apart(contact.place)))
        quote = el("blockquote", record.text(contact.span), dir="auto")
        return el("div", el("p", *head, class_="head"), quote, *self._list(*rows, *self._about(one, contact.chain)), class_="card")

    def statement(self, one: BriefItem) -> Node:
        """A statement: who, to whom, how, with which polarity; the exact words; by whom it is told."""
        said, words, record = one.item, self._words, self._brief.page(one.page).record
        assert isinstance(said, Statement)
        head: list[Content] = [*self._names(record, said.speakers, roles=True)]
        if said.addressees:
            head += [" ", words("to", names=""), *self._names(record, said.addressees)]
        head += [" · ", words.of("act", said.act), " (", apart(said.cue), ") · ", self._manner("polarity", said.polarity)]
        head += [" · ", words.of("form", said.form)]
        if said.via is not None:
            head += [" · ", words.of("via", said.via)]
        head += [" · ", self._when(said.when)]
        rows = []
        if said.distance is not None:
            rows.append(self._row("distance", el("em", apart(record.text(said.distance)), class_="warn")))
        quote = el("blockquote", *self._content(record, said), dir="auto")
        return el("div", el("p", *head, class_="head"), quote, *self._list(*rows, *self._about(one, said.chain)), class_="card")

    def difference(self, one: Difference, sentence: str) -> Node:
        """In what two pages differ, their passages side by side."""
        head = el("p", el("strong", self._words.of("difference", one.kind), class_=f"kind {one.kind}"), " · ", *parted(sentence), class_="head")
        return el("div", head, el("div", self._side(one.first), self._side(one.second), class_="sides"), class_="card")

    def source(self, page: BriefPage) -> Node:
        """A page: outlet, title, address, day and how it is known, when it was captured, its hash, what it repeats."""
        words, meta = self._words, page.record.meta
        title = apart(page.record.title) if page.record.title else words("untitled")
        address = next(iter(page.addresses), None)
        rows = [self._row("published", *parted(self._published(page)))]
        for name, found in (("dateline", meta.dateline), ("credits", "، ".join(meta.credits))):
            if found:
                rows.append(self._row(name, apart(found)))
        rows += [self._row("address", link(one)) for one in page.addresses] or [self._row("address", words("brief.no_address"))]
        if page.claimed is not None:
            rows.append(self._row("claimed", link(page.claimed)))
        seen = page.first_seen if page.first_seen == page.last_seen else f"{page.first_seen} – {page.last_seen}"
        # Where nobody wrote down when a page was fetched, the store knows when it was added.
        rows.append(self._row("captured" if meta.captured else "added", el("bdi", seen), class_="mono"))
        rows.append(self._row("sha256", el("code", page.sha256 or words("brief.no_bytes"))))
        for copy in page.copies:
            share = words("brief.copied", kind=words.of("copy", copy.kind), share=f"{copy.share:.0%}")
            rows.append(self._row("copies", self._reference(copy.number), " ", share))
        head: list[Content] = [self._number(page.number), " ", el("strong", apart(meta.outlet or words("unstated"))), " · ", link(address, title)]
        kind: list[Content] = [] if meta.genre == "news" else [" · ", words.of("genre", meta.genre)]
        return el("div", el("p", *head, *kind, class_="head"), *self._list(*rows), class_="card page", id=f"p{page.number}")

    def _about(self, one: BriefItem, chain: Chain) -> list[Node]:
        """Through whom it came, on which pages it stands, and what readers judged."""
        page = self._brief.page(one.page)
        pages: list[Content] = [self._reference(one.page)]
        for number in one.also:
            copy = any(other.number == one.page for other in self._brief.page(number).copies)
            pages += ["، " if self._words.language == "ar" else ", ", self._reference(number), *([f" {self._words('brief.a_copy')}"] if copy else [])]
        rows = [self._row("chain", *parted(self._chain(page, chain))), self._row("pages", *pages)]
        return rows + [self._row("judged", *parted(self._judged(laid))) for laid in one.judged]

    def _chain(self, page: BriefPage, chain: Chain) -> str:
        """The chain from the page inward, as the command line says it."""
        record = page.record
        names = {one.id: one.name for one in record.people} | {one.id: one.name for one in record.entities}
        found = f"{OPEN}{record.meta.outlet or record.meta.doc}{CLOSE}"
        for inner in reversed(chain):
            joined = self._words("and").join(f"{OPEN}{_bare(names.get(one, one))}{CLOSE}" for one in inner)
            found = self._words("citing", outer=found, inner=joined)
        return found

    def _judged(self, laid: Laid) -> str:
        words = self._words
        by = {"who": f"{OPEN}{_bare(laid.who)}{CLOSE}", "why": f"{OPEN}{_bare(laid.why)}{CLOSE}", "at": laid.at[:10]}
        if laid.decision == "check":
            return words("brief.checked", **by)
        was, value = (f"{OPEN}{_bare(self._value(laid.name, one))}{CLOSE}" for one in (laid.was, laid.value))
        return words("brief.corrected", name=words.of("value", laid.name), was=was, value=value, **by)

    def _value(self, name: str | None, value: str | None) -> str:
        """A corrected value, in the words of the language where it is one of a vocabulary."""
        return self._words.of(name, value) if name in VOCABULARIES and value else value or self._words("unstated")

    def _published(self, page: BriefPage) -> str:
        words, meta = self._words, page.record.meta
        if not meta.published:
            return words("undated")
        value = f"{OPEN}{meta.published_at or meta.published}{CLOSE}"
        found = words("dated", value=value, origin=words.of("published_from", meta.published_from))
        others = (words("dated", value=f"{OPEN}{value}{CLOSE}", origin=words.of("published_from", origin)) for value, origin in meta.published_other)
        return " · ".join((found, *others))

    def _content(self, record: Article, said: Statement) -> Iterator[Content]:
        """The content; in quotation marks only where all of it is a direct quotation, what the outlet put in marked."""
        text, place = record.body if said.span.field == "body" else record.title or "", said.span.start
        inside: list[Content] = []
        for span in sorted(one for one in said.insertions if said.span.covers(one)):
            inside += [text[place : span.start], el("ins", text[span.start : span.end], title=self._words("label.insertions"))]
            place = span.end
        opening, closing = QUOTES[self._words.language] if said.form == "direct" else ("", "")
        yield from (opening, *inside, text[place : said.span.end], closing)

    def _side(self, side: Side) -> Node:
        words, passage = self._words, side.passage
        number = next((one.number for one in self._brief.pages if one.record.meta.key == passage.article), None)
        head: list[Content] = [el("strong", apart(passage.outlet or passage.article)), " · ", passage.published or words("undated")]
        speakers: list[Content] = [apart("، ".join(passage.speakers))] if passage.speakers else [words("own_voice")]
        head += [" · ", *(speakers if passage.speakers or passage.polarity is None else [words("unstated")])]
        if passage.chain:
            head += [" · ", words("label.chain"), ": ", apart(" ← ".join("، ".join(link_) for link_ in passage.chain))]
        if passage.polarity is not None:
            head += [
                " · ",
                words.of("polarity" if passage.polarity in ("affirmed", "negated", "doubted", "not excluded") else "status", passage.polarity),
            ]
        pages: list[Content] = [self._anchor(number)] if number is not None else []
        marked: list[Content] = []
        place = 0
        for first, last in passage.marks:
            marked += [passage.text[place:first], el("mark", passage.text[first:last])]
            place = last
        quote = el("blockquote", *marked, passage.text[place:], dir="auto")
        return el("div", el("p", *head, " ", *pages, class_="head"), quote)

    def _names(self, record: Article, given: Sequence[str], *, roles: bool = False) -> list[Content]:
        if not given:
            return [el("span", self._words("unstated"), class_="quiet")]
        known = {one.id: one.name for one in record.people} | {one.id: one.name for one in record.entities}
        held = {one.id: one.role for one in record.people if roles and one.role}
        found: list[Content] = []
        for one in given:
            found += [self._words("and") if found else "", el("strong", apart(known.get(one, one)))]
            if one in held:
                found += [" (", apart(held[one]), ")"]
        return found

    def _manner(self, vocabulary: str, word: str) -> Node:
        return el("span", self._words.of(vocabulary, word), class_=None if word in PLAIN else "warn")

    def _when(self, when: str | None) -> Node:
        return el("bdi", when) if when else el("span", self._words("undated"), class_="quiet")

    def _list(self, *rows: Node) -> list[Content]:
        return [el("ul", *rows, class_="rows")] if rows else []

    def _row(self, label: str, *value: Content, class_: str | None = None) -> Node:
        return el("li", el("span", self._words(f"brief.row.{label}"), ": ", class_="quiet"), *value, class_=class_)

    def _reference(self, number: int) -> Node:
        outlet = self._brief.page(number).record.meta.outlet
        named: list[Content] = [" ", apart(outlet)] if outlet else []
        return el("span", self._anchor(number), *named)

    def _anchor(self, number: int) -> Node:
        return el("a", f"[{number}]", href=f"#p{number}")

    def _number(self, number: int) -> Node:
        return el("span", f"[{number}]", class_="number")


def _bare(text: str) -> str:
    """Returns words from outside that end no part of a sentence of ours before it ends."""
    return text.replace(OPEN, "").replace(CLOSE, "")
