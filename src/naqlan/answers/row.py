"""What is a row of an answer? Plain strings, numbers, lists and objects, ready for JSON; every claim with its speaker, chain, polarity and words."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from naqlan.answers.shape import CHAIN, DAY, FIELD, ID, MOMENT, STRETCH, TEXT, Shape, keys, maybe, noted, one_of
from naqlan.record.difference import Passage
from naqlan.record.identity import article_id
from naqlan.record.judgement import DECISIONS, Laid
from naqlan.record.statement import Chain

Row: TypeAlias = Mapping[str, Any]
"""One row of an answer: plain strings, numbers, lists and objects of them; the same keys in every row of an answer."""

PASSAGE: dict[str, Shape] = {
    "article": noted(TEXT, "The key of its article: the canonical address, else the id given, else the path."),
    "article_id": ID,
    "published": maybe(DAY),
    "speakers": noted({"type": "array", "items": TEXT}, "Empty: the outlet's own voice, or nobody named."),
    "chain": CHAIN,
    "polarity": noted(maybe(TEXT), "Of the statement, or the status of the contact; null for the outlet's own voice."),
    "in": FIELD,
    "span": STRETCH,
    "text": noted(TEXT, "Verbatim."),
}
"""Shapes of what `passage_row` gives."""
JUDGED = keys(
    {
        "judgement": {"type": "integer", "minimum": 1},
        "decision": one_of(DECISIONS),
        "name": maybe(TEXT),
        "was": maybe(TEXT),
        "value": maybe(TEXT),
        "who": TEXT,
        "why": TEXT,
        "at": MOMENT,
    },
    "What a reader decided on an item; `was` is what was read, `value` what stands in its place.",
)


def chain_row(chain: Chain) -> list[list[str]]:
    """Returns a chain of attribution, from the speaker outward; empty where the page names nobody that it has it from."""
    return [list(link) for link in chain]


def passage_row(words: Passage) -> dict[str, Any]:
    """Returns a passage: the key, id and day of its article, who speaks, on whose authority, with which polarity, and the words with their place."""
    return {
        "article": words.article,
        "article_id": article_id(words.article),
        "published": words.published,
        "speakers": list(words.speakers),
        "chain": chain_row(words.chain),
        "polarity": words.polarity,
        "in": words.span.field,
        "span": [words.span.start, words.span.end],
        "text": words.text,
    }


def judged_rows(laid: Iterable[Laid]) -> list[dict[str, Any]]:
    """Returns what readers decided on an item: the number of each judgement, what was read and is corrected, who, why and when; mostly empty."""
    names = ("judgement", "decision", "name", "was", "value", "who", "why", "at")
    return [{name: getattr(one, name) for name in names} for one in laid]
