"""When? The expressions of time of one field of an article, as record items."""

from naqlan.dates.find import find_times
from naqlan.record.span import Field, Span
from naqlan.record.time import Time


def extract_times(text: str, field: Field, published: str | None) -> list[Time]:
    """Finds the expressions of time of one field.

    Args:
        text: The whole field.
        field: Its name.
        published: The day of publication as EDTF, or None.

    Returns:
        Times in order of the text; empty where it has none. Spans are code points of `text`.
    """
    return [
        Time(text[found.start : found.end], Span(field, found.start, found.end), found.value, found.rule) for found in find_times(text, published)
    ]
