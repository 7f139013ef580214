"""What is a story for programs? Its articles with their copies, what came before and after, its people, its accounts, who covers what."""

from typing import Any, TypeAlias

from naqlan.answers.accounts import account_row
from naqlan.answers.coverage import coverage_row
from naqlan.answers.shape import COUNT, DAY, ID, TEXT, keys, many, maybe, noted, one_of, ref
from naqlan.answers.story_titles import title_words
from naqlan.labels.labels import Labels
from naqlan.pipeline.accounts_asked import AccountTimeline
from naqlan.pipeline.story import Member, Told
from naqlan.record.article import GENRES
from naqlan.record.coverage import Coverage
from naqlan.record.story import Story

Line: TypeAlias = tuple[tuple[Story, ...], tuple[Story, ...]]
"""The stories before one, and those after it."""
MEMBER_KEYS = ("id", "doc", "outlet", "title", "published", "published_at", "url", "genre", "copy_of", "copy")
"""Keys of a row of `member_row`."""

_BESIDE = many(keys({"id": ID, "title": TEXT, "last": DAY}))
STORY = keys(
    {
        "id": ID,
        "title": noted(TEXT, "Made of what the texts have, in the language asked for; never what is claimed."),
        "first": DAY,
        "last": DAY,
        "outlets": COUNT,
        "articles": many(
            keys(
                {
                    "id": ID,
                    "doc": TEXT,
                    "outlet": maybe(TEXT),
                    "title": maybe(TEXT),
                    "published": maybe(DAY),
                    "published_at": maybe(TEXT),
                    "url": maybe(TEXT),
                    "genre": one_of(GENRES),
                    "copy_of": noted(maybe(ID), "The earliest other article of the story that it is a copy of."),
                    "copy": maybe(one_of(("reprint", "part"))),
                }
            )
        ),
        "before": noted(_BESIDE, "The stories before it in its line, the earliest first."),
        "after": _BESIDE,
        "people": many(keys({"name": TEXT, "articles": COUNT})),
        "accounts": many(ref("Account")),
        "coverage": ref("Coverage"),
    }
)


def story_row(told: Told, line: Line, labels: Labels, *, accounts: AccountTimeline, coverage: Coverage) -> dict[str, Any]:
    """Returns a story; its accounts have the tellings of other articles too.

    Args:
        told: The story with its articles.
        line: What came before and after.
        labels: The language of its title.
        accounts: What its articles tell.
        coverage: Who reported what, and what titles claim.
    """
    story = told.story
    return {
        "id": story.id,
        "title": title_words(story.title, labels),
        "first": story.first,
        "last": story.last,
        "outlets": story.outlets,
        "articles": [member_row(one) for one in told.members],
        **{
            name: [{"id": one.id, "title": title_words(one.title, labels), "last": one.last} for one in stories]
            for name, stories in zip(("before", "after"), line, strict=True)
        },
        "people": [{"name": name, "articles": count} for name, count in told.people],
        "accounts": [account_row(one, accounts) for one in (*accounts.dated, *accounts.undated)],
        "coverage": coverage_row(coverage),
    }


def member_row(one: Member) -> dict[str, Any]:
    """Returns an article of a story: its page, and of which earlier one it is a copy."""
    meta = one.record.meta
    known = {name: getattr(meta, name) for name in ("doc", "outlet")}
    page = {name: getattr(meta, name) for name in ("published", "published_at", "url", "genre")}
    return {"id": one.id, **known, "title": one.record.title, **page, "copy_of": one.copy_of, "copy": one.copy}
