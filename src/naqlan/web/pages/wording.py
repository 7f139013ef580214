"""What does each outlet call a thing, how often, in whose voice? Sums over all articles, and one set of competing words with its passages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from naqlan.answers.wording import label_of
from naqlan.errors import PageError
from naqlan.pipeline.wording_asked import counted_with_other_words, known_sets, passages_with, wording_counts
from naqlan.record.difference import Passage
from naqlan.record.identity import article_id
from naqlan.record.wording import VOICES, WordSet
from naqlan.store.wording import ANY
from naqlan.store.wording_asked import Asked as Sums
from naqlan.store.wording_asked import Counted
from naqlan.web.claims import chain_words
from naqlan.web.days_asked import BETWEEN
from naqlan.web.foreign import seen
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

SHOWN = 20
"""Sets, or outlets, of one page."""
MONTHS = 24
"""Months that are listed, the newest."""
PASSAGES = 8
"""Passages that are shown of a number: each opens a record (3 ms)."""
BEHIND = Parameter("behind", "number", default=0)


@dataclass(frozen=True, slots=True)
class Sets:
    """The sums of all sets of words."""

    counted: Sequence[Counted]
    stale: bool


def ask(asked: Asked) -> Sets:
    """Asks for the sums of all sets."""
    since, until = _months(asked)
    found = wording_counts(asked.store, Sums(outlet=asked.given["outlet"], since=since, until=until))
    return Sets(found, counted_with_other_words(asked.store))


def shown(found: Sets, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template: sets with most uses first, their words by the alphabet."""
    behind, known = asked.given["behind"], known_sets()
    by_set: dict[str, list[Counted]] = defaultdict(list)
    for one in found.counted:
        if one.set in known:
            by_set[one.set].append(one)
    ordered = sorted(by_set, key=lambda name: (-_uses(by_set[name]), name))
    sets = [{"id": name, "label": label_of(known[name], asked.words), "words": _words(by_set[name])} for name in ordered[behind : behind + SHOWN]]
    older = behind + SHOWN if len(ordered) > behind + SHOWN else None
    return {"sets": sets, "stale": found.stale, "given": asked.given, "filters": PARAMETERS[:3], "voices": VOICES, "behind": behind, "older": older}


def _uses(counted: Iterable[Counted]) -> int:
    return sum(one.uses for one in counted if one.voice == ANY)


def _words(counted: Iterable[Counted]) -> list[Mapping[str, Any]]:
    """The words of sums with their uses in each voice, by the alphabet: their order says nothing."""
    found: dict[str, dict[str, Any]] = defaultdict(lambda: dict.fromkeys((*VOICES, ANY, "articles"), 0))
    for one in counted:
        row = found[one.word]
        row[one.voice] += one.uses
        row["articles"] += one.articles if one.voice == ANY else 0
    return [{"word": word, **found[word]} for word in sorted(found)]


@dataclass(frozen=True, slots=True)
class OneSet:
    """One set of words: its sums by outlet and by month, and passages behind one of the numbers."""

    words: WordSet
    by_outlet: Sequence[Counted]
    by_month: Sequence[Counted]
    passages: Sequence[Passage]


def ask_set(asked: Asked) -> OneSet:
    """Asks for one set.

    Raises:
        PageError: There is no such set, or it has no such word.
    """
    given, words = asked.given, known_sets().get(asked.given["set"])
    if words is None:
        raise PageError(asked.words("page.wording_set.none"), status=404)
    word, outlet, voice, months = given["word"], given["outlet"], given["voice"], _months(asked)
    if word is not None and word not in dict(words.words):
        raise PageError(asked.words("page.wording_set.no_word"), status=404)
    since, until = months
    sums = Sums([words.id], outlet, since, until)
    by_outlet = wording_counts(asked.store, Sums(sums.sets, outlet, since, until, by_outlet=True))
    by_month = wording_counts(asked.store, Sums(sums.sets, outlet, since, until, by_month=True))
    passages = passages_with(asked.store, words.id, word, outlet=outlet, voice=voice, months=months, most=PASSAGES) if word else []
    return OneSet(words, by_outlet, by_month, passages)


def shown_set(found: OneSet, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    given = asked.given
    voice, behind = given["voice"], given["behind"]
    words = [one["word"] for one in _words(found.by_outlet)]
    outlets = _table(found.by_outlet, "outlet")
    names = sorted(outlets) if given["order"] == "name" else sorted(outlets, key=lambda name: (-_total(outlets[name], voice), name))
    months = _table(found.by_month, "month")
    passages = [_passage(one, asked) for one in found.passages]
    return {
        "set": found.words.id,
        "label": label_of(found.words, asked.words),
        "words_of_set": words,
        "rows": _words(found.by_outlet),
        "outlets": [(name, [_cell(outlets[name].get(word), voice) for word in words]) for name in names[behind : behind + SHOWN]],
        "older": behind + SHOWN if len(names) > behind + SHOWN else None,
        "months": [(month, [_cell(months[month].get(word), voice) for word in words]) for month in sorted(months, reverse=True)[:MONTHS]],
        "voices": VOICES,
        "given": given,
        "filters": SET_PARAMETERS[:4],
        "passages": passages,
        "most": PASSAGES,
    }


def _table(counted: Iterable[Counted], row: str) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
    """Sums by outlet or month, word and voice."""
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for one in counted:
        found[getattr(one, row) or ""][one.word][one.voice] = one.uses
    return found


def _total(words: Mapping[str, Mapping[str, int]], voice: str | None) -> int:
    return sum(one.get(voice or ANY, 0) for one in words.values())


def _cell(uses: Mapping[str, int] | None, voice: str | None) -> Mapping[str, Any]:
    """A number of the table: in the voice that is asked for, else in all with each of the three beside."""
    known = uses or {}
    return {"number": known.get(voice or ANY, 0), "voices": [known.get(one, 0) for one in VOICES] if voice is None else []}


def _passage(one: Passage, asked: Asked) -> Mapping[str, Any]:
    pieces, at = [], 0
    for start, end in one.marks:
        pieces += [(False, seen(one.text[at:start])), (True, seen(one.text[start:end]))]
        at = end
    return {
        "article": article_id(one.article),
        "chain": chain_words(one.outlet, one.chain, asked.words),
        "published": one.published,
        "speakers": one.speakers,
        "own": one.polarity is None,
        "polarity": one.polarity,
        "pieces": [*pieces, (False, seen(one.text[at:]))],
    }


def _months(asked: Asked) -> tuple[str | None, str | None]:
    """The months that are asked for: of a year the first and the last, of a day its own."""
    since, until = asked.given["since"], asked.given["until"]
    return since and f"{since}-01"[:7], until and f"{until}-12"[:7]


PARAMETERS = (Parameter("outlet"), *BETWEEN, BEHIND)
SET_PARAMETERS = (
    Parameter("voice", "choice", choices=VOICES, vocabulary="voice"),
    Parameter("outlet"),
    *BETWEEN,
    Parameter("word"),
    Parameter("order", "choice", choices=("uses", "name")),
    BEHIND,
)
ROUTES = (
    Route("wording", "/wording", ask, shown, parameters=PARAMETERS),
    Route("wording_set", "/wording/{set}", ask_set, shown_set, parameters=SET_PARAMETERS),
)
