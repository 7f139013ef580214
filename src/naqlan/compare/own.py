"""Does a page show that it has something from its own reporters? "Our correspondent", "told <the page's outlet>", "<its> correspondent"."""

from bisect import bisect_left, bisect_right

from naqlan.compare.bearings import Bearings
from naqlan.lexicon.lexicon import Lexicon
from naqlan.record.span import Span
from naqlan.text.fold import fold
from naqlan.text.sentences import sentence_ends

_TO, _REPORTER, _OURS = "PURPOSE", "REPORTER", "OURS"
"""Tags of ل, of "correspondent", and of "our correspondent"."""
_BETWEEN = frozenset({"MANTLE", "WEAKMANTLE"})
_MARKS = frozenset("\"'«»“”()[]-–ـ:")
SHORTEST = 4
"""Letters of a word whose first two may be left out."""
MOST_BETWEEN = 4
"""Positions between ل and the outlet's name: marks, a mantle word ("لصحيفة «X»")."""


class OwnReporting:
    """Looks for signs of own reporting in one article.

    Args:
        lexicon: The words.
        bearings: Reads names.
        outlet: The page's publisher, or None.
        title: The title, or None.
        body: The body.
    """

    def __init__(self, lexicon: Lexicon, bearings: Bearings, outlet: str | None, title: str | None, body: str) -> None:
        self._lexicon = lexicon
        bearing = bearings.of(outlet or "")
        names = {bearing.key, *(fold(name) for name, _, _ in bearing.outlets)} - {""}
        self._names = [tuple(name.split()) for name in sorted(names)]
        # Behind ل the article loses its alef, so the letters after it are what is looked for.
        self._heads = (*bearings.ours, *(name[0][2:] if len(name[0]) > SHORTEST else name[0] for name in self._names))
        self._texts = {"title": title or "", "body": body}
        self._ends: dict[str, list[int]] = {}

    def shows(self, span: Span) -> bool:
        """Says whether the sentence of a passage has such a sign."""
        text = self._texts[span.field]
        ends = self._ends.setdefault(span.field, sentence_ends(text))
        start = ends[place - 1] if (place := bisect_right(ends, span.start)) else 0
        end = ends[min(bisect_left(ends, span.end), len(ends) - 1)] if ends else 0
        return self._says_so(text[start : max(end, span.end)])

    def _says_so(self, sentence: str) -> bool:
        plain = fold(sentence)
        if not any(head in plain for head in self._heads):  # reading the sentence is what costs
            return False
        read = self._lexicon.analyze(sentence)
        tags = [frozenset(one.tag for one in readings) for readings in read.readings]
        if any(_OURS in one for one in tags):
            return True
        for name in self._names:
            for at in range(len(read) - len(name) + 1):
                if tuple(read.norms[at : at + len(name)]) == name and self._spoken_to(read.norms, tags, at):
                    return True
        return False

    def _spoken_to(self, norms: list[str], tags: list[frozenset[str]], at: int) -> bool:
        for before in range(at - 1, max(at - 1 - MOST_BETWEEN, -1), -1):
            if tags[before] & {_TO, _REPORTER}:
                return True
            if norms[before] not in _MARKS and not tags[before] & _BETWEEN:
                return False
        return False
