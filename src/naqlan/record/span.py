"""Where does a value stand? A half-open stretch of code points in one field of an article."""

from typing import Literal, NamedTuple, TypeAlias

Field: TypeAlias = Literal["body", "title"]


class Span(NamedTuple):
    """A half-open interval of code points; a tuple, since an article makes and sorts hundreds.

    Attributes:
        field: The field of the article that the offsets count in.
        start: First code point, from 0.
        end: One past the last code point; `end >= start`.
    """

    field: Field
    start: int
    end: int

    def of(self, text: str) -> str:
        """Returns the text that the span covers in the field's own `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Says whether `other` lies wholly within this span (same field)."""
        return self.field == other.field and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Says whether the two spans share at least one code point."""
        return self.field == other.field and self.start < other.end and other.start < self.end


Evidence: TypeAlias = dict[str, "tuple[Span, ...] | str"]
"""For each field of an item that was read from the text: its spans, or the id of the item it was carried over from."""
