"""Which blocks of a page are its article? Those of the element that holds most of its running text."""

from naqlan.clean.html.block import Block
from naqlan.clean.html.boxes import Box, Layout, Run, layout_of, render
from naqlan.clean.html.choose import HEADINGS, choose, headline, settle_reasons, weigh, weight_of
from naqlan.clean.html.document import Document
from naqlan.clean.html.phrases import phrase_reason
from naqlan.record.dropped import Reason

LEAST_TEXT = 200.0
"""Weight of running text below which names are not believed: an article is looked for in what they call furniture or hide."""


def blocks_of(document: Document, title: str = "") -> tuple[Block, ...]:
    """Returns the blocks of a page in its order, those outside the article with their reason; empty for a page without text.

    Args:
        document: The page.
        title: What the page is called, as its head says; it tells which heading is the headline.
    """
    layout = layout_of(document.root)
    why = _reasons(layout, title)
    return tuple(_block(run, reason) for run, reason in zip(layout.runs, why, strict=True))


def _reasons(layout: Layout, title: str) -> list[Reason | None]:
    runs = layout.runs
    head = headline(layout, title)
    gone, box = _chosen(layout, head, named=True)
    if box is None:
        gone, box = _chosen(layout, head, named=False)
    if box is None:
        return [gone.get(place, "no article") for place in range(len(runs))]
    why: list[Reason | None] = [gone.get(place) or _outside(run) for place, run in enumerate(runs)]
    begun = False
    for place in range(box.first, box.last):
        run = runs[place]
        reason = gone.get(place) or _inside(run)
        begun = begun or (reason is None and weight_of(run) > 0)
        if reason is None and not begun:
            reason = "navigation"
        why[place] = reason
    if head is not None:
        why[head] = "title"
    _drop_headings(runs, why, box.first, box.last)
    return why


def _chosen(layout: Layout, head: int | None, *, named: bool) -> tuple[dict[int, Reason], Box | None]:
    """Returns why runs go for where they stand, and the box of the article; None where it has too little text."""
    gone = settle_reasons(layout, named=named)
    weights = weigh(layout.runs, [place in gone for place in range(len(layout.runs))])
    box = choose(layout, weights, head)
    return gone, box if box is not None and weights.text_of(box) >= (LEAST_TEXT if named else 1) else None


def _outside(run: Run) -> Reason:
    return "related" if run.linked * 2 > len(run.text) else "navigation"


def _inside(run: Run) -> Reason | None:
    size = len(run.text)
    if run.hint and run.hinted * 5 >= size * 4:
        return run.hint
    if run.linked * 10 >= size * 9:
        return "related"
    return phrase_reason(run.text)


def _drop_headings(runs: list[Run], why: list[Reason | None], first: int, last: int) -> None:
    """Drops the headings below which nothing is kept."""
    below = False
    for place in range(last - 1, first - 1, -1):
        if why[place] is not None:
            continue
        if runs[place].box.tag in HEADINGS:
            if not below:
                why[place] = "related"
            below = False
        else:
            below = True


def _block(run: Run, reason: Reason | None) -> Block:
    return Block(run.text, render(run.box.path if run.box.runs == 1 else run.path), run.box.tag, reason)
