"""What is a list of stories for programs? Each by its id, its title and its articles, or with those before it in its line."""

from collections.abc import Sequence
from typing import Any

from naqlan.answers.shape import COUNT, DAY, FLAG, ID, TEXT, keys, many, noted
from naqlan.answers.story_titles import title_words
from naqlan.labels.labels import Labels
from naqlan.pipeline.story import Listed
from naqlan.record.story import Story

LISTED = keys(
    {
        "id": ID,
        "title": TEXT,
        "articles": noted(many(TEXT), "The names given with its articles (`doc`)."),
        "first": DAY,
        "last": DAY,
        "dated": noted(FLAG, "Whether one of its articles is dated; else its days are those on which they were first seen."),
        "outlets": COUNT,
    }
)


def listed_row(one: Listed, labels: Labels) -> dict[str, Any]:
    """Returns a story of a list: its id, what it is called, the names given with its articles."""
    return {"id": one.story.id, "title": title_words(one.story.title, labels), "articles": list(one.docs)}


def head_row(one: Listed, labels: Labels) -> dict[str, Any]:
    """Returns a story of a list with its days and outlets."""
    story = one.story
    return {**listed_row(one, labels), "first": story.first, "last": story.last, "dated": one.dated, "outlets": story.outlets}


def line_row(one: Listed, before: Sequence[Story], labels: Labels) -> dict[str, Any]:
    """Returns a story with those before it in its line, the earliest first."""
    line = [{"id": story.id, "last": story.last, "title": title_words(story.title, labels)} for story in (*before, one.story)]
    return {"id": one.story.id, "title": line[-1]["title"], "line": line}
