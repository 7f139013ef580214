"""Does a line of a page say itself that it is none of the article ("Read more:")? Arabic ones are known to `crumbs.py`."""

import re
from functools import cache
from typing import cast

from naqlan.clean.html.names import FILE
from naqlan.errors import LexiconError
from naqlan.lexicon.load import load_yaml
from naqlan.record.dropped import REASONS, Reason

MOST_START = 160
"""Code points of a line that may be none of the article by how it begins."""
MOST_WHOLE = 60
_MARKS = re.compile(r"^[\W_]+|[\W_]+$")


@cache
def _tables() -> tuple[dict[str, Reason], tuple[tuple[str, Reason], ...]]:
    whole: dict[str, Reason] = {}
    start: list[tuple[str, Reason]] = []
    for reason, ways in load_yaml(FILE)["lines"].items():
        if reason not in REASONS:
            raise LexiconError(f"{FILE}: {reason!r} is no reason for dropping")
        whole.update({phrase: cast("Reason", reason) for phrase in ways.get("whole", ())})
        start += [(phrase, cast("Reason", reason)) for phrase in ways.get("start", ())]
    return whole, tuple(start)


@cache
def _follow() -> tuple[tuple[str, ...], tuple[str, ...]]:
    data = load_yaml(FILE)["follow"]
    return tuple(data["verbs"]), tuple(data["networks"])


@cache
def _heads() -> tuple[str, ...]:
    return tuple(phrase for phrase, _ in _tables()[1])


def phrase_reason(text: str) -> Reason | None:
    """Returns why a line goes by its own words, None for one of the article."""
    if len(text) > MOST_START:
        return None
    whole, start = _tables()
    plain = text.lower()
    if len(plain) <= MOST_WHOLE and (reason := whole.get(_MARKS.sub("", plain))):
        return reason
    if plain.startswith(_heads()):
        return next(reason for phrase, reason in start if plain.startswith(phrase))
    verbs, networks = _follow()
    if plain.startswith(verbs) and any(network in plain for network in networks):
        return "share"
    return None
