"""Which stories are there, what does one tell, in what do its articles differ, and what do they call things?"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from naqlan.answers.differences import difference_row
from naqlan.answers.shape import many, ref
from naqlan.answers.stories import head_row
from naqlan.answers.story import story_row
from naqlan.answers.wording import use_rows
from naqlan.pipeline.accounts_asked import AccountTimeline, accounts_told
from naqlan.pipeline.coverage import coverage_of_articles
from naqlan.pipeline.differences import differences_between
from naqlan.pipeline.story import Listed, Place, Told, listed_stories, story_named
from naqlan.pipeline.storylines import storyline
from naqlan.pipeline.wording_asked import Wording, wording_between
from naqlan.record.account import ACCOUNT_KINDS, Account
from naqlan.record.coverage import Coverage
from naqlan.record.difference import DIFFERENCE_KINDS, Difference
from naqlan.record.story import Story
from naqlan.web.days_asked import BETWEEN, between, written
from naqlan.web.listing import AFTER, Listing, cut, limit, parts_after
from naqlan.web.named import story_meant
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route

PERSON = Parameter("person", many=True, told="Only stories that name all of these, each by any words of the name.")
LEAST = Parameter("articles", "number", least=1, default=1, told="Only stories of so many articles or more.")
OF = Parameter("kind", "choice", choices=ACCOUNT_KINDS, vocabulary="item", told="Only accounts of this kind.")
CHECKED = Parameter("checked", "flag", told="Only accounts of which a reader checked or corrected a telling.")
KIND = Parameter("kind", "choice", choices=DIFFERENCE_KINDS, vocabulary="difference", many=True, told="Only differences of these kinds.")
Whole = tuple[Told, tuple[tuple[Story, ...], tuple[Story, ...]], AccountTimeline, Coverage]


def asked_list(asked: Asked) -> tuple[list[Listed], str | None]:
    """Asks for stories, the newest first; those of undated articles last."""
    given = asked.given
    since, until = map(written, between(given))
    most = given["limit"]
    found = listed_stories(
        asked.store, since=since, until=until, people=given["person"], least=given["articles"], most=most + 1, after=_place(given["after"])
    )
    return cut(found, most, lambda one: f"{one.place[0]:d}.{one.place[1]}.{one.place[2]}")


def list_row(found: tuple[list[Listed], str | None], asked: Asked) -> Listing:
    """Returns a part of the list."""
    return Listing([head_row(one, asked.words) for one in found[0]], found[1])


def _place(given: str | None) -> Place | None:
    parts = parts_after(given, 3)
    return (parts[0] == "1", parts[1], parts[2]) if parts else None


def asked_story(asked: Asked) -> Whole:
    """Asks for a story with all that it tells."""
    told = story_named(asked.store, _story(asked))
    with asked.store.reading() as connection:
        accounts = accounts_told(connection, told.story.articles)
    return told, storyline(asked.store, told.story), accounts, coverage_of_articles(asked.store, told.articles)


def one_row(found: Whole, asked: Asked) -> dict[str, Any]:
    """Returns the story."""
    told, line, accounts, coverage = found
    dated, undated = (tuple(one for one in some if _fits(one, accounts, asked)) for some in (accounts.dated, accounts.undated))
    return story_row(told, line, asked.words, accounts=replace(accounts, dated=dated, undated=undated), coverage=coverage)


def _fits(one: Account, accounts: AccountTimeline, asked: Asked) -> bool:
    kind, checked = asked.given[OF.name], asked.given[CHECKED.name]
    return kind in (None, one.kind) and (not checked or any(accounts.judged.get(told.item) for told in one.tellings))


def asked_differences(asked: Asked) -> Sequence[Difference]:
    """Asks in what the articles of a story differ."""
    kinds = asked.given["kind"]
    return [one for one in differences_between(asked.store, [_story(asked)]) if not kinds or one.kind in kinds]


def differences_row(found: Sequence[Difference], asked: Asked) -> Listing:
    """Returns the differences, what weighs most first."""
    return Listing([difference_row(one, asked.words) for one in found])


def asked_wording(asked: Asked) -> Wording:
    """Asks what the articles of a story call things."""
    return wording_between(asked.store, [_story(asked)])


def wording_row(found: Wording, _: Asked) -> Listing:
    """Returns the uses of competing words."""
    return Listing(use_rows(found))


def _story(asked: Asked) -> str:
    with asked.store.reading() as connection:
        return story_meant(connection, asked.given["story"])


ROUTES = (
    Route(
        "stories",
        "/stories",
        asked_list,
        row=list_row,
        parameters=(*BETWEEN, PERSON, LEAST, limit(), AFTER),
        schema=many(ref("StoryHead")),
        told="Stories, those with the newest article first.",
    ),
    Route(
        "story_told",
        "/stories/{story}",
        asked_story,
        row=one_row,
        parameters=(OF, CHECKED),
        schema=ref("Story"),
        told="A story: its articles, accounts and coverage.",
    ),
    Route(
        "story_differences",
        "/stories/{story}/differences",
        asked_differences,
        row=differences_row,
        parameters=(KIND,),
        schema=many(ref("Difference")),
        told="In what the articles of a story differ, what weighs most first.",
    ),
    Route(
        "story_wording",
        "/stories/{story}/wording",
        asked_wording,
        row=wording_row,
        schema=many(ref("Use")),
        told="What the articles of a story call things, people and acts of saying, where they differ.",
    ),
)
