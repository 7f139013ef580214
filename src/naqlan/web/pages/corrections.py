"""What did readers decide? Their judgements, the last first, with what each is about and where it stands; each may be withdrawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from naqlan.answers.judgements import state_of, value_words
from naqlan.errors import JudgementError, PageError
from naqlan.pipeline import judging
from naqlan.pipeline.judging import By, Listed
from naqlan.record.account import Told
from naqlan.record.identity import article_id
from naqlan.record.judgement import DECISIONS, Laid, Target
from naqlan.store.account_lists import PageOf, pages_of
from naqlan.store.account_tellings import tellings_of
from naqlan.store.judgements import numbers_of
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Form, Posted, Route

SHOWN = 20
"""Judgements of one page."""
APART = 10
"""Judgements without a place that stand before the others on the first page."""
QUOTED = 200
"""Code points of the words judged that are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the list.

    Attributes:
        judgements: The last first.
        stranded: Those that found no place, apart; empty where the list is filtered.
        older: The number before which the next page begins; None: there is none.
        pages: The page of each article that they are about, as far as it is in the store.
        told: The statements and contacts that they are about, by their ids: no words of one are shown without who says it.
    """

    judgements: Sequence[Listed]
    stranded: Sequence[Listed]
    older: int | None
    pages: Mapping[str, PageOf]
    told: Mapping[str, Told]


def ask(asked: Asked) -> Found:
    """Asks for a page of judgements."""
    given = asked.given
    with asked.store.reading() as connection:
        if given["number"] is not None:
            numbers, more = [given["number"]], False
        else:
            numbers = numbers_of(
                connection,
                decision=given["decision"],
                who=given["who"],
                stranded=given["stranded"],
                before=given["before"],
                most=SHOWN + 1,
            )
            more = len(numbers) > SHOWN
        found = list(judging.listed(connection, numbers=numbers[:SHOWN]))
        if given["number"] is not None and not found:
            raise PageError(f"{given['number']}: there is no judgement of that number", status=404)
        plain = not any(given[name] for name in ("number", "decision", "who", "stranded", "before"))
        apart = list(judging.listed(connection, numbers=numbers_of(connection, stranded=True, most=APART))) if plain else []
        about = {article_id(target.key) for one in (*found, *apart) for target in one.judgement.targets}
        pages = pages_of(connection, about)
        items = [place.item for one in (*found, *apart) for place in one.places if place is not None and place.item is not None]
        told = tellings_of(connection, "statement", items) | tellings_of(connection, "contact", items)
    if given["stranded"]:
        found = [one for one in found if one.stranded]
    return Found(found, [one for one in apart if one.stranded], numbers[SHOWN - 1] if more else None, pages, told)


def shown(found: Found, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    return {
        "judgements": [_judgement(one, found, asked) for one in found.judgements],
        "stranded": [_judgement(one, found, asked) for one in found.stranded],
        "older": found.older,
        "given": asked.given,
        "parameters": FILTERS,
        "who": judging.somebody() if asked.settings.is_private else "",
        "problem": None,
    }


def act(posted: Posted) -> str | tuple[str, Mapping[str, Any]]:
    """Withdraws a judgement, or checks what it is about; then leads to it."""
    asked, given = posted.asked, posted.asked.given
    number = given["number"]
    try:
        by = By(posted.visitor or given["who"] or "", given["why"] or "")
        if given["act"] == "undo":
            judging.undo(asked.store, number, by)
            return f"/corrections?number={number}"
        return f"/corrections?number={judging.check(asked.store, _item_of(asked, number), by)}"
    except JudgementError as error:
        listing = replace(asked, given={one.name: None for one in PARAMETERS} | {"number": number})
        return "corrections", {**shown(ask(listing), listing), "problem": str(error)}


def _item_of(asked: Asked, number: int) -> str:
    """Returns the item that a judgement is about.

    Raises:
        JudgementError: It is about several, or found no place.
    """
    with asked.store.reading() as connection:
        one = next(judging.listed(connection, numbers=[number]), None)
    place = one.places[0] if one is not None and len(one.places) == 1 else None
    if place is None or place.item is None:
        raise JudgementError(f"{number}: this judgement is not about one thing that stands in an article now")
    return place.item


def _judgement(one: Listed, found: Found, asked: Asked) -> Mapping[str, Any]:
    judgement, words = one.judgement, asked.words
    was = next((place.was for place in one.places if place is not None and place.was is not None), None)
    kind = judgement.targets[0].kind
    change = None
    if judgement.name is not None:
        change = {
            "name": words.of("value", judgement.name),
            "was": None if was is None else value_words(words, kind, judgement.name, was),
            "value": value_words(words, kind, judgement.name, judgement.value or ""),
        }
    standing = judgement.undone is None
    return {
        "judgement": judgement,
        "state": state_of(one),
        "change": change,
        "targets": [_target(target, place, found) for target, place in zip(judgement.targets, one.places, strict=True)],
        "checkable": standing and judgement.decision == "correct" and not one.stranded and not one.waits,
    }


def _target(target: Target, place: Laid | None, found: Found) -> Mapping[str, Any]:
    article = article_id(target.key)
    page = found.pages.get(article)
    item = place.item if place is not None else None
    anchor = f"#i-{item}" if item is not None and item != article else ""
    quoted = target.quoted if len(target.quoted) <= QUOTED else f"{target.quoted[:QUOTED]}…"
    return {
        "kind": target.kind,
        "quoted": quoted,
        "link": f"/articles/{article}{anchor}" if page is not None else None,
        "page": page,
        "key": target.key,
        "told": found.told.get(item or ""),
    }


FILTERS = (
    Parameter("decision", "choice", choices=DECISIONS, vocabulary="decision"),
    Parameter("who"),
    Parameter("stranded", "flag"),
)
PARAMETERS = (*FILTERS, Parameter("before", "number", least=1), Parameter("number", "number", least=1))
ROUTES = (Route("corrections", "/corrections", ask, shown, parameters=PARAMETERS, has_form=True),)
FORMS = (
    Form(
        "/corrections",
        (
            Parameter("number", "number", least=1, default=0),
            Parameter("act", "choice", choices=("undo", "check"), default="undo"),
            Parameter("who"),
            Parameter("why"),
        ),
        act,
    ),
)
