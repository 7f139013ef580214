"""How good are the contacts? Same kind and status between the same parties; then day, place, mediators and chain."""

from naqlan.accuracy.document import Document, Json
from naqlan.accuracy.likeness import ENOUGH, same_name
from naqlan.accuracy.statements import Tallies, count_chain
from naqlan.accuracy.tally import pairs


def score_contacts(document: Document, tallies: Tallies) -> None:
    """Adds the contacts of one document to the tallies."""
    golds, ours = document.gold["contacts"], document.predicted.get("contacts", [])
    matched = pairs(golds, ours, lambda one, other: _likeness(document, one, other))
    tallies["contacts"].add(len(matched), len(ours), len(golds))
    for one, other in matched:
        tallies["contact when"].mark(right=(one.get("when") or None) == (other.get("when") or None))
        place, its = one.get("place"), other.get("place")
        if place or its:
            tallies["place"].mark(right=bool(place and its and same_name(place, its)))
        document.count(tallies["through"], one["through"], other.get("through", []))
        count_chain(document, tallies["contact chain"], one, other)
    hit, known = {id(one) for one, _ in matched}, {id(other) for _, other in matched}
    for one in golds:
        if id(one) not in hit:
            document.wrong(f"contact missed: {one['kind']} {one['status']} {one['parties']}")
    for other in ours:
        if id(other) not in known:
            document.wrong(f"no such contact: {other.get('kind')} {other.get('status')} {other.get('parties')}")


def _likeness(document: Document, one: Json, other: Json) -> float:
    """Returns the share of parties that agree; 0 for another kind or status, or where fewer than two agree."""
    if one["kind"] != other.get("kind") or one["status"] != other.get("status"):
        return 0.0
    own, its = one["parties"], other.get("parties", [])
    found = document.shared(own, its)
    share = 2 * found / (len(own) + len(its))
    return share if found >= 2 and share >= ENOUGH else 0.0
