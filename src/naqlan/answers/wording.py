"""What does each outlet call a thing, for programs? The sums of a store, a row a word; the uses of a story, each with its passage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from naqlan.answers.row import PASSAGE, passage_row
from naqlan.answers.shape import COUNT, TEXT, keys, maybe, noted, one_of
from naqlan.labels.labels import Labels
from naqlan.pipeline.wording_asked import Wording
from naqlan.record.wording import VOICES, WordSet
from naqlan.store.wording import ANY
from naqlan.store.wording_asked import Counted

COUNTED = keys(
    {
        "set": TEXT,
        "set_label": TEXT,
        "word": TEXT,
        "outlet": noted(maybe(TEXT), "To whom the uses are credited; null: all."),
        "month": maybe(TEXT),
        **dict.fromkeys(VOICES, COUNT),
        "articles": noted(COUNT, "Copies counted once."),
    }
)
USE = keys(
    {
        "kind": one_of(("word", "role", "verb")),
        "what": noted(TEXT, "The set of the word, the person who is called so, or who speaks."),
        "word": TEXT,
        "outlet": TEXT,
        "voice": noted(TEXT, "In whose voice a word stands; the act that a verb tells of."),
        "count": COUNT,
        **PASSAGE,
    }
)


def label_of(one: WordSet, labels: Labels) -> str:
    """Returns what the words of a set designate, in the language of `labels`."""
    return one.ar if labels.language == "ar" else one.en


def count_rows(counted: Iterable[Counted], known: Mapping[str, WordSet], labels: Labels) -> list[dict[str, Any]]:
    """Returns the sums, a row a word (and outlet, and month), its voices in columns; sets with most uses first.

    Args:
        counted: The sums of `wording_counts`.
        known: The sets of words by their ids; sums of others are left out.
        labels: The language of the names of the sets.
    """
    found: dict[tuple[str, str, str, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys((*VOICES, "articles"), 0))
    totals: dict[str, int] = defaultdict(int)
    for one in counted:
        if one.set in known:
            row = found[one.set, one.month or "", one.word, one.outlet or ""]
            if one.voice == ANY:
                row["articles"] = one.articles
                totals[one.set] += one.uses
            else:
                row[one.voice] = one.uses
    ordered = sorted(found.items(), key=lambda item: (-totals[item[0][0]], item[0][0], item[0][1], -sum(item[1][voice] for voice in VOICES), item[0]))
    return [
        {"set": name, "set_label": label_of(known[name], labels), "word": word, "outlet": outlet or None, "month": month or None, **numbers}
        for (name, month, word, outlet), numbers in ordered
    ]


def use_rows(found: Wording) -> list[dict[str, Any]]:
    """Returns what the articles of a story call things (`word`), people (`role`) and acts of saying (`verb`), each with a passage."""
    rows: list[dict[str, Any]] = []
    for name, uses in found.sets.items():
        rows += [{"kind": "word", "what": name, **_use(one.outlet, one.word, one.voice, one.count), **passage_row(one.passage)} for one in uses]
    for person in found.people:
        for outlet, roles, _, passage in person.rows:
            rows += [{"kind": "role", "what": person.name, **_use(outlet, role, "own", 1), **passage_row(passage)} for role in roles]
    for verb in found.verbs:
        rows += [
            {"kind": "verb", "what": verb.speaker, **_use(outlet, cue, act, 1), **passage_row(passage)} for outlet, cue, act, passage in verb.rows
        ]
    return rows


def _use(outlet: str, word: str, voice: str, count: int) -> dict[str, Any]:
    return {"word": word, "outlet": outlet, "voice": voice, "count": count}
