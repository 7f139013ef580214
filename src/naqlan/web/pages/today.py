"""The first page: which stories came last?"""

from collections.abc import Mapping, Sequence
from typing import Any

from naqlan.pipeline.story import Listed, listed_stories
from naqlan.web.days import day_words
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route
from naqlan.web.titles import story_title

SHOWN = 30
"""Stories of one page."""


def ask(asked: Asked) -> Sequence[Listed]:
    """Asks for the newest stories."""
    given = asked.given
    found = listed_stories(asked.store, since=given["since"], until=given["until"], people=given["person"], least=given["articles"], most=SHOWN)
    return list(found)


def shown(found: Sequence[Listed], asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    return {"stories": [_story(one, asked) for one in found]}


def _story(one: Listed, asked: Asked) -> Mapping[str, Any]:
    story = one.story
    days = (story.first,) if story.first == story.last else (story.first, story.last)
    return {
        "id": story.id,
        "title": story_title(story.title, asked.view, asked.words),
        "articles": len(one.docs),
        "outlets": story.outlets,
        "days": " – ".join(day_words(day, asked.view, asked.words) for day in days) if one.dated else asked.words("undated"),
    }


ROUTES = (
    Route(
        "today",
        "/",
        ask,
        shown,
        parameters=(
            Parameter("since", "day"),
            Parameter("until", "day"),
            Parameter("person", many=True),
            Parameter("articles", "number", least=1, default=1),
        ),
    ),
)
