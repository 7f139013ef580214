"""Who repeats whose words? The newest groups of copies, and two texts side by side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.copies_asked import CopiesBeside, CopyGroup, copies_between, newest_groups
from naqlan.store.copies_asked import CopyPage
from naqlan.web.beside import LONGEST, pieces
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

SHOWN = 15
"""Groups of one page."""
AT_FIRST = 8
"""Articles of a group that are seen at once; the others can be unfolded."""
MOST_OF_GROUP = 60
"""Articles of a group that are listed."""
MOST_BESIDE = 20
"""Further copies that are named below two texts."""


def ask(asked: Asked) -> Sequence[CopyGroup]:
    """Asks for the newest groups, one more than are shown."""
    return newest_groups(asked.store, SHOWN + 1, asked.given["below"])


def shown(groups: Sequence[CopyGroup], asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    older = groups[SHOWN - 1].newest if len(groups) > SHOWN else None
    return {"groups": [_group(one) for one in groups[:SHOWN]], "older": older, "below": asked.given["below"]}


def _group(group: CopyGroup) -> Mapping[str, Any]:
    listed = [*((one, "reprint") for one in group.reprints), *((one, "part") for one in group.parts)]
    rows = list(_rows(group, listed[:MOST_OF_GROUP]))
    days = sorted(one.published[:10] for one in group.reprints if one.published)
    return {
        "reprints": len(group.reprints),
        "parts": len(group.parts),
        "agencies": group.agencies,
        "first_known": group.first is not None,
        "why": _why_not([one.published for one in group.reprints]),
        "days": days[:1] + days[-1:] if days and days[0] != days[-1] else days[:1],
        "rows": rows[:AT_FIRST],
        "rest": rows[AT_FIRST:],
        "unlisted": len(listed) - len(rows),
    }


def _rows(group: CopyGroup, listed: Sequence[tuple[CopyPage, str]]) -> Iterator[Mapping[str, Any]]:
    """Yields the articles of a group, each with the one that it is best read beside; a pair is told once, in the first of its rows."""
    names = {one.article: one.outlet for one in (*group.reprints, *group.parts)}
    order = list(names)
    told: set[tuple[str, ...]] = set()
    for page, kind in listed:
        other, share = group.beside.get(page.article, (None, 0.0))
        pair = tuple(one for one in order if one in (page.article, other))
        beside = {"pair": "/".join(pair), "outlet": names.get(other or ""), "share": share} if len(pair) > 1 and pair not in told else None
        told.add(pair)
        yield {"page": page, "kind": kind, "first": page.article == group.first, "beside": beside}


def ask_beside(asked: Asked) -> CopiesBeside:
    """Asks for two texts.

    Raises:
        PageError: They are no copies of one another, or not there.
    """
    found = copies_between(asked.store, asked.given["article"], asked.given["other"])
    if found is None:
        raise PageError(asked.words("page.copies_between.none"), status=404)
    return found


def shown_beside(found: CopiesBeside, _: Asked) -> Mapping[str, Any]:
    """Returns the values of the template: the two texts with the passages that both have."""
    likely = next((page for page in (found.page, found.other) if page.article == found.first), None)
    sides = [
        {
            "letter": letter,
            "twin": twin,
            "page": page,
            "share": share,
            "text": pieces(body, found.passages, other=letter == "b"),
            "cut": len(body) > LONGEST,
        }
        for letter, twin, page, share, body in (
            ("a", "b", found.page, found.of_this, found.body),
            ("b", "a", found.other, found.of_copy, found.other_body),
        )
    ]
    return {
        "sides": sides,
        "kind": found.kind,
        "share": found.share,
        "passages": len(found.passages),
        "likely": likely,
        "later": next((page for page in (found.page, found.other) if likely is not None and page is not likely), None),
        "why": _why_not([found.page.published, found.other.published]),
        "article": found.page.article,
        "more": found.more[:MOST_BESIDE],
        "unlisted": max(0, len(found.more) - MOST_BESIDE),
    }


def _why_not(published: Sequence[str | None]) -> str:
    """Returns which words say why it cannot be told which text was first."""
    return "undated" if None in published else "together"


ROUTES = (
    Route("copies", "/copies", ask, shown, parameters=(Parameter("below"),)),
    Route("copies_between", "/copies/{article}/{other}", ask_beside, shown_beside),
)
