"""Who are the people of a store, and what do its articles tell of one of them?"""

from dataclasses import asdict
from typing import Any

from naqlan.answers.shape import many, ref
from naqlan.answers.who import profile_row
from naqlan.pipeline.who import Profile, people_named, profile_of
from naqlan.store.who import KnownPerson, people_by_articles
from naqlan.web.listing import AFTER, Listing, cut, limit, no_place, parts_after
from naqlan.web.named import person_meant
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

DIGITS = 9
"""Of a number of articles."""
NAME = Parameter("q", told="Only those whom a name may mean, in any spelling, fuller or shorter.")


def asked_list(asked: Asked) -> tuple[list[KnownPerson], str | None]:
    """Asks for people, those of most articles first."""
    given = asked.given
    place = parts_after(given["after"], 2)
    if place is not None and (given["q"] or not place[0].isdecimal() or len(place[0]) > DIGITS):
        raise no_place(given["after"])
    with asked.store.reading() as connection:
        if given["q"]:
            return people_named(connection, given["q"])[: given["limit"]], None
        after = (int(place[0]), place[1]) if place else None
        return cut(people_by_articles(connection, given["limit"] + 1, after), given["limit"], lambda one: f"{one.articles}.{one.id}")


def list_row(found: tuple[list[KnownPerson], str | None], _: Asked) -> Listing:
    """Returns a part of the list."""
    return Listing([asdict(one) for one in found[0]], found[1])


def asked_person(asked: Asked) -> Profile:
    """Asks what articles tell of a person."""
    with asked.store.reading() as connection:
        return profile_of(connection, person_meant(connection, asked.given["person"]), most_said=asked.given["said"])


def one_row(found: Profile, _: Asked) -> dict[str, Any]:
    """Returns it."""
    return profile_row(found)


ROUTES = (
    Route(
        "people",
        "/people",
        asked_list,
        row=list_row,
        parameters=(NAME, limit(), AFTER),
        schema=many(ref("Person")),
        told="People, each once, those of most articles first.",
    ),
    Route(
        "person",
        "/people/{person}",
        asked_person,
        row=one_row,
        parameters=(Parameter("said", "number", most=50, default=5, told="How many of the newest statements."),),
        schema=ref("Profile"),
        told="A person: spellings, roles, contacts, the newest statements, who passed them on, namesakes.",
    ),
)
