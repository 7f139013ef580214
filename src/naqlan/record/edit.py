"""What became of a page between two of its versions? One change of its title, of a paragraph, or of what was read from it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Span

EditKind: TypeAlias = Literal["added", "removed", "changed", "moved"]
EditOf: TypeAlias = Literal["title", "paragraph", "statement", "contact", "figure", "person", "metadata"]
EDIT_KINDS: tuple[str, ...] = get_args(EditKind)
EDIT_OF: tuple[str, ...] = get_args(EditOf)

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Stretches of a passage, half-open, in code points from its beginning."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change between two versions of an article.

    Attributes:
        kind: Whether it was added, removed, changed, or only moved to another place.
        of: What it is a change of.
        before: How it read in the earlier version; None where it was added.
        after: How it reads in the later version; None where it was removed.
        fields: The keys of the record that changed (`polarity`, `value` …), for items and metadata; empty for text.
        before_span: Where it stood; None for metadata, and where it was added.
        after_span: Where it stands; None for metadata, and where it was removed.
        before_marks: The words of `before` that are gone.
        after_marks: The words of `after` that are new.
    """

    kind: EditKind
    of: EditOf
    before: str | None
    after: str | None
    fields: tuple[str, ...] = ()
    before_span: Span | None = None
    after_span: Span | None = None
    before_marks: Marks = ()
    after_marks: Marks = ()
