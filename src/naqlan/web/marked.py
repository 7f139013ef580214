"""How does a text with its values look as HTML? Each piece a link to what is said of the value that lies on top, with the kinds of all others."""

import re
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from naqlan.web.entries import group_of, spot
from naqlan.web.foreign import seen
from naqlan.web.marks import Mark, MarkedParagraph, Segment

LAYERS = frozenset({"statement", "contact"})
"""Groups of values that hold others: their ground shows below these too."""
# A lam with its vowel signs at the end; an alef, whatever it bears.
_LAM = re.compile("\u0644[\u064b-\u065f\u0670]{0,4}\\Z")
_ALEF = re.compile("[\u0622\u0623\u0625\u0627\u0671]")
PLAIN_PARTS = frozenset({"mentions", "text", "content", "span", "telling"})
"""Parts that look as their kind does; the others have a look of their own."""


def is_cut_in_ligature(before: str, after: str) -> bool:
    """Says whether a cut parts lam from alef: browsers draw the two as one sign, which a cut would tear, so the style sheet puts a joiner between."""
    return _LAM.search(before) is not None and _ALEF.match(after) is not None


class Marked:
    """Makes the HTML of texts of one article.

    A piece is `<a class="m k-person in-statement" href="#d-ID" data-i="0 3">`: `k-` the group of the value on top, `p-` its part, `in-` the
    values around it, `data-i` the numbers of all items that stand here and `data-e` of those of which a value was read here (for the script), and
    before it an empty `<span class="spot">` named as each item's place that begins here.

    Args:
        ids: The id in the store of each item, by what names it in the record.
        numbers: Its number in the page, likewise; what is not there is not marked.
        chosen: What names the item that the address asks for; None for none.
    """

    def __init__(self, ids: Mapping[str, str], numbers: Mapping[str, int], chosen: str | None = None) -> None:
        self._ids, self._numbers, self._chosen = ids, numbers, chosen
        self._reached: set[tuple[str, str, int]] = set()

    def text(self, paragraph: MarkedParagraph) -> Markup:
        """Returns the words of a paragraph or title."""
        before = ("", *(one.text for one in paragraph.segments))
        return Markup("").join(
            self._segment(one, joined=is_cut_in_ligature(last, one.text)) for last, one in zip(before, paragraph.segments, strict=False)
        )

    def _segment(self, segment: Segment, *, joined: bool) -> Markup:
        marks = [one for one in segment.marks if one.ref in self._numbers]
        words = escape(seen(segment.text))
        if not marks:
            return Markup('<span class="joined">{}</span>').format(words) if joined else words
        top = marks[-1]
        look = " ".join(dict.fromkeys([*self._classes(marks, segment.begins), *(["joined"] if joined else [])]))
        if segment.text.isspace():  # no words, no link
            return Markup("".join([*self._spots(segment.begins), f'<span class="{look}"{self._data(marks)}>', words, "</span>"]))  # noqa: S704 (as below)
        place = (top.ref, top.part, top.span.start)
        tab = "" if top.own and place not in self._reached else ' tabindex="-1"'
        self._reached.add(place)
        groups = dict.fromkeys(group_of(one.kind) for one in reversed(marks) if one.own)
        told = f' aria-describedby="{" ".join(f"k-{one}" for one in groups)}"' if groups else ""
        link = f'<a class="{look}" href="#d-{self._ids[top.ref]}"{self._data(marks)}{told}{tab}>'
        return Markup("".join([*self._spots(segment.begins), link, words, "</a>"]))  # noqa: S704 (ids, numbers and names of ours, and escaped words)

    def _data(self, marks: Sequence[Mark]) -> str:
        own = dict.fromkeys(self._numbers[one.ref] for one in reversed(marks) if one.own)
        read = dict.fromkeys(number for one in marks if not one.own and (number := self._numbers[one.ref]) not in own)
        return "".join(f' data-{name}="{" ".join(map(str, numbers))}"' for name, numbers in (("i", own), ("e", read)) if numbers)

    def _spots(self, begins: Sequence[Mark]) -> Iterator[str]:
        for one in begins:
            if one.number is not None and one.ref in self._numbers:
                yield f'<span class="spot" id="{spot(self._ids[one.ref], one.number)}"></span>'

    def _classes(self, marks: Sequence[Mark], begins: Sequence[Mark]) -> Iterator[str]:
        top = marks[-1]
        yield "m"
        yield f"k-{group_of(top.kind)}" if top.own else "read"
        if top.own and top.part not in PLAIN_PARTS:
            yield f"p-{top.part}"
        yield from (f"in-{one.kind}" for one in marks if one.own and one.kind in LAYERS and one.part in PLAIN_PARTS)
        yield from (f"p-{one.part}" for one in marks if one.part in ("distance", "insertions"))
        yield from (f"starts-{one.kind}" for one in begins if one.number is not None and one.kind in LAYERS and one.ref in self._numbers)
        if any(one.ref == self._chosen for one in marks):
            yield "chosen"
