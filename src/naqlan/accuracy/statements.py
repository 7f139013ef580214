"""How good are the statements? Found at all, with exact ends, by form; then each field of those that were found."""

from collections.abc import Mapping

from naqlan.accuracy.document import Document, Json
from naqlan.accuracy.places import NOWHERE, exact, gold_intervals, overlap, predicted_intervals
from naqlan.accuracy.tally import Tally, pairs

FORMS = ("direct", "indirect", "mixed", "headline")
FIELDS = {"speaker kind": "speaker_kind", "act": "act", "form": "form", "polarity": "polarity", "via": "via"}
"""Figures that are plain shares, and the keys that they compare."""
SHOWN = 80
"""Code points of a content that an error shows."""

Tallies = Mapping[str, Tally]


def score_statements(document: Document, tallies: Tallies) -> None:
    """Adds the statements of one document to the tallies."""
    golds, ours = document.gold["statements"], document.predicted.get("statements", [])
    wanted, found = gold_intervals(document), predicted_intervals(document)
    for place in found:
        tallies["grounded"].mark(right=place != NOWHERE)
    matched = pairs(range(len(wanted)), range(len(found)), lambda one, other: overlap(wanted[one], found[other]))
    tallies["statements"].add(len(matched), len(found), len(wanted))
    ends = sum(exact(wanted[one], found[other]) for one, other in matched)
    tallies["statements exact"].add(ends, len(found), len(wanted))
    both = [(golds[one], ours[other]) for one, other in matched]
    for form in FORMS:
        tallies[f"  {form}"].add(
            sum(one["form"] == form for one, _ in both),
            sum(one.get("form") == form for one in ours),
            sum(one["form"] == form for one in golds),
            right=sum(one.get("form") == form for _, one in both),
        )
    for one, other in both:
        _fields(document, tallies, one, other)
    _errors(document, {one for one, _ in matched}, {other for _, other in matched})


def count_chain(document: Document, tally: Tally, one: Json, other: Json) -> None:
    """Adds the names of two chains to a tally, whatever link they stand in."""
    document.count(tally, [name for link in one["chain"] for name in link], [name for link in other.get("chain", ()) for name in link])


def _fields(document: Document, tallies: Tallies, one: Json, other: Json) -> None:
    own, its = one["speakers"], other.get("speakers", [])
    right = document.agree(own, its)
    tallies["speaker"].mark(right=right)
    tallies["safe"].mark(right=not _dangerous(document, one, other))
    if not right:
        read = [document.ours.of(name)[:1] for name in its]
        document.wrong(f"speakers {[document.golds.of(name)[:1] for name in own]} read as {read}: {one['content'][:SHOWN]}")
    for figure, key in FIELDS.items():
        tallies[figure].mark(right=one[key] == other.get(key, "affirmed" if key == "polarity" else None))
    document.count(tallies["addressees"], one["addressees"], other.get("addressees", []))
    count_chain(document, tallies["chain"], one, other)
    links, its_links = one["chain"], other.get("chain", [])
    if links or its_links:
        same = len(links) == len(its_links) and all(map(document.agree, links, its_links))
        tallies["chain exact"].mark(right=same)


def _dangerous(document: Document, one: Json, other: Json) -> bool:
    """Says whether a wrong speaker is given, the polarity is wrong, or a paraphrase passes for a direct quotation."""
    its = other.get("speakers", [])
    wrong_speaker = bool(its) and not document.shared(one["speakers"], its)
    paraphrase = other.get("form") == "direct" and one["form"] in ("indirect", "headline")
    return wrong_speaker or one["polarity"] != other.get("polarity", "affirmed") or paraphrase


def _errors(document: Document, hit: set[int], right: set[int]) -> None:
    for number, one in enumerate(document.gold["statements"]):
        if number not in hit:
            document.wrong(f"missed: {one['cue']} | {one['content'][:SHOWN]}")
    for number, one in enumerate(document.predicted.get("statements", ())):
        if number not in right:
            document.wrong(f"not a statement, or wrong ends: {one.get('cue')} | {one.get('content', '')[:SHOWN]}")
