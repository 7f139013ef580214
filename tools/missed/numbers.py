"""Which numbers are no figure and no time?"""

from collections.abc import Iterator

from naqlan.dates.scan import cut
from naqlan.extract.figure_nouns import number_name
from naqlan.extract.figure_numbers import number_at, read_number_word
from naqlan.extract.figure_words import figure_set
from naqlan.record.span import Span
from naqlan.text.fold import fold
from tools.missed.scene import Hit, Scene


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the numbers; names, percentages, durations and measures are left out. The key is the word behind."""
    whole = cut(scene.words)
    place, size = 0, len(whole.pieces)
    while place < size:
        word = whole.pieces[place]
        number = number_at(whole.pieces, place) if not word.isspace() and read_number_word(word) is not None else None
        if number is None:
            place += 1
            continue
        last = max(number.last, place + 1)
        span = Span(scene.field, whole.starts[place], whole.starts[last])
        if not number_name(whole, number) and not scene.is_held(span, "times", "figures", "people", "entities"):
            behind = fold(next((piece for piece in whole.pieces[last : last + 2] if not piece.isspace()), "")) or "¶"
            if behind not in figure_set("durations") and behind not in figure_set("measures"):
                yield scene.hit(behind, span)
        place = last
