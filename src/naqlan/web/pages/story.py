"""One story: what is told of it, by whom, from whom, in which words, and who reported it when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.accounts_asked import AccountTimeline, accounts_told
from naqlan.pipeline.origins import origins_of_accounts
from naqlan.pipeline.story import Member, Told, story_named
from naqlan.pipeline.storylines import storyline
from naqlan.record.account import Account
from naqlan.record.story import Story
from naqlan.store.redirects import follow
from naqlan.store.store import Store
from naqlan.store.stories import find_stories
from naqlan.web.account_cards import Cards, anchor_of, by_days, event_of, is_checked
from naqlan.web.days import day_words
from naqlan.web.pages import story_parts
from naqlan.web.parameters import Parameter
from naqlan.web.pictures.coverage import Making, Report, coverage_strip
from naqlan.web.pictures.picture import Pen
from naqlan.web.pictures.timeline import timeline
from naqlan.web.route import Asked, Route
from naqlan.web.titles import story_title

ACCOUNTS = 10
"""Accounts of one page: the origins of each are looked up, 2 ms apiece."""
PEOPLE = 12
"""People who are named; the JSON answer has all."""
OUTLETS = (10, 60)
"""Outlets of the strip on the page of accounts, which follow below it, and on the part that is about coverage."""
PARTS = ("accounts", "differences", "wording", "coverage", "line")


@dataclass(frozen=True, slots=True)
class StoryAsked:
    """A story, and the part of it that was asked for.

    Attributes:
        told: The story with its articles.
        before: Stories before it in its line, the nearest last; looked up for the part `line` alone.
        after: Stories after it, the nearest first; as `before`.
        accounts: All that its articles tell, in order, the dated ones first; origins only of those of this page.
        shown: The accounts of this page.
        matching: The accounts that fit what was asked.
        part: The values of the template of another part; empty for the accounts.
    """

    told: Told
    before: tuple[Story, ...]
    after: tuple[Story, ...]
    accounts: AccountTimeline
    matching: Sequence[Account]
    shown: Sequence[Account]
    part: Mapping[str, Any]


def ask(asked: Asked) -> StoryAsked:
    """Asks for a story.

    Raises:
        PageError: There is no such story, or several begin so; status 404.
    """
    given, store = asked.given, asked.store
    told = story_named(store, story_id(store, given["story"]))
    # Only where it is asked for: each step of the line sets up to 60 stories beside one, a third of the time of the page.
    before, after = storyline(store, told.story, story_parts.STEPS) if given["part"] == "line" else ((), ())
    with store.reading() as connection:
        found = accounts_told(connection, told.story.articles, origins=False)
        matching = [one for one in (*found.dated, *found.undated) if _fits(one, found, given)]
        first = (given["page"] - 1) * ACCOUNTS
        if given["account"]:
            matching = [one for one in matching if one.id.startswith(given["account"])]
        shown = matching[first : first + ACCOUNTS] if given["part"] == "accounts" else []
        found = replace(found, origins=origins_of_accounts(connection, [(one.kind, one.id) for one in shown]))
    part = story_parts.values(given["part"], told, asked)
    return StoryAsked(told, before, after, found, matching, shown, part)


def story_id(store: Store, name: str) -> str:
    """Returns the id of the story that a name means: its id, the beginning of it, or one that it had before.

    Raises:
        PageError: There is no such story, or several begin so; status 404.
    """
    with store.reading() as connection:
        found = find_stories(connection, name) or find_stories(connection, follow(connection, "story", name))
    if len(found) != 1:
        raise PageError(f"“{name:.80}”: {len(found) or 'no'} stories begin so; the first page lists them", status=404)
    return found[0]


def _fits(one: Account, found: AccountTimeline, given: Mapping[str, Any]) -> bool:
    return given["kind"] in (None, one.kind) and (not given["checked"] or is_checked(one, found.judged))


def shown(found: StoryAsked, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    pen = Pen(asked.view, asked.words)
    story, path = found.told.story, f"/stories/{found.told.story.id}"
    alone = bool(asked.given["account"])
    cards = Cards(found.accounts, pen, alone=alone)
    links = _links(found, path)
    everything = (*found.accounts.dated, *found.accounts.undated)
    pictures = {
        "timeline": timeline([event_of(one, pen, links[one.id]) for one in everything], pen),
        "strip": coverage_strip(list(_reports(found.told, pen)), pen, most=OUTLETS[asked.given["part"] == "coverage"]),
    }
    pages = -(-len(found.matching) // ACCOUNTS)
    return {
        "id": story.id,
        "title": story_title(story.title, asked.view, asked.words),
        "articles": len(found.told.members),
        "outlets": story.outlets,
        "days": [story.first] if story.first == story.last else [story.first, story.last],
        "people": found.told.people[:PEOPLE],
        "before": [_neighbour(one, asked) for one in found.before],
        "after": [_neighbour(one, asked) for one in found.after],
        "alone": alone,
        "path": None if alone else path,
        "part": asked.given["part"],
        "sections": PARTS,
        "groups": list(by_days(found.shown, cards)),
        "counts": {kind: sum(one.kind == kind for one in everything) for kind in ("contact", "statement")},
        "matching": len(found.matching),
        "at": asked.given["page"],
        "pages": pages,
        "given": asked.given,
        "filters": [one for one in PARAMETERS if one.name in ("kind", "checked")],
        **pictures,
        **found.part,
    }


def _links(found: StoryAsked, path: str) -> dict[str, str]:
    """Returns where on this page, or on another one of the list, each account is told of."""
    here = {one.id for one in found.shown}
    order = (*found.accounts.dated, *found.accounts.undated)
    return {
        one.id: f"#{anchor_of(one)}" if one.id in here else f"{path}?page={place // ACCOUNTS + 1}#{anchor_of(one)}" for place, one in enumerate(order)
    }


def _neighbour(one: Story, asked: Asked) -> Mapping[str, Any]:
    return {"id": one.id, "title": story_title(one.title, asked.view, asked.words), "last": one.last}


def _reports(told: Told, pen: Pen) -> Iterator[Report]:
    """Yields the articles of a story as marks of the coverage strip."""
    first = first_of(told.members)
    for one in told.members:
        meta = one.record.meta
        day, hour = _moment(one)
        words = day_words(meta.published, pen.view, pen.words)
        when = f"{words} {pen.number(f'{hour:%H:%M}')}" if hour else words
        making: Making = one.copy or "own"
        title = one.record.title or pen.words("untitled")
        yield Report(meta.outlet or meta.doc, day, hour, when, title, making, one.id in first, f"/articles/{one.id}")


def _moment(one: Member) -> tuple[date | None, time | None]:
    """Returns the day and the hour of an article, as its page gives them; None for what it does not give as one plain day."""
    meta = one.record.meta
    try:
        day = date.fromisoformat(meta.published or "")
    except ValueError:
        return None, None
    written = (meta.published_at or "").partition("T")[2][:5]
    try:
        return day, time.fromisoformat(written) if written else None
    except ValueError:
        return day, None


def first_of(members: Sequence[Member]) -> frozenset[str]:
    """Returns the articles that nothing of a story is earlier than, as far as pages say: of several on one day, each whose hour is not later."""
    dated = [one for one in members if one.record.meta.published]
    if not dated:
        return frozenset()
    day = min(str(one.record.meta.published) for one in dated)
    earliest = [one for one in dated if one.record.meta.published == day]
    if all(one.record.meta.published_at for one in earliest):
        hour = min(str(one.record.meta.published_at) for one in earliest)
        earliest = [one for one in earliest if one.record.meta.published_at == hour]
    return frozenset(one.id for one in earliest)


PARAMETERS = (
    Parameter("account"),
    Parameter("part", "choice", choices=PARTS, default="accounts"),
    Parameter("page", "number", least=1, most=1_000, default=1),
    Parameter("kind", "choice", choices=("contact", "statement"), vocabulary="item"),
    Parameter("checked", "flag"),
)
ROUTES = (Route("story", "/stories/{story}", ask, shown, parameters=PARAMETERS),)
