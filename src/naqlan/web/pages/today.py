"""The first page: which stories came last, and what is new for those who are watched?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.news import Behind, News, news
from naqlan.pipeline.story import Listed
from naqlan.pipeline.watched import Watched, watched
from naqlan.web.days import day_words, days_between
from naqlan.web.pages.paste import may_fetch
from naqlan.web.pages.watch import watch_values
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route
from naqlan.web.titles import story_title

SHOWN = 30
"""Stories of one page."""
_BEHIND = re.compile(r"(\d{4}-\d\d-\d\d)\.([0-9a-f]{24})\.([01])", re.ASCII)
FILTERS = (
    Parameter("since", "day"),
    Parameter("until", "day"),
    Parameter("person", many=True),
    Parameter("articles", "number", least=1, default=1),
)


@dataclass(frozen=True, slots=True)
class Today:
    """The answer: a page of stories, and on the first page what is watched."""

    news: News
    watched: tuple[Watched, ...]


def ask(asked: Asked) -> Today:
    """Asks for a page of the newest stories.

    Raises:
        PageError: The place in the list is none; status 400.
    """
    given = asked.given
    since, until = days_between(given["since"], given["until"])
    found = news(
        asked.store,
        since=str(since) if since else None,
        until=str(until) if until else None,
        people=given["person"],
        least=given["articles"],
        behind=_behind(given["behind"]),
        most=SHOWN,
    )
    return Today(found, tuple(watched(asked.store, asked.visitor)) if given["behind"] is None else ())


def shown(answer: Today, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    given, found = asked.given, answer.news
    older = found.next
    days = groupby(found.stories, key=lambda one: one.story.last if one.dated else None)
    return {
        "days": [(day, [_story(one, found, asked) for one in stories]) for day, stories in days],
        "filters": FILTERS,
        "given": given,
        "is_filtered": any(given[one.name] not in (one.default, (), None) for one in FILTERS),
        "is_first": given["behind"] is None,
        "older": f"{older.last}.{older.story}.{int(older.dated)}" if older else None,
        "watched": [watch_values(one) for one in answer.watched],
        "may_fetch": may_fetch(asked),
    }


def _story(one: Listed, found: News, asked: Asked) -> Mapping[str, Any]:
    story = one.story
    return {
        "id": story.id,
        "title": story_title(story.title, asked.view, asked.words),
        "articles": len(one.docs),
        "outlets": story.outlets,
        "since": day_words(story.first, asked.view, asked.words) if one.dated and story.first != story.last else None,
        "first": found.first.get(story.id) if story.outlets > 1 else None,
    }


def _behind(given: str | None) -> Behind | None:
    if given is None:
        return None
    found = _BEHIND.fullmatch(given)
    if found is None:
        raise PageError("behind: this is no place in the list; follow the links of the page", status=400)
    return Behind(found[1], found[2], found[3] == "1")


ROUTES = (Route("today", "/", ask, shown, parameters=(*FILTERS, Parameter("behind")), has_form=True),)
