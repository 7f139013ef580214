"""What is at the head of articles: who published it when, under which title? Without opening a record."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from naqlan.store.schema import versions

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Headed:
    """The head of an article.

    Attributes:
        article: Its id.
        title: Its title, or None.
        outlet: Who published it, or None.
        published: The page's own day (EDTF), or None.
    """

    article: str
    title: str | None
    outlet: str | None
    published: str | None


def headed(connection: Connection, articles: Sequence[str]) -> list[Headed]:
    """Returns the heads of articles, in the order given; those that are not there are left out."""
    known: dict[str, Headed] = {}
    asked = select(versions.c.article, versions.c.title, versions.c.outlet, versions.c.published).where(versions.c.current)
    for start in range(0, len(articles), AT_ONCE):
        for row in connection.execute(asked.where(versions.c.article.in_(articles[start : start + AT_ONCE]))):
            known[row.article] = Headed(*row)
    return [known[one] for one in articles if one in known]
