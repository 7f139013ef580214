"""What did a reader decide? A judgement stands beside what was read and is laid over it; it is withdrawn by a date, never erased."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Field

Decision: TypeAlias = Literal["merge people", "part people", "merge stories", "part stories", "drop", "correct", "check"]
DECISIONS: tuple[str, ...] = get_args(Decision)
TargetKind: TypeAlias = Literal["article", "person", "entity", "contact", "statement", "time", "figure"]
Found: TypeAlias = Literal["exact", "one side", "stranded"]
"""How a target was found again: its words with all that stood around them; its words, which stand once, with one side; not at all."""
FOUND: tuple[str, ...] = get_args(Found)


@dataclass(frozen=True, slots=True)
class Target:
    """What a judgement is about, in words that outlive a new reading of the page.

    Attributes:
        key: The key of the article.
        kind: What it is; of an `article` there are no words.
        field: The field in which the words stand, or None.
        quoted: The words that the item was read from.
        before: Up to `target.AROUND` code points that stood before them.
        after: As many that stood after them.
        nth: Which one it is of the items of its kind that were read from just these words, from 0.
        of: How many there were.
        side: On which side it stands where several things are merged or parted, from 0.
    """

    key: str
    kind: TargetKind
    field: Field | None = None
    quoted: str = ""
    before: str = ""
    after: str = ""
    nth: int = 0
    of: int = 1
    side: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision of a reader.

    Attributes:
        number: Its number in its store, from 1; a later one goes before an earlier one.
        decision: What was decided.
        targets: About what.
        name: The value that is corrected (`act`, `when` …); None for other decisions.
        value: What it is corrected to, as `correctable.checked` writes it: the empty string for none at all; None for other decisions.
        who: Who decided.
        why: Why.
        at: When (UTC, `2024-03-27T12:05:00Z`).
        undone: When it was withdrawn (UTC); None while it stands.
        undone_by, undone_why: Who withdrew it, and why.
    """

    number: int
    decision: Decision
    targets: tuple[Target, ...]
    name: str | None
    value: str | None
    who: str
    why: str
    at: str
    undone: str | None = None
    undone_by: str | None = None
    undone_why: str | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """What a judgement does to an item of the store now.

    Attributes:
        judgement: Its number.
        decision: What was decided.
        item: The id of the item in the store, in `Article.judged` what names it in the record; None where its target found no place.
        found: How its target was found.
        name, value: As in the judgement.
        was: The value that was read, written as `value` is; None where nothing is corrected.
        who, why, at: As in the judgement.
    """

    judgement: int
    decision: Decision
    item: str | None
    found: Found
    name: str | None
    value: str | None
    was: str | None
    who: str
    why: str
    at: str
