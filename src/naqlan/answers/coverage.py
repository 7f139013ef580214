"""Who covers what of a story, for programs? Its outlets, what some leave out, what titles claim beyond their pages."""

from typing import Any

from naqlan.answers.row import PASSAGE, passage_row
from naqlan.answers.shape import COUNT, TEXT, keys, many, maybe, noted, one_of, ref
from naqlan.record.account import ACCOUNT_KINDS
from naqlan.record.coverage import CLAIMS, Coverage, Covering
from naqlan.record.difference import Passage

COVERED_PASSAGE = keys({"outlet": maybe(TEXT), **PASSAGE})
COVERAGE = keys(
    {
        "outlets": many(keys({"outlet": TEXT, "first": maybe(TEXT), "articles": COUNT, "told": COUNT, "left_out": COUNT})),
        "accounts": noted(
            many(
                keys(
                    {
                        "account": TEXT,
                        "kind": one_of(ACCOUNT_KINDS),
                        "outlets": many(TEXT),
                        "without": many(TEXT),
                        "first": ref("CoveredPassage"),
                    }
                )
            ),
            "What several outlets tell and at least one leaves out.",
        ),
        "titles": noted(
            many(
                keys(
                    {
                        "claim": one_of(CLAIMS),
                        "value": TEXT,
                        "title": ref("CoveredPassage"),
                        "body": {"anyOf": [ref("CoveredPassage"), {"type": "null"}]},
                    }
                )
            ),
            "What titles claim that their own pages do not have.",
        ),
    }
)


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
