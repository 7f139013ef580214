"""Which passage shows an item, and whose words is it? The sentence around a span, with speaker, chain and what is to be marked."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from naqlan.compare.names import Names
from naqlan.record.article import Article
from naqlan.record.difference import Passage
from naqlan.record.span import Span
from naqlan.record.statement import Chain, Statement
from naqlan.text.sentences import sentence_ends

WIDEST = 400
"""Code points of a passage that is shown around a value; in a longer sentence, as much on both sides of it."""


class Pages:
    """Cuts passages out of one article.

    Args:
        article: The record.
    """

    __slots__ = ("_ends", "article", "names")

    def __init__(self, article: Article) -> None:
        self.article = article
        self.names = Names(article)
        self._ends = sentence_ends(article.body)

    @property
    def key(self) -> str:
        """The key of the article."""
        return self.article.meta.key

    def sentence(self, span: Span) -> Span:
        """Returns the sentence that a span stands in, without blanks at its ends; the whole title for one in the title."""
        text = self.article.body if span.field == "body" else self.article.title or ""
        if span.field == "title":
            return Span("title", 0, len(text))
        place = bisect_right(self._ends, span.start)
        start = self._ends[place - 1] if place else 0
        end = next((one for one in self._ends[place:] if one >= span.end), len(text))
        start, end = max(start, span.start - WIDEST // 2), min(end, span.end + WIDEST // 2)
        while start < span.start and (text[start].isspace() or (start and not text[start - 1].isspace())):
            start += 1
        while end > span.end and (text[end - 1].isspace() or (end < len(text) and not text[end].isspace() and text[end - 1] not in ".!؟?")):
            end -= 1
        return Span("body", start, end)

    def around(self, span: Span, statement: Statement | None) -> Passage:
        """Returns the sentence around a value, the value marked, as words of a statement or in the outlet's own voice."""
        whole = self.sentence(span)
        return self.passage(whole, statement, [(span.start - whole.start, span.end - whole.start)])

    def passage(self, span: Span, statement: Statement | None, marks: Iterable[tuple[int, int]]) -> Passage:
        """Returns a passage with the stretches marked, as words of a statement or in the outlet's own voice."""
        if statement is None:
            return self.told(span, (), None, marks)
        return self._made(span, self.names.of(statement.speakers), statement.chain, statement.polarity, marks)

    def told(self, span: Span, chain: Chain, status: str | None, marks: Iterable[tuple[int, int]]) -> Passage:
        """Returns a passage that tells of a contact in a status, on the authority of a chain."""
        return self._made(span, (), chain, status, marks)

    def _made(self, span: Span, speakers: Sequence[str], chain: Chain, polarity: str | None, marks: Iterable[tuple[int, int]]) -> Passage:
        meta = self.article.meta
        links = self.names.chain(chain)
        text = self.article.text(span)
        return Passage(meta.key, meta.outlet, meta.published, tuple(speakers), links, polarity, span, text, tuple(marks))
