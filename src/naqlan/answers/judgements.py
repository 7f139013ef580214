"""What did readers decide, for programs? Each judgement with its state, what it is about, who and why."""

from typing import Any, Literal, TypeAlias, get_args

from naqlan.answers.shape import ID, MOMENT, TEXT, keys, many, maybe, noted, one_of
from naqlan.labels.labels import Labels
from naqlan.pipeline.judging import Listed
from naqlan.record.judgement import DECISIONS, FOUND

State: TypeAlias = Literal["stands", "moved", "stranded", "waits", "undone"]
KEYS = ("number", "decision", "state", "name", "was", "value", "targets", "who", "why", "at")
"""Keys of a row, the first ones."""
VOCABULARIES = frozenset({"kind", "status", "act", "form", "polarity", "speaker_kind", "via", "entity", "bound"})
"""Values that are words of a vocabulary."""

STATES = get_args(State)
JUDGEMENT = keys(
    {
        "number": {"type": "integer", "minimum": 1},
        "decision": one_of(DECISIONS),
        "state": one_of(STATES),
        "name": noted(maybe(TEXT), "The value that is corrected."),
        "was": noted(maybe(TEXT), "What was read."),
        "value": maybe(TEXT),
        "targets": many(
            keys(
                {
                    "kind": TEXT,
                    "item": maybe(ID),
                    "found": maybe(one_of(FOUND)),
                    "side": {"type": "integer", "minimum": 0},
                    "article": noted(TEXT, "The key of the article."),
                    "quoted": TEXT,
                }
            )
        ),
        "who": TEXT,
        "why": TEXT,
        "at": MOMENT,
        "undone": maybe(MOMENT),
        "undone_by": maybe(TEXT),
        "undone_why": maybe(TEXT),
    }
)


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


def vocabulary_of(kind: str, name: str) -> str | None:
    """Returns the vocabulary (as `Labels.of` knows it) of a value of an item of this kind; None where its words are free."""
    vocabulary = "entity" if (kind, name) == ("entity", "kind") else name
    return vocabulary if vocabulary in VOCABULARIES else None


def value_words(words: Labels, kind: str, name: str, given: str) -> str:
    """Returns a value that may be corrected, in the words of the language where it is one of a vocabulary; that for what is unstated for none.

    Args:
        words: The language.
        kind: What the item is (`contact` …).
        name: The name of the value, as in `pipeline.correctable`.
        given: The value as it is kept.
    """
    vocabulary = vocabulary_of(kind, name)
    return (words.maybe(vocabulary, given) if vocabulary else None) or given or words("unstated")
