"""What else is there of a story: differences, wording, coverage, its line? Each is a part of its page with an address of its own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from naqlan.answers.differences import sentence
from naqlan.answers.wording import label_of
from naqlan.pipeline.coverage import coverage_of_articles
from naqlan.pipeline.differences import differences_between
from naqlan.pipeline.story import Told
from naqlan.pipeline.wording_asked import Wording, known_sets, wording_between
from naqlan.record.coverage import Coverage
from naqlan.record.difference import Passage
from naqlan.record.identity import article_id
from naqlan.record.statement import Chain
from naqlan.record.wording import Called, Designated, Reported
from naqlan.text.controls import isolated, shortened
from naqlan.web.foreign import parted
from naqlan.web.route import Asked

STEPS = 5
"""Stories before and after that the part on the line of a story shows."""
COMPARED = 25
"""Articles that are set beside one another, copies last: the work grows with the square of them."""
LONGEST = 700
"""Code points of one passage that are shown."""
BEFORE = 120
"""Code points that are shown before the first mark of a longer one."""
MOST = 40
"""Rows of a list that are shown."""
NAMED = 12
"""Outlets that are named of those that tell something, or do not."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage, as a page shows it.

    Attributes:
        outlet: Who published it, else the key of the article.
        href: The article.
        published: The page's day (EDTF), or None.
        speakers: Who says it; empty: nobody named, or the outlet's own voice.
        own: Whether it is the outlet's own voice.
        chain: Through whom it came, from the speaker outward.
        state: Polarity or status in words; empty where it is affirmed.
        plain: Whether that needs no second look.
        pieces: The words, each piece with whether it is what differs.
    """

    outlet: str
    href: str
    published: str | None
    speakers: tuple[str, ...]
    own: bool
    chain: Chain
    state: str
    plain: bool
    pieces: tuple[tuple[str, bool], ...]


def values(part: str, told: Told, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template for a part of a story; none for the accounts and the line, which the page has by itself."""
    if part == "differences":
        return _differences(told, asked)
    if part == "wording":
        return _wording(wording_between(asked.store, [told.story.id]), asked)
    return _coverage(coverage_of_articles(asked.store, told.articles), asked) if part == "coverage" else {}


def _differences(told: Told, asked: Asked) -> Mapping[str, Any]:
    names = [one.id for one in sorted(told.members, key=lambda one: one.copy is not None)][:COMPARED]
    found = differences_between(asked.store, names) if len(names) > 1 else ()
    rungs: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for one in found[:MOST]:
        sides = [{"passage": quoted(side.passage, asked), "others": len(side.others)} for side in (one.first, one.second)]
        rungs[one.kind].append({"sentence": parted(sentence(one, asked.words)), "sides": sides})
    return {"rungs": list(rungs.items()), "more": max(0, len(found) - MOST), "compared": len(names)}


def quoted(one: Passage, asked: Asked) -> Quoted:
    """Returns a passage as a page shows it."""
    words, state = asked.words, ""
    if one.polarity not in (None, "affirmed"):
        state = words.maybe("polarity", one.polarity or "") or words.of("status", one.polarity)
    return Quoted(
        outlet=one.outlet or one.article,
        href=f"/articles/{article_id(one.article)}",
        published=one.published,
        speakers=one.speakers,
        own=one.polarity is None,
        chain=one.chain,
        state=state,
        plain=one.polarity == "happened",
        pieces=tuple(_pieces(one)),
    )


def _pieces(one: Passage) -> Iterator[tuple[str, bool]]:
    """Yields the words of a passage, what differs apart; of a long one what stands around the first mark."""
    start = max(0, one.marks[0][0] - BEFORE) if one.marks and len(one.text) > LONGEST else 0
    while start > 0 and not one.text[start - 1].isspace():
        start -= 1
    end = min(len(one.text), start + LONGEST)
    if start:
        yield "… ", False
    at = start
    for first, last in one.marks:
        if at <= first < last <= end:
            yield one.text[at:first], False
            yield one.text[first:last], True
            at = last
    yield one.text[at:end], False
    if end < len(one.text):
        yield "…", False


def _wording(found: Wording, asked: Asked) -> Mapping[str, Any]:
    sets = known_sets()
    competing = {name: rows for name, rows in found.sets.items() if name in sets and len({one.word for one in rows}) > 1}
    return {
        "sets": [{"label": label_of(sets[name], asked.words), **_uses(rows, asked)} for name, rows in competing.items()],
        "called": [_called(one) for one in found.people[:MOST]],
        "verbs": [_verb(one, asked) for one in found.verbs[:MOST]],
    }


def _uses(rows: Sequence[Designated], asked: Asked) -> Mapping[str, Any]:
    """Returns how often each outlet uses each word in which voice, and the first passage with each word."""
    voices: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    first: dict[str, Designated] = {}
    for one in rows:
        voices[one.word, one.outlet][one.voice] = one.count
        first[one.word] = min(first.get(one.word, one), one, key=lambda use: use.voice != "own")
    used = [{"word": word, "outlet": outlet, "voices": counts} for (word, outlet), counts in voices.items()]
    return {"rows": used[:MOST], "passages": [(word, quoted(one.passage, asked)) for word, one in first.items()]}


def _called(one: Called) -> Mapping[str, Any]:
    by_role: dict[str, list[str]] = defaultdict(list)
    for outlet, roles, _, _ in one.rows:
        for role in roles or ("",):
            by_role[role].append(outlet)
    return {"name": one.name, "roles": list(by_role.items())}


def _verb(one: Reported, asked: Asked) -> Mapping[str, Any]:
    rows = [{"outlet": outlet, "cue": cue, "act": act, "passage": quoted(passage, asked)} for outlet, cue, act, passage in one.rows[:MOST]]
    return {"speaker": one.speaker, "rows": rows}


def _coverage(found: Coverage, asked: Asked) -> Mapping[str, Any]:
    titles = [
        {
            "sentence": parted(asked.words(f"coverage.claim.{one.claim}", value=isolated(shortened(one.value)))),
            "title": quoted(one.title, asked),
            "body": quoted(one.body, asked) if one.body else None,
        }
        for one in found.titles[:MOST]
    ]
    left_out = [
        {"passage": quoted(one.first, asked), "lists": {"with": _named(one.outlets), "without": _named(one.without)}, "id": one.account}
        for one in found.accounts
    ]
    return {"outlets_told": found.outlets, "left_out": left_out[:MOST], "more": max(0, len(left_out) - MOST), "titles": titles}


def _named(outlets: Sequence[str]) -> tuple[Sequence[str], int]:
    """Returns the outlets that are named, and how many more there are."""
    return outlets[:NAMED], max(0, len(outlets) - NAMED)
