"""Which blocks of a page are its article? Those of the element that holds most of its running text."""

from naqlan.clean.html.block import Block
from naqlan.clean.html.boxes import Box, Layout, Run, layout_of, render
from naqlan.clean.html.choose import Weights, choose, headline, settle_reasons, weigh
from naqlan.clean.html.document import Document
from naqlan.clean.html.notices import notices_of
from naqlan.clean.html.teasers import is_list_of_teasers
from naqlan.clean.html.templates import Places, Template, places_of
from naqlan.clean.html.trim import trim
from naqlan.record.dropped import Reason

LEAST_TEXT = 200.0
"""Weight of running text below which names are not believed: an article is looked for in what they call furniture or hide."""

LEAST_TEXT_OF_ALL = 20.0
"""Weight of the shortest article: one sentence of fifty letters. Less is a notice that there is none."""


def blocks_of(document: Document, title: str = "", *, declared: bool = False, template: Template | None = None) -> tuple[Block, ...]:
    """Returns the blocks of a page in its order, those outside the article with their reason; empty for a page without text.

    Args:
        document: The page.
        title: What the page is called, as its head says; it tells which heading is the headline.
        declared: Whether the page says that it is an article; then it is no front page, whatever it looks like.
        template: How the outlet's pages are made; passed over where its container gives no text.
    """
    layout = layout_of(document.root)
    why = _reasons(layout, title, places_of(document, template), declared=declared)
    notices = notices_of(document)
    for place, run in enumerate(layout.runs) if notices else ():
        if why[place] is None and render(run.path).startswith(tuple(notices)):
            why[place] = "navigation"
    return tuple(_block(run, reason) for run, reason in zip(layout.runs, why, strict=True))


def _reasons(layout: Layout, title: str, places: Places, *, declared: bool) -> list[Reason | None]:
    head = headline(layout, title)
    gone, weights, box = _described(layout, places)
    if box is None:
        gone, weights, box = _chosen(layout, head, named=True)
    if box is None:
        gone, weights, box = _chosen(layout, head, named=False)
    if box is None:
        return [gone.get(place, "no article") for place in range(len(layout.runs))]
    why: list[Reason | None] = [
        gone.get(place) or (None if box.first <= place < box.last else _outside(run)) for place, run in enumerate(layout.runs)
    ]
    trim(layout, box, weights, why, head)
    kept = [place for place in range(box.first, box.last) if why[place] is None]
    if not declared and is_list_of_teasers(layout.runs, kept):
        for place in kept:
            why[place] = "no article"
    return why


def _described(layout: Layout, places: Places) -> tuple[dict[int, Reason], Weights, Box | None]:
    """Returns the same by a template: of its containers the one with most running text, without what is named as furniture if that leaves any."""
    drops: dict[int, Reason] = {}
    found: list[Box] = []
    for box in layout.boxes if places.containers else ():
        path = render(box.path)
        if path in places.drops:
            drops.update(dict.fromkeys(range(box.first, box.last), "related"))
        elif path in places.containers:
            found.append(box)
    for gone in ({**settle_reasons(layout), **drops}, drops) if found else ():
        weights = weigh(layout.runs, [place in gone for place in range(len(layout.runs))])
        best = max(found, key=weights.text_of)
        if weights.text_of(best) >= LEAST_TEXT:
            return gone, weights, best
    return {}, Weights([], []), None


def _chosen(layout: Layout, head: int | None, *, named: bool) -> tuple[dict[int, Reason], Weights, Box | None]:
    """Returns why runs go for where they stand, what is left, and the box of the article; None where it has too little text."""
    gone = settle_reasons(layout, named=named)
    weights = weigh(layout.runs, [place in gone for place in range(len(layout.runs))])
    box = choose(layout, weights, head)
    return gone, weights, box if box is not None and weights.text_of(box) >= (LEAST_TEXT if named else LEAST_TEXT_OF_ALL) else None


def _outside(run: Run) -> Reason:
    return "related" if run.linked * 2 > len(run.text) else "navigation"


def _block(run: Run, reason: Reason | None) -> Block:
    place = render(run.box.path if run.box.runs == 1 else run.path) if reason is None else ""
    return Block(run.text, place, run.box.tag, reason)
