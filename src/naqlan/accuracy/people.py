"""How good are the people? Humans found by any spelling, spellings under the right human, roles."""

from naqlan.accuracy.document import Document, Json
from naqlan.accuracy.likeness import joined, same_name
from naqlan.accuracy.statements import Tallies
from naqlan.accuracy.tally import pairs


def score_people(document: Document, tallies: Tallies) -> None:
    """Adds the people of one document to the tallies."""
    golds, ours = document.gold["people"], document.predicted.get("people", [])
    matched = pairs(golds, ours, lambda one, other: len(_forms(one) & _forms(other)))
    tallies["people"].add(len(matched), len(ours), len(golds))
    for one, other in matched:
        role, its = one.get("role"), other.get("role")
        if role or its:
            tallies["role"].mark(right=bool(role and its and same_name(role, its)))
    right = sum(len(_surfaces(one) & _surfaces(other)) for one, other in matched)
    every = [set().union(*map(_surfaces, side)) for side in (ours, golds)]
    tallies["surfaces"].add(right, len(every[0]), len(every[1]))
    hit, known = {id(one) for one, _ in matched}, {id(other) for _, other in matched}
    for one in golds:
        if id(one) not in hit:
            document.wrong(f"person missed: {one['name']}")
    for other in ours:
        if id(other) not in known:
            document.wrong(f"no such person: {other['name']}")


def _surfaces(person: Json) -> set[str]:
    return {joined(form) for form in person.get("surfaces", ())}


def _forms(person: Json) -> set[str]:
    return _surfaces(person) | {joined(person["name"])}
