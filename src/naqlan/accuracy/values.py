"""How good are times and figures? The expression found, with the right value (and bound)."""

from naqlan.accuracy.document import Document, Json
from naqlan.accuracy.likeness import joined, words
from naqlan.accuracy.statements import Tallies
from naqlan.accuracy.tally import pairs

HALF = 0.5
"""Share of words (Dice) from which two expressions are the same."""


def score_values(document: Document, tallies: Tallies) -> None:
    """Adds the times and figures of one document to the tallies."""
    whole = " ".join(document.words)
    for key in ("times", "figures"):
        golds, ours = document.gold[key], document.predicted.get(key, [])
        matched = pairs(golds, ours, _likeness)
        tallies[key].add(len(matched), len(ours), len(golds))
        for one in ours:
            tallies["grounded"].mark(right=joined(one.get("text", "")) in whole)
        hit, known = {id(one) for one, _ in matched}, {id(other) for _, other in matched}
        for one in golds:
            if id(one) not in hit:
                document.wrong(f"{key} missed: {one['text']} = {one['value']}")
        for one in ours:
            if id(one) not in known:
                document.wrong(f"{key} wrong: {one.get('text')} = {one.get('value')}")


def _likeness(one: Json, other: Json) -> float:
    own, its = set(words(one["text"])), set(words(other.get("text", "")))
    share = 2 * len(own & its) / (len(own) + len(its)) if own and its else 0.0
    same = one["value"] == other.get("value") and one.get("bound") == other.get("bound")
    return share if same and share >= HALF else 0.0
