"""How do the tests of extraction read a sentence of their own? As phrases, as cues and drafts of sayings, as a whole article."""

from functools import cache

from naqlan.extract.cue import Cue
from naqlan.extract.cues import find_cues
from naqlan.extract.drafts import Draft, draft_all
from naqlan.extract.people import Cast
from naqlan.extract.row import Row, Text
from naqlan.pipeline.page import extractor, read_page
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.rules.match import Rulebook
from tests.rules.reading import Reader


@cache
def _reader() -> Reader:
    return Reader(extractor()._lexicon)


@cache
def _rules() -> Rulebook:
    return Rulebook("statements", extractor()._lexicon.alphabet)


def phrased(sentence: str) -> Text:
    """Returns a sentence as the body of an article, its noun phrases one unit each."""
    return _reader().read(sentence).text


def peopled(sentence: str) -> tuple[Text, Cast]:
    """Returns a sentence as phrases, and the people in it."""
    text, cast = phrased(sentence), Cast()
    cast.add([text])
    return text, cast


def cues(text: Text) -> list[Cue]:
    """Returns the words of saying of a text."""
    return find_cues(text, _rules())


def drafts(sentence: str) -> tuple[Text, list[Draft]]:
    """Returns a sentence as phrases, and its sayings in the making."""
    text = phrased(sentence)
    return text, draft_all(text, cues(text))[0]


def verbatim(text: Text, row: Row, unit: int) -> str:
    """Returns the words of a unit of a row."""
    return text.verbatim(row.first[unit], row.last[unit])


def unit_of(text: Text, words: str) -> int:
    """Returns the first unit of `text.items` that is these words."""
    return next(unit for unit in range(len(text.items)) if verbatim(text, text.items, unit) == words)


def article(body: str, title: str = "عنوان", outlet: str | None = None) -> Article:
    """Returns the record of a page of one title and body, published on a Wednesday."""
    return read_page(Page("x", "x", "", f"{title}\n\n{body}\n", title, outlet, "2024-03-20", None))
