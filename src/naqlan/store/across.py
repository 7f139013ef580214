"""To what across articles do the items of one article belong? To people, to accounts, to a story."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, Connection, bindparam, select, union_all

from naqlan.store.schema_items import contacts, mentions, statements
from naqlan.store.schema_stories import story_articles

WHICH: BindParameter[str] = bindparam("which")
WHO = select(mentions.c.id, mentions.c.who).where(mentions.c.article == WHICH, mentions.c.who.is_not(None))
TOLD = union_all(*(select(one.c.id, one.c.account).where(one.c.article == WHICH, one.c.account.is_not(None)) for one in (contacts, statements)))
STORY = select(story_articles.c.story).where(story_articles.c.article == WHICH)


@dataclass(frozen=True, slots=True)
class Across:
    """What an article has a part in; empty where the corpus work has not seen it yet.

    Attributes:
        people: The id across articles of each person or entity that was resolved, by the id of the item.
        accounts: The id of the contact or statement across articles of each, by the id of the item.
        story: The id of its story, or None.
    """

    people: dict[str, str]
    accounts: dict[str, str]
    story: str | None


def across_of(connection: Connection, article: str) -> Across:
    """Returns what an article has a part in, by its id."""
    of = {"which": article}
    people, accounts = (dict(connection.execute(asked, of).all()) for asked in (WHO, TOLD))
    return Across(people, accounts, connection.execute(STORY, of).scalar())
