"""Which days and months gave no time?"""

from collections.abc import Iterator

from naqlan.dates.words import read_word
from naqlan.record.span import Span
from naqlan.text.fold import fold
from naqlan.text.tokens import kind_of, tiles
from tools.missed.scene import Hit, Scene

_SYMBOLS = frozenset("MKHJWRT")
"""Months, weekdays, days counted from today (see `naqlan.dates.words`)."""


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the words of a day or month outside every time, person and entity; the key is the word. Weak words are left out."""
    end = 0
    for piece in tiles(scene.words):
        start, end = end, end + len(piece)
        reading = read_word(piece) if kind_of(piece) == "word" else None
        span = Span(scene.field, start, end)
        if reading is not None and reading.symbol in _SYMBOLS and not reading.weak and not scene.is_held(span, "times", "people", "entities"):
            yield scene.hit(fold(piece), span)
