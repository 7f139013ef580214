"""What is wrong with a question, for the page that asks it again? Values for `mistake.html`."""

from collections.abc import Mapping
from typing import Any

from naqlan.errors import QueryError


def mistake_values(error: QueryError | None, question: str) -> Mapping[str, Any] | None:
    """Returns the name of the mistake, and the question in three parts: before its place, at it, and behind it; None for no mistake."""
    if error is None:
        return None
    at = error.place
    parts = (question[:at], question[at : at + 1], question[at + 1 :]) if at is not None else None
    return {"kind": error.mistake or "other", "parts": parts, "number": None if at is None else at + 1}
