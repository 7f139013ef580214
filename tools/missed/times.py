"""Which days and months gave no time?"""

from collections.abc import Iterator

from naqlan.dates.words import read_word
from naqlan.record.span import Span
from naqlan.text.fold import fold
from naqlan.text.tokens import tokenize
from tools.missed.scene import Hit, Scene

_SYMBOLS = frozenset("MKHJWRT")
"""Months, weekdays, days counted from today (see `naqlan.dates.words`)."""


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the words of a day or month outside every time, person and entity; the key is the word. Weak words are left out."""
    for token in tokenize(scene.words):
        reading = read_word(token.text) if token.kind == "word" else None
        span = Span(scene.field, token.start, token.end)
        if reading is not None and reading.symbol in _SYMBOLS and not reading.weak and not scene.is_held(span, "times", "people", "entities"):
            yield scene.hit(fold(token.text), span)
