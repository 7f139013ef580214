"""Which quotations belong to no statement? Those long enough to be speech."""

from collections.abc import Iterator

from naqlan.record.span import Span
from tools.missed.scene import Hit, Scene

SPEECH = {"body": 5, "title": 4}
"""Words from which on a quotation is rather speech than a name; titles quote shorter."""


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the closed quotations that overlap no content; the key is the word before the mark."""
    starts = scene.text.analysis.starts
    outer = -1
    for quote in scene.text.analysis.quotes:
        inside = scene.words[quote.start : quote.end]
        if not quote.closed or quote.open < outer or len(inside.split()) < SPEECH[scene.field]:
            continue
        outer = quote.close
        span = Span(scene.field, quote.open, quote.close)
        if scene.is_held(span, "contents"):
            continue
        before = max((place for place, start in enumerate(starts) if start < quote.open), default=-1)
        yield scene.hit(scene.text.analysis.norms[before] if before >= 0 and scene.words[quote.open - 1] != "\n" else "¶", span)
