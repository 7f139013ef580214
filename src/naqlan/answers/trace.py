"""How was a wording reported over time, for programs? Each wording with its earliest report, and who repeated it."""

from typing import Any

from naqlan.answers.shape import DAY, FLAG, ID, TEXT, keys, many, maybe, noted, one_of
from naqlan.answers.statements import KEYS as SAID
from naqlan.answers.statements import SAID as SAID_SHAPES
from naqlan.answers.statements import said_row
from naqlan.pipeline.trace import Traced

KEYS = ("turn", *SAID, "repeats")
"""Keys of a row."""

TRACED = keys(
    {
        "turn": noted(one_of(("first", "denial", "variant")), "Whether it was reported first, denies, or is another variant."),
        **SAID_SHAPES,
        "repeats": many(keys({"article": ID, "doc": TEXT, "outlet": maybe(TEXT), "published": maybe(DAY), "copy": FLAG})),
    }
)


def traced_row(one: Traced) -> dict[str, Any]:
    """Returns one wording: whether it was reported first, denies or is a variant, its earliest report, then those who repeat it."""
    repeats = [
        {"article": again.article, "doc": again.page.doc, "outlet": again.page.outlet, "published": again.page.published, "copy": again.copy}
        for again in one.repeats
    ]
    return {"turn": one.turn, **said_row(one.said), "repeats": repeats}
