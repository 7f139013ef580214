"""Who is named in the store, and who is one of them: people across articles, with what pages write of each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from naqlan.errors import PageError
from naqlan.pipeline.contacts_asked import Ledger
from naqlan.pipeline.person_asked import PersonAsked, person_asked
from naqlan.pipeline.whom import Whom, whom
from naqlan.store.people_lists import NEWEST, NamedEntity, entities_listed, people_listed
from naqlan.store.who import KnownPerson
from naqlan.web.claims import contact_values, page_of, statement_values
from naqlan.web.parameters import Parameter
from naqlan.web.pictures.acts import acts_strip
from naqlan.web.pictures.picture import Pen
from naqlan.web.route import Asked, Route

if TYPE_CHECKING:
    from naqlan.store.entities import KnownEntity

SHOWN = 40
"""People of one page."""
ENTITIES = ("office", "group", "outlet", "place")
SPELLINGS, ROLES, OUTLETS = 30, 20, 6
"""Spellings, roles, and outlets of a role that the page of a person shows."""
_BEHIND = re.compile(r"(\d{1,9}|\d{4}-\d\d-\d\d)\.([0-9a-f]{24})", re.ASCII)
PARAMETERS = (
    Parameter("q"),
    Parameter("kind", "choice", choices=("person", *ENTITIES), default="person"),
    Parameter("order", "choice", choices=("articles", "newest"), default="articles"),
    Parameter("below"),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the list.

    Attributes:
        people: Of a list of people.
        entities: Of a list of others.
        found: Whom the name that was asked for means; None where none was.
        next: Behind whom one goes on; None where there is nobody more.
    """

    people: tuple[KnownPerson, ...] = ()
    entities: tuple[NamedEntity, ...] = ()
    found: Whom | None = None
    next: str | None = None


def ask_list(asked: Asked) -> Listed:
    """Asks for a page of the list, or for those of a name."""
    given = asked.given
    with asked.store.reading() as connection:
        if given["q"]:
            return Listed(found=whom(connection, given["q"]))
        if given["kind"] != "person":
            return Listed(entities=tuple(entities_listed(connection, given["kind"], most=SHOWN)))
        people = people_listed(connection, given["order"], below=_behind(given["below"], given["order"]), most=SHOWN + 1)
    last = people[SHOWN - 1] if len(people) > SHOWN else None
    return Listed(tuple(people[:SHOWN]), next=f"{last.articles if given['order'] == 'articles' else last.last}.{last.id}" if last else None)


def _behind(given: str | None, order: str) -> tuple[str, str] | None:
    if given is None:
        return None
    found = _BEHIND.fullmatch(given)
    if found is None or ("-" in found[1]) != (order == "newest"):
        raise PageError("below: this is no place in the list; follow the links of the page", status=400)
    return found[1], found[2]


def list_shown(found: Listed, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template of the list."""
    counted: list[tuple[KnownEntity | NamedEntity, int | None]] = [(one, one.articles) for one in found.entities]
    people = found.people
    if found.found is not None:
        people, counted = found.found.people, [(one, None) for one in found.found.entities]
    entities = [(page_of(one.kind, one.id), one.name, one.kind, articles) for one, articles in counted]
    return {"given": asked.given, "people": people, "entities": entities, "next": found.next, "kinds": PARAMETERS[1].choices, "newest": NEWEST}


def ask(asked: Asked) -> PersonAsked:
    """Asks for a person.

    Raises:
        PageError: There is none of this id; status 404.
    """
    with asked.store.reading() as connection:
        found = person_asked(connection, asked.given["person"])
    if found is None:
        raise PageError(f"{asked.given['person']:.60}: there is no person of this id in the store", status=404)
    return found


def shown(found: PersonAsked, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template of a person."""
    words = asked.words
    return {
        "person": found.person,
        "spellings": found.spellings[:SPELLINGS],
        "more_spellings": max(len(found.spellings) - SPELLINGS, 0),
        "roles": [
            {
                "role": one.role,
                "articles": one.articles,
                "days": days_of(one.first, one.last),
                "outlets": one.outlets[:OUTLETS],
                "more": len(one.outlets) - OUTLETS,
            }
            for one in found.roles[:ROLES]
        ],
        "more_roles": max(len(found.roles) - ROLES, 0),
        "met": [{"one": one, "href": page_of(one.kind, one.who)} for one in found.met],
        "ledgers": [(name, _contacts(its, asked), its.next is not None) for name, its in (("dated", found.dated), ("undated", found.undated))],
        "said": [statement_values(one, words) for one in found.said.said],
        "more_said": found.said.next is not None,
        "acts": acts_strip(found.acts, Pen(asked.view, words)),
        "cited": found.cited,
        "namesakes": [one for one in found.namesakes if one.verdict == "unsure"],
        "others": [one for one in found.namesakes if one.verdict != "unsure"],
        "judgements": found.judgements,
    }


def _contacts(its: Ledger, asked: Asked) -> list[Mapping[str, Any]]:
    return [contact_values(one, its.told, its.stories, asked.words) for one in its.contacts]


def days_of(first: str | None, last: str | None) -> tuple[str, ...]:
    """Returns the first and the last day of something, once where they are one; nothing where it is undated."""
    return tuple(dict.fromkeys(day for day in (first, last) if day))


ROUTES = (
    Route("people", "/people", ask_list, list_shown, parameters=PARAMETERS),
    Route("person", "/people/{person}", ask, shown),
)
