"""Which origins do the texts name for an account of a brief? Their count and their names on one line."""

from typing import TYPE_CHECKING

from naqlan.export.html import Content, apart, el
from naqlan.record.brief import Brief
from naqlan.record.origin import Origins

if TYPE_CHECKING:
    from naqlan.export.brief import Words

SEVERAL = 2
"""Passages that tell an account, from which on its origins are counted: of one alone its chain says it."""


def origins_lines(brief: Brief, account: str, words: "Words") -> list[Content]:
    """Returns how many origins the texts name for what several passages tell, and which; a range where unnamed sources may be among them."""
    found = brief.origins.get(account)
    occasion = brief.occasions.get(account)
    if found is None:
        return []
    widened = occasion if occasion is not None and (occasion.least, occasion.most) != (found.least, found.most) else None
    if len(found.provenances) < SEVERAL and found.only is None and widened is None:
        return []
    parts = _counted("label.origins", found, words)
    if found.unstated and found.most:
        parts += [f" · {words('origins.unstated')}: {len(found.unstated)}"]
    if widened is not None:
        parts += [" · ", *_counted("origins.occasion", widened, words)]
    if found.only is not None:
        parts += [" · ", el("span", words(f"origins.only.{found.only}"), class_="warn")]
    return [el("p", *parts, class_="origins")]


def _counted(label: str, found: Origins, words: "Words") -> list[Content]:
    """A count of origins, and their names: those that are named, then the unnamed ones."""
    count = words("origins.none") if not found.most else str(found.least) if found.least == found.most else f"{found.least}–{found.most}"
    parts: list[Content] = [el("span", words(label), ": ", class_="quiet"), el("strong", el("bdi", count))]
    behind = (*(one.source for one in found.unnamed), *(source for one in found.named for source in one.unnamed))
    named = tuple(source for one in found.named for source in (one.source, *one.others))
    for sources, before in ((named, ""), (behind, f"{words('origins.unnamed')}: ")):
        names = dict.fromkeys(one.name or words("unstated") for one in sources)
        for number, name in enumerate(names):
            parts += ["، " if number else f" · {before}", apart(name)]
    return parts
