"""Where does an article use the words of the sets, and in whose voice?"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeAlias

from naqlan.compare.align import Word, words_of
from naqlan.compare.words import LEAST
from naqlan.lexicon.load import load_yaml
from naqlan.record.article import Article
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.record.wording import Use, Voice, WordSet
from naqlan.text.quotes import QUOTES, quotations

BETWEEN = f" \n\t\u00a0{QUOTES}"
"""What may stand between the words of a form."""
_Form: TypeAlias = tuple[tuple[str, ...], str, str]
"""The keys of a form behind its first word; its set; its word (empty for what is read and not counted)."""


class Designations:
    """Finds the words of sets.

    Args:
        sets: The sets.
    """

    def __init__(self, sets: Sequence[WordSet]) -> None:
        self.sets = tuple(sets)
        self._forms: dict[str, list[_Form]] = defaultdict(list)
        for one in sets:
            for word, forms in (*one.words, ("", one.but)):
                for form in forms:
                    first, *rest = (each.key for each in words_of(form))
                    self._forms[first].append((tuple(rest), one.id, word))
        for known in self._forms.values():
            known.sort(key=lambda form: -len(form[0]))

    def find(self, text: str) -> Iterator[tuple[str, str, int, int]]:
        """Yields set, word, start and end of each use in a text, the longest form at a place, none within another."""
        words = words_of(text)
        place = 0
        while place < len(words):
            found = self._at(text, words, place)
            if found is None:
                place += 1
                continue
            last = place + len(found[0])
            if found[2]:
                yield found[1], found[2], words[place].start, words[last].end
            place = last + 1

    def _at(self, text: str, words: Sequence[Word], place: int) -> _Form | None:
        best: _Form | None = None
        for first in _without_proclitics(words[place].key):
            for form in self._forms.get(first, ()):
                rest = form[0]
                following = words[place + 1 : place + 1 + len(rest)]
                longer = best is None or len(rest) > len(best[0])
                if longer and rest == tuple(word.key for word in following) and _unbroken(text, [words[place], *following]):
                    best = form
                    break
        return best


def _unbroken(text: str, words: Sequence[Word]) -> bool:
    """Whether nothing but blanks and quotation marks stands between words: in "الحرب (الإبادة)" the bracket is another's."""
    return all(not text[one.end : other.start].strip(BETWEEN) for one, other in pairwise(words))


def uses_of(article: Article, designations: Designations) -> list[Use]:
    """Returns each use of a designation in the title and body of an article, in the order of the page."""
    found = []
    if article.title:
        found += _uses(article, article.title, "title", designations)
    return found + _uses(article, article.body, "body", designations)


def _uses(article: Article, text: str, field: str, designations: Designations) -> list[Use]:
    spans = [(name, word, start, end) for name, word, start, end in designations.find(text)]
    if not spans:
        return []
    said = [one for one in article.statements if one.span.field == field]
    quotes = [(one.start, one.end) for one in quotations(text) if one.closed]
    starts = [start for start, _ in quotes]
    found = []
    for name, word, start, end in spans:
        holding = [one for one in said if one.span.start <= start and end <= one.span.end]
        statement = min(holding, key=lambda one: one.span.end - one.span.start, default=None)
        inside = any(first <= start and end <= last for first, last in quotes[max(0, bisect_right(starts, start) - _NESTED) :][:_NESTED])
        span = Span("title" if field == "title" else "body", start, end)
        found.append(Use(name, word, _voice(statement, span, inside=inside), span, statement.id if statement else None))
    return found


_NESTED = 4
"""Quotations that are looked back upon for one that holds a word; more deep nobody quotes."""


def _voice(statement: Statement | None, span: Span, *, inside: bool) -> Voice:
    """Whose words it is in; a word that the outlet put in brackets into a quotation is its own, as are quotation marks without a speaker."""
    if statement is None or any(one.covers(span) for one in statement.insertions):
        return "own"
    return "quoted" if inside or statement.form == "direct" else "reported"


@lru_cache(maxsize=50_000)
def _without_proclitics(key: str) -> tuple[str, ...]:
    """A folded word as it may stand in a set: itself, and without conjunction, preposition and article."""
    joined, attached, article, doubled = _proclitics()
    found = [key]
    for letters in (joined, attached):
        found += [one[1:] for one in found if one[:1] in letters and len(one) > LEAST]
    found += [article + one[len(doubled) :] for one in found if one.startswith(doubled) and len(one) > LEAST + 1]
    found += [one[len(article) :] for one in found if one.startswith(article) and len(one) > LEAST + 1]
    return tuple(dict.fromkeys(found))


@cache
def _proclitics() -> tuple[frozenset[str], frozenset[str], str, str]:
    data = load_yaml("comparison.yaml")
    article, doubled = data["article"]
    return frozenset(data["conjunctions"]), frozenset(data["prepositions"]), article, doubled
