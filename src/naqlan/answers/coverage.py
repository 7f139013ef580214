"""Who covers what of a story, for programs? Its outlets, what some leave out, what titles claim beyond their pages."""

from typing import Any

from naqlan.answers.row import passage_row
from naqlan.record.coverage import Coverage, Covering
from naqlan.record.difference import Passage


def coverage_row(found: Coverage) -> dict[str, Any]:
    """Returns a coverage: `outlets`, `accounts` with who tells and who does not, `titles` with what they claim."""
    return {
        "outlets": [covering_row(one) for one in found.outlets],
        "accounts": [
            {"account": one.account, "kind": one.kind, "outlets": list(one.outlets), "without": list(one.without), "first": _row(one.first)}
            for one in found.accounts
        ],
        "titles": [
            {"claim": one.claim, "value": one.value, "title": _row(one.title), "body": _row(one.body) if one.body else None} for one in found.titles
        ],
    }


def covering_row(one: Covering) -> dict[str, Any]:
    """Returns what one outlet has of a story."""
    return {"outlet": one.outlet, "first": one.first, "articles": one.articles, "told": one.told, "left_out": one.leaves_out}


def _row(words: Passage) -> dict[str, Any]:
    return {"outlet": words.outlet, **passage_row(words)}
