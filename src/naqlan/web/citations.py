"""How does a reader cite a value? In plain text: who is told to have said or met whom, by whom, through whom, where, when, and where it is kept."""

from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.record.contact import Contact
from naqlan.record.figure import Figure
from naqlan.record.parts import Item, ref_of
from naqlan.record.statement import Statement
from naqlan.web.days import day_words, digits
from naqlan.web.foreign import short
from naqlan.web.values import Values
from naqlan.web.view import View
from naqlan.web.words import Words

MOST = 1_000
"""Code points of words that are cited."""
NAME = 200
"""Code points of a name."""


class Citations:
    """Cites the values of one article.

    Args:
        found: The article.
        values: Says its values.
        view: How the reader wants to see things.
        words: Those of the language.
    """

    def __init__(self, found: ArticleAsked, values: Values, view: View, words: Words) -> None:
        self._found, self._values, self._view, self._words = found, values, view, words
        self._statements = {one.id: one for one in found.record.statements}
        meta, version = found.record.meta, found.version
        published = words("published_on", day=day_words(meta.published, view, words)) if meta.published else words("unpublished")
        captured = words("page.article.captured_at", time=digits((meta.captured or version.first_seen).replace("T", " "), view))
        title = f"«{short(found.record.title, NAME)}»" if found.record.title else words("untitled")
        self._tail = ". ".join(short(one, MOST) for one in (title, published, meta.url or meta.key, captured) if one)

    def of(self, item: Item) -> str:
        """Returns the citation of a contact, a statement or a figure; the empty string for other items, which are nobody's claim."""
        if isinstance(item, Statement):
            claim, chain = self._statement(item), item.chain
        elif isinstance(item, Contact):
            claim, chain = self._contact(item), item.chain
        elif isinstance(item, Figure):
            whose = self._statements.get(item.statement or "")
            claim = f"«{short(item.text, NAME)}» · {self._words('own_voice') if whose is None else self._values.plain_names(whose.speakers, NAME)}"
            chain = whose.chain if whose else ()
        else:
            return ""
        return f"{claim} — {self._values.plain_chain(chain)}. {self._tail}. [{self._found.ids[ref_of(item)]}]"

    def _statement(self, one: Statement) -> str:
        words = self._words
        who = self._values.plain_names(one.speakers, NAME)
        to = f" {words('to', names=self._values.plain_names(one.addressees, NAME))}" if one.addressees else ""
        manner = [words.of("act", one.act), words.of("form", one.form)]
        if one.polarity != "affirmed":
            manner.insert(0, words.of("polarity", one.polarity))
        content = short(one.content, MOST)
        return f"{who}{to} ({words('list').join(manner)}): " + (f"«{content}»" if one.form == "direct" else content)

    def _contact(self, one: Contact) -> str:
        words = self._words
        day = day_words(one.when, self._view, words)
        through = f" · {words('label.through')}: {self._values.plain_names(one.through, NAME)}" if one.through else ""
        parties = self._values.plain_names(one.parties, NAME)
        said = short(self._found.record.text(one.span), MOST)
        return f"{words.of('kind', one.kind)} ({words.of('status', one.status)}): {parties}{through} · {day}: {said}"
