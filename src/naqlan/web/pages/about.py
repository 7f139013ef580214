"""What does each value mean, by which rules is it read, how often is it read right, and what is never done?"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.rulebooks import rule_named, rulebooks
from naqlan.record.article import GENRES, PUBLISHED_FROM
from naqlan.record.contact import CONTACT_KINDS, STATUSES
from naqlan.record.figure import BOUNDS
from naqlan.record.statement import ACTS, FORMS, POLARITIES, SPEAKER_KINDS, VIAS
from naqlan.rules.rule import Rule
from naqlan.web.route import Asked, Route

TERMS = (
    *("statement", "contact", "chain", "origin", "unstated", "anonymous", "telling", "copy", "part_copy", "story", "storyline"),
    *("difference", "wording", "undated", "published", "distance", "dropped", "correction"),
)
"""What is explained, each with an example that is made up."""
NEVER = ("judge", "own", "quote", "turn", "guess", "merge", "rank", "place")
"""What is never done."""
VOCABULARIES: Mapping[str, tuple[str, ...]] = {
    "kind": CONTACT_KINDS,
    "status": STATUSES,
    "act": ACTS,
    "form": FORMS,
    "polarity": POLARITIES,
    "speaker_kind": SPEAKER_KINDS,
    "via": VIAS,
    "published_from": PUBLISHED_FROM,
    "genre": GENRES,
    "bound": BOUNDS,
}
"""Values that are one of a few words."""


@cache
def accuracy() -> Mapping[str, Any]:
    """Returns the table of figures that `python -m tools.accuracy --markdown` writes: `columns`, and `rows` of a name and a figure a column."""
    found: Mapping[str, Any] = json.loads(files("naqlan.web").joinpath("data/accuracy.json").read_text(encoding="utf-8"))
    return found


def ask(_: Asked) -> Mapping[str, tuple[Rule, ...]]:
    """Asks for the rules."""
    return rulebooks()


def shown(books: Mapping[str, tuple[Rule, ...]], asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    vocabularies = {name: [(word, asked.words.of(name, word)) for word in words] for name, words in VOCABULARIES.items()}
    return {"terms": TERMS, "never": NEVER, "vocabularies": vocabularies, "accuracy": accuracy(), "rules": sum(map(len, books.values()))}


def all_shown(books: Mapping[str, tuple[Rule, ...]], _: Asked) -> Mapping[str, Any]:
    """Returns the values of the template of the list of rules."""
    return {"books": books}


def ask_rule(asked: Asked) -> Rule:
    """Asks for a rule.

    Raises:
        PageError: There is none of that id.
    """
    which = asked.given["rule"]
    found = rule_named(which)
    if found is None:
        raise PageError(f"{which:.60}: there is no rule of this name; a value without one was read by code", status=404)
    return found


def rule_shown(rule: Rule, _: Asked) -> Mapping[str, Any]:
    """Returns the values of the template of a rule."""
    return {"rule": rule, "book": rule.id.partition(".")[0]}


ROUTES = (
    Route("about", "/about", ask, shown),
    Route("rules", "/about/rules", ask, all_shown),
    Route("rule", "/about/rules/{rule}", ask_rule, rule_shown),
)
