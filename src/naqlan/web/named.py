"""What does a name in an address mean? A story, an article or a person of the store; status 404 where there is none."""

from sqlalchemy import Connection

from naqlan.errors import PageError
from naqlan.store.lookup import articles_meant
from naqlan.store.redirects import follow
from naqlan.store.stories import find_stories
from naqlan.store.who import KnownPerson, person


def story_meant(connection: Connection, given: str) -> str:
    """Returns the id of the story that is meant: by its id, one that it had before, the beginning of one, or an article of it.

    Raises:
        PageError: There is none (status 404), or several (400).
    """
    return _one(find_stories(connection, given) or find_stories(connection, follow(connection, "story", given)), given, "story")


def article_meant(connection: Connection, given: str) -> str:
    """Returns the id of the article that is meant: by its id, the beginning of one, or the name that it was given.

    Raises:
        PageError: There is none (status 404), or several (400).
    """
    return _one(articles_meant(connection, given), given, "article")


def person_meant(connection: Connection, given: str) -> KnownPerson:
    """Returns the person of an id, also one that they had before.

    Raises:
        PageError: There is none; status 404.
    """
    found = person(connection, follow(connection, "person", given))
    if found is None:
        raise PageError(f"{given:.60}: the store has no person of this id", status=404)
    return found


def _one(found: list[str], given: str, what: str) -> str:
    if not found:
        raise PageError(f"{given:.60}: the store has no such {what}", status=404)
    if len(found) > 1:
        raise PageError(f"{given:.60}: this may mean several, such as {', '.join(found[:3])}; give more of the id", status=400)
    return found[0]
