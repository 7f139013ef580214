"""What does an article say, which texts has its page had, and who repeats it?"""

from typing import Any

from naqlan.answers.article import article_row
from naqlan.answers.copies import copy_rows
from naqlan.answers.shape import many, ref
from naqlan.answers.versions import version_rows
from naqlan.errors import PageError
from naqlan.pipeline.article_asked import ArticleAsked, article_asked
from naqlan.pipeline.copies_asked import CopiesOf, copies_of_article
from naqlan.pipeline.versions import VersionSeen, versions_named
from naqlan.web.listing import Listing
from naqlan.web.named import article_meant
from naqlan.web.route import Asked, Route


def asked_article(asked: Asked) -> ArticleAsked:
    """Asks for an article."""
    found = article_asked(asked.store, _article(asked))
    assert found is not None, "found a moment ago"
    return found


def article_answer(found: ArticleAsked, _: Asked) -> dict[str, Any]:
    """Returns it."""
    return article_row(found)


def asked_versions(asked: Asked) -> list[VersionSeen]:
    """Asks for the versions of an article."""
    return versions_named(asked.store, _article(asked))[0]


def versions_row(found: list[VersionSeen], _: Asked) -> Listing:
    """Returns them in the order in which they were seen first."""
    return Listing(version_rows(found))


def asked_copies(asked: Asked) -> CopiesOf:
    """Asks for the copies of an article."""
    found = copies_of_article(asked.store, _article(asked))
    if found is None:
        raise PageError("the article waits for the corpus work; ask again in a while", status=404)
    return found


def copies_row(found: CopiesOf, _: Asked) -> Listing:
    """Returns them, the largest share first."""
    return Listing(list(copy_rows(found)))


def _article(asked: Asked) -> str:
    with asked.store.reading() as connection:
        return article_meant(connection, asked.given["article"])


ROUTES = (
    Route(
        "article_record",
        "/articles/{article}",
        asked_article,
        row=article_answer,
        schema=ref("Article"),
        told="An article: its record, the ids of its items in the store, and what it has a part in.",
    ),
    Route(
        "versions",
        "/articles/{article}/versions",
        asked_versions,
        row=versions_row,
        schema=many(ref("Version")),
        told="The versions of an article, and what was changed from one to the next.",
    ),
    Route(
        "copies_of",
        "/articles/{article}/copies",
        asked_copies,
        row=copies_row,
        schema=many(ref("Copy")),
        told="The articles that repeat one or that it repeats, with the passages that both have.",
    ),
)
