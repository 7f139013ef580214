"""How does a store stand, for programs? How much is in it, of which days, and who added to it last."""

from collections.abc import Iterable
from typing import Any, get_args

from naqlan.answers.shape import COUNT, DAY, FLAG, MOMENT, TEXT, by_key, keys, many, maybe, noted, one_of
from naqlan.store.stored import Counts, Run, State

RUN = keys(
    {
        "number": {"type": "integer", "minimum": 1},
        "command": TEXT,
        "started": MOMENT,
        "ended": maybe(MOMENT),
        "state": one_of(get_args(State)),
        "new": COUNT,
        "changed": COUNT,
        "same": COUNT,
        "dropped": by_key(COUNT, "Pages that gave no article, by reason."),
    }
)
STORE = keys(
    {
        "articles": COUNT,
        "versions": COUNT,
        "undated": COUNT,
        "days": noted(maybe({**many(DAY), "minItems": 2, "maxItems": 2}), "The first and the last day of its articles."),
        "dropped": by_key(COUNT, "Sources that gave no article when they were last read, by reason."),
        "other_words": noted(FLAG, "Whether words were counted with other sets than those of today."),
        "runs": noted(many(RUN), "The last first."),
    }
)


def store_row(counts: Counts, runs: Iterable[Run], *, other_words: bool) -> dict[str, Any]:
    """Returns how a store stands."""
    return {
        "articles": counts.articles,
        "versions": counts.versions,
        "undated": counts.undated,
        "days": list(counts.days) if counts.days else None,
        "dropped": dict(counts.drops),
        "other_words": other_words,
        "runs": [_run(one) for one in runs],
    }


def _run(one: Run) -> dict[str, Any]:
    names = ("number", "command", "started", "ended", "state", "new", "changed", "same")
    return {**{name: getattr(one, name) for name in names}, "dropped": dict(one.dropped)}
