"""Who is cited by whom, for programs? A row a source, or a row an outlet that cites one."""

from typing import Any

from naqlan.answers.shape import COUNT, SHARE, TEXT, keys, maybe, noted, one_of
from naqlan.pipeline.source_counts import Cites
from naqlan.record.origin import SOURCE_KINDS

KEYS = ("citing", "cited", "kind", "citations", "repeated", "outlets", "share")
"""Keys of a row."""

CITES = keys(
    {
        "citing": noted(maybe(TEXT), "The outlet that cites; null: all; empty: pages that name none."),
        "cited": noted(maybe(TEXT), "The source; null: all unnamed ones together."),
        "kind": one_of(SOURCE_KINDS),
        "citations": COUNT,
        "repeated": maybe(COUNT),
        "outlets": maybe(COUNT),
        "share": maybe(SHARE),
    }
)


def cites_row(one: Cites) -> dict[str, Any]:
    """Returns how often somebody is cited; `citing` null: by all, `cited` null: all unnamed sources."""
    return {key: getattr(one, key) if key != "share" or one.share is None else round(one.share, 4) for key in KEYS}
