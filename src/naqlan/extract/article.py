"""What does one clean article say? The extractors in their order, over body and title, into one record."""

from dataclasses import replace

from naqlan.extract.contacts import extract_contacts
from naqlan.extract.discourse import Discourse
from naqlan.extract.entities import Register
from naqlan.extract.figures import extract_figures
from naqlan.extract.local_words import local_words
from naqlan.extract.name_repeats import fused, known_parts, spread
from naqlan.extract.people import Cast
from naqlan.extract.phrases import Chunker
from naqlan.extract.row import Text, read_text
from naqlan.extract.statements import extract_statements
from naqlan.extract.times import extract_times
from naqlan.lexicon.analysis import Reading
from naqlan.lexicon.lexicon import Lexicon
from naqlan.record.article import Article
from naqlan.record.figure import Figure
from naqlan.record.span import Field  # noqa: TC001 (the type of a local)
from naqlan.record.statement import Statement
from naqlan.record.time import Time
from naqlan.rules.match import Rulebook

_NAME = (Reading("FAMILY", "", -1), Reading("UNK", "", -1))


class Extractor:
    """Reads records out of clean articles; holds the compiled words and rules, no state between articles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._unlisted = frozenset(lexicon.alphabet.having(("UNK",)))
        self._chunker = Chunker(lexicon)
        self._statements = Rulebook("statements", lexicon.alphabet)
        self._contacts = Rulebook("contacts", lexicon.alphabet)

    def extract(self, article: Article) -> Article:
        """Returns the article with people, entities, contacts, statements, times and figures filled in."""
        times = {
            "title": extract_times(article.title or "", "title", article.meta.published),
            "body": extract_times(article.body, "body", article.meta.published),
        }
        title, body = self._read(article, times)
        cast = Cast()
        cast.add([title, body])
        register = Register(cast)
        entities = register.entities([title, body])
        outlet = article.meta.outlet
        in_title = extract_statements(title, self._statements, Discourse(cast), page=outlet, about=register.about)
        in_body = extract_statements(body, self._statements, Discourse(cast), 1 + len(in_title), page=outlet, about=register.about)
        made = [*in_title, *in_body]
        statements = tuple(one.statement for one in made)
        figures = (*extract_figures(article.title or "", "title", times["title"]), *extract_figures(article.body, "body", times["body"]))
        return replace(
            article,
            people=cast.records(),
            entities=entities,
            contacts=extract_contacts(title, body, self._contacts, cast, made, published=article.meta.published),
            statements=statements,
            times=(*times["title"], *times["body"]),
            figures=tuple(_owned(figure, statements) for figure in figures),
        )

    def _read(self, article: Article, times: dict[str, list[Time]]) -> tuple[Text, Text]:
        """Reads both fields as phrases, a second time where the article itself explains some of its words."""
        fields: list[tuple[Field, str]] = [("title", article.title or ""), ("body", article.body)]
        texts = [read_text(text, name, self._lexicon, times[name]) for name, text in fields]
        local = local_words((text.analysis for text in texts), self._unlisted)
        if local:
            texts = [read_text(text, name, self._lexicon, times[name], local) for name, text in fields]
        names = [self._chunker.names(text) for text in texts]
        parts = known_parts(texts, names)
        for place, (name, text) in enumerate(fields):
            if parts.last and fused(text, parts):
                known = dict.fromkeys(parts.last, _NAME) | local
                texts[place] = read_text(text, name, self._lexicon, times[name], known)
                names[place] = self._chunker.names(texts[place])
        for one, found in zip(texts, names, strict=True):
            self._chunker.chunk(one, spread(one, found, parts))
        return texts[0], texts[1]


def _owned(figure: Figure, statements: tuple[Statement, ...]) -> Figure:
    """Gives a figure the innermost statement whose content holds it; none: the outlet's own voice."""
    holding = [one for one in statements if one.span.covers(figure.span)]
    return replace(figure, statement=min(holding, key=lambda one: one.span.end - one.span.start).id) if holding else figure
