"""Which box of a page holds its article? The one with the most running text, the least else, and the name for it."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from naqlan.clean.html.boxes import BY_TAG, HIDDEN, Box, Layout, Run, around
from naqlan.record.dropped import Reason

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BONUS = (1.0, 1.05, 1.25, 1.5)
_PARAGRAPHS = HEADINGS | frozenset("p li dd dt blockquote".split())
_ALONE = 0.5
"""What a paragraph counts that is the only one in its box: teasers stand so. Chosen on the even halves: 0.3 and 0.7 are 0.002 to 0.016 worse."""
_LEAST_HEADLINE = 12
"""Letters of a heading by which it is known in the title of the page."""
_LONGEST_HEADLINE = 200
_MOST_ABOVE = 0.1
"""Share of the text that may stand above the headline: a standfirst, a notice."""
_LEAST_NEAR = 100.0
"""Weight of the text by which a box around the headline is told from that of the headline alone."""
_LEAST_SHARE = 0.12
"""Share of the text of the largest box from which the article around the headline is taken instead."""
_NUMBERS = re.compile(r"\d+")
_ENDS = (".", "؟", "!", "?", "…", "،", "؛", ":", '"', "”", "»", ")", "۔", "。")


@dataclass(slots=True)
class Weights:
    """Sums over the runs of a page: that of a box is the difference of two.

    Attributes:
        text: Code points of running text before each run.
        mass: Code points of any text before each run.
    """

    text: list[float]
    mass: list[float]

    def text_of(self, box: Box) -> float:
        """Returns the running text in a box."""
        return self.text[box.last] - self.text[box.first]

    def mass_of(self, box: Box) -> float:
        """Returns all text in a box."""
        return self.mass[box.last] - self.mass[box.first]


def weigh(runs: list[Run], left_out: list[bool] | None = None) -> Weights:
    """Weighs the runs of a page, without those left out."""
    out = left_out or [False] * len(runs)
    plain = [0.0 if gone else weight_of(run) for run, gone in zip(runs, out, strict=True)]
    homes: Counter[int] = Counter(id(home(run)) for run, weight in zip(runs, plain, strict=True) if weight)
    text = [weight * (_ALONE if weight and homes[id(home(run))] == 1 else 1.0) for run, weight in zip(runs, plain, strict=True)]
    mass = [0.0 if gone else float(len(run.text)) for run, gone in zip(runs, out, strict=True)]
    return Weights(list(accumulate(text, initial=0.0)), list(accumulate(mass, initial=0.0)))


def home(run: Run) -> Box:
    """Returns the box that the run shares with the other paragraphs of its text."""
    return run.box.parent or run.box if run.box.tag in _PARAGRAPHS else run.box


def weight_of(run: Run) -> float:
    """Returns how much running text a run is: its code points that are no links, less for what is no sentence."""
    size = len(run.text)
    words = run.text.count(" ") + 1
    if run.linked * 2 > size or (words < 5 and size < 40) or run.box.tag in HEADINGS:
        return 0.0
    plain = float(size - run.linked) * min(1.0, size / 120)
    return plain if words >= 15 or run.text.endswith(_ENDS) else plain * 0.4


def settle_reasons(layout: Layout, *, named: bool = True) -> dict[int, Reason]:
    """Returns why each run that stands in a box of furniture goes; boxes that hold the article itself are none."""
    weights = weigh(layout.runs)
    total = weights.text[-1]
    marked = [box for box in layout.boxes if box.article == 3]
    gone: dict[int, Reason] = {}
    end = 0
    for box in layout.boxes:
        if box.first < end or box.reason is None or not (named or box.tag in BY_TAG) or _is_frame(box, weights.text_of(box), total, marked):
            continue
        end = box.last
        gone.update(dict.fromkeys(range(box.first, box.last), box.reason))
    return gone


def _is_frame(box: Box, text: float, total: float, marked: list[Box]) -> bool:
    """Says whether a box that is named as furniture holds the article all the same ("has-sidebar" on the page's frame)."""
    if box.name == HIDDEN:
        return False
    if box.tag in ("html", "body", "main") or any(
        box.first <= other.first and other.last <= box.last and other.last > other.first for other in marked
    ):
        return True
    if box.article >= 2 and box.reason != "comments":
        return text > 0.2 * total
    return text > (0.8 if box.reason == "comments" else 0.5) * total


def headline(layout: Layout, title: str) -> int | None:
    """Returns the place of the run that is the page's headline.

    Args:
        layout: The page.
        title: What the head of the page gives as its title; may be empty.

    Returns:
        The place of the first heading that stands in the title; else of the first `h1`; else of the first line that stands in
        the title and is no link; None where there is none.
    """
    form = _letters(title)
    first = line = None
    for place, run in enumerate(layout.runs):
        tag = _heading_around(run)
        if tag is None and (line is not None or run.linked or len(run.text) > _LONGEST_HEADLINE):
            continue
        own = _letters(run.text)
        named = len(own) >= _LEAST_HEADLINE and own in form
        if tag is None:
            line = place if named else None
        elif named:
            return place
        elif first is None and tag == "h1":
            first = place
    return first if first is not None else line


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _heading_around(run: Run) -> str | None:
    box: Box | None = run.box
    for _ in range(3):
        if box is None or box.tag in HEADINGS:
            break
        box = box.parent
    return box.tag if box is not None and box.tag in HEADINGS else None


def choose(layout: Layout, weights: Weights, head: int | None = None) -> Box | None:
    """Returns the box of the article; None for a page without running text.

    Args:
        layout: The page.
        weights: Its text without furniture.
        head: The place of its headline.
    """
    best = _best(layout.boxes, weights)
    if best is None or head is None:
        return best
    own = _own(layout, weights, layout.runs[head]) or _near(layout, weights, best, head)
    if own is not None and own is not best and weights.text_of(own) >= _LEAST_SHARE * weights.text_of(best):
        return _best([box for box in layout.boxes if own.first <= box.first and box.last <= own.last], weights)
    return best


def _own(layout: Layout, weights: Weights, head: Run) -> Box | None:
    """Returns the box of the article that the headline is in, where the page has several such boxes; the others are other articles."""
    chain = {id(box.parent): box for box in around(head.box)}
    tag = _heading_around(head)
    headings = [
        place for place, run in enumerate(layout.runs) if (run.kind == head.kind if tag is None else _heading_around(run) in (tag, "h1", "h2"))
    ]
    for box in layout.boxes:
        own = chain.get(id(box.parent))
        if own is None or own is box or own.tag != box.tag or box.first < own.last or not weights.text_of(box):
            continue
        if (tag == "h1" or _kind(box)) and _kind(own) == _kind(box) and any(box.first <= place < box.last for place in headings):
            return own
    return next((box for box in around(head.box) if box.tag == "article"), None)


def _near(layout: Layout, weights: Weights, best: Box, head: int) -> Box | None:
    """Returns the box around the headline with text in it, where the best one has text above the headline, as no article has."""
    above = weights.text[head] - weights.text[best.first] if best.first <= head < best.last else 0.0
    if above < _MOST_ABOVE * weights.text_of(best):
        return None
    return next((box for box in around(layout.runs[head].box) if weights.text_of(box) >= _LEAST_NEAR), None)


def _kind(box: Box) -> str:
    """Returns the name of a box without what tells it from its like; empty where it has none."""
    return _NUMBERS.sub("", box.name.split(maxsplit=1)[0]) if box.name.strip() else ""


def _best(boxes: list[Box], weights: Weights) -> Box | None:
    best, most = None, 0.0
    for box in boxes:
        text = weights.text_of(box)
        if text <= 0.0:
            continue
        sure = max(box.article, 1 if box.tag == "main" else 2 if box.tag == "article" else 0)
        value = text * (text / weights.mass_of(box)) * _BONUS[sure]
        if value >= most:
            best, most = box, value
    return best
