"""Who is cited by whom, for programs? A row a source, or a row an outlet that cites one."""

from typing import Any

from naqlan.pipeline.source_counts import Cites

KEYS = ("citing", "cited", "kind", "citations", "repeated", "outlets", "share")
"""Keys of a row."""


def cites_row(one: Cites) -> dict[str, Any]:
    """Returns how often somebody is cited; `citing` null: by all, `cited` null: all unnamed sources."""
    return {key: getattr(one, key) if key != "share" or one.share is None else round(one.share, 4) for key in KEYS}
