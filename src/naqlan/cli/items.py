"""How is one thing that was read said in words? A contact or a statement, always with its source, its chain and its polarity."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from naqlan.answers.judgements import value_words
from naqlan.cli.screen import Screen, painted
from naqlan.cli.terminal import isolated
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.figure import Figure
from naqlan.record.span import Span
from naqlan.record.statement import Chain, Statement

NAME, STATUS, WARNING, QUIET, INSERTED, FOUND = "bold cyan", "green", "bold red", "dim", "reverse", "bold yellow"
"""Styles: a name; a status; what must not be overlooked; what is beside the point; words of the outlet inside a quotation; what was looked for."""
QUOTES = "«", "»"
ARROW = {"en": " → ", "ar": " ← "}
"""From what was read to what a reader put in its place, in the direction of the language."""


class Wording:
    """Says the items of one article in words.

    Args:
        screen: Where the words go.
        article: The record that the items stand in.
        found: What was looked for, to be marked in the contents of statements.
    """

    def __init__(self, screen: Screen, article: Article, *, found: Sequence[Span] = ()) -> None:
        self.screen, self._found = screen, found
        self.labels = screen.labels
        self.article = article
        self._names = {one.id: one.name for one in article.people} | {one.id: one.name for one in article.entities}

    def name(self, given: str) -> Text:
        """Returns a name: that of the person or entity with this id, else the name itself."""
        return self.screen.source(self._names.get(given, given), NAME)

    def names(self, given: Sequence[str]) -> Text:
        """Returns several names joined by "and"; the word for what is unstated where there are none."""
        if not given:
            return Text(self.labels("unstated"), style=QUIET)
        return Text(self.labels("and")).join([self.name(one) for one in given])

    def outlet(self) -> str:
        """Returns the name of the page's publisher, else that of the document."""
        return self.article.meta.outlet or self.article.meta.doc

    def chain(self, chain: Chain) -> Text:
        """Returns the chain from the page inward: the page, citing the outermost link, citing the next."""
        words = isolated(self.outlet())
        for link in reversed(chain):
            inner = self.labels("and").join(isolated(self._names.get(one, one)) for one in link)
            words = self.labels("citing", outer=words, inner=inner)
        return Text(words)

    def contact(self, contact: Contact, indent: int = 2) -> None:
        """Writes a contact: what, in which status, between whom, when, where, through whom, on whose authority."""
        labels = self.labels
        style = STATUS if contact.status == "happened" else WARNING
        head: list[str | Text] = [Text(labels.of("kind", contact.kind), style="bold"), " · ", Text(labels.of("status", contact.status), style=style)]
        when = Text(contact.when) if contact.when else Text(labels("undated"), style=QUIET)
        self.screen.line(Text(f"{contact.id}  ", style=QUIET), *head, " · ", when, indent=indent)
        self.field("parties", self.names(contact.parties), indent)
        if contact.through:
            self.field("through", self.names(contact.through), indent)
        if contact.place:
            self.field("place", self.screen.source(contact.place), indent)
        self.field("chain", self.chain(contact.chain), indent)
        self.field("words", self.screen.source(self.article.text(contact.span)), indent)
        if len({(one.status, one.when) for one in contact.tellings}) > 1:
            for telling in contact.tellings:
                words = f"{labels.of('status', telling.status)} · {telling.when or labels('undated')} · "
                self.field("telling", Text(words).append_text(self.chain(telling.chain)), indent)
        self._judged(contact.id, "contact", indent)

    def statement(self, statement: Statement, indent: int = 2) -> None:
        """Writes a statement: who, to whom, how, with which polarity; then its content and its chain."""
        labels = self.labels
        head: list[str | Text] = [Text(f"{statement.id}  ", style=QUIET), self.names(statement.speakers)]
        if statement.addressees:
            head += [" ", Text(labels("to", names="")), self.names(statement.addressees)]
        self.screen.line(*head, indent=indent)
        self.screen.line(*self._manner(statement), indent=indent + 4)
        self.screen.passage(self.content(statement), indent=indent + 4)
        self.field("chain", self.chain(statement.chain), indent)
        if statement.distance is not None:
            self.field("distance", self.screen.source(self.article.text(statement.distance), WARNING), indent)
        for span in statement.insertions:
            self.field("insertions", self.screen.source(self.article.text(span), INSERTED), indent)
        self._judged(statement.id, "statement", indent)

    def content(self, statement: Statement) -> Text:
        """Returns the content; in quotation marks only where all of it is a direct quotation, the outlet's insertions marked."""
        span = statement.span
        text = self.article.body if span.field == "body" else self.article.title or ""
        marks = [(one.start, one.end, FOUND) for one in self._found if span.covers(one)]
        marks += [(one.start, one.end, INSERTED) for one in statement.insertions if span.covers(one)]
        words = painted(text, marks, span.start, span.end)
        return Text(QUOTES[0]).append_text(words).append(QUOTES[1]) if statement.form == "direct" else words

    def figure(self, figure: Figure) -> Text:
        """Returns a figure with its value and whose it is: a statement's, or the outlet's own voice."""
        value = f"{self.labels.of('bound', figure.bound)}" + (f" {figure.value:,}" if figure.value is not None else "")
        whose = figure.statement or self.labels("own_voice")
        return self.screen.source(figure.text).append(f"  {value} · ").append(whose, style=QUIET)

    def field(self, label: str, value: Text, indent: int) -> None:
        """Writes one named value below the head of an item."""
        self.screen.line(Text(f"{self.labels(f'label.{label}')}: ", style=QUIET), value, indent=indent + 4)

    def _judged(self, item: str, kind: str, indent: int) -> None:
        """Writes what readers corrected in an item, with what was read, or that they checked it; who, and why."""
        for one in self.article.judged.get(item, ()):
            who = self.screen.source(one.who).append(" · ").append_text(self.screen.source(one.why))
            if one.name is not None:
                who = correction(self.screen, kind, one.name, (one.was, one.value)).append(" · ").append_text(who)
            self.field("correction" if one.decision == "correct" else "checked", who, indent)

    def _manner(self, statement: Statement) -> Iterator[str | Text]:
        labels = self.labels
        if statement.polarity != "affirmed":
            yield Text(labels.of("polarity", statement.polarity), style=WARNING)
            yield " · "
        yield Text(labels.of("act", statement.act), style=WARNING if statement.act in ("claim", "deny") else STATUS)
        yield f" ({isolated(statement.cue)}) · {labels.of('form', statement.form)}"
        if statement.via is not None:
            yield f" · {labels.of('via', statement.via)}"
        yield " · "
        yield Text(statement.when) if statement.when else Text(labels("undated"), style=QUIET)


def correction(screen: Screen, kind: str, name: str, values: tuple[str | None, str | None]) -> Text:
    """Returns a correction: the name of the value, what was read, and what a reader put in its place.

    Args:
        screen: The language.
        kind: What the item is (`contact` …).
        name: The name of the value, as in `pipeline.correctable`.
        values: What was read, and what it is corrected to; None where that is not known.
    """
    labels = screen.labels
    was, value = ("…" if one is None else value_words(labels, kind, name, one) for one in values)
    head = Text(f"{labels.of('value', name)}: ").append_text(screen.source(was)).append(ARROW[labels.language])
    return head.append_text(screen.source(value, INSERTED))
