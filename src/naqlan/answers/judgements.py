"""What did readers decide, for programs? Each judgement with its state, what it is about, who and why."""

from typing import Any, Literal, TypeAlias

from naqlan.pipeline.judging import Listed

State: TypeAlias = Literal["stands", "moved", "stranded", "waits", "undone"]
KEYS = ("number", "decision", "state", "name", "was", "value", "targets", "who", "why", "at")
"""Keys of a row, the first ones."""


def judgement_row(one: Listed) -> dict[str, Any]:
    """Returns a judgement with where each of its targets stands now."""
    judgement = one.judgement
    targets = [
        {
            "kind": target.kind,
            "item": place.item if place else None,
            "found": place.found if place else None,
            "side": target.side,
            "article": target.key,
            "quoted": target.quoted,
        }
        for target, place in zip(judgement.targets, one.places, strict=True)
    ]
    was = next((place.was for place in one.places if place is not None and place.was is not None), None)
    return {
        "number": judgement.number,
        "decision": judgement.decision,
        "state": state_of(one),
        "name": judgement.name,
        "was": was,
        "value": judgement.value,
        "targets": targets,
        **{name: getattr(judgement, name) for name in ("who", "why", "at", "undone", "undone_by", "undone_why")},
    }


def state_of(one: Listed) -> State:
    """Returns whether a judgement stands, or how not: beside changed words (`moved`), nowhere (`stranded`), not yet (`waits`), no more (`undone`)."""
    if one.judgement.undone is not None:
        return "undone"
    if one.waits:
        return "waits"
    if one.stranded:
        return "stranded"
    return "moved" if any(place is not None and place.found == "one side" for place in one.places) else "stands"
