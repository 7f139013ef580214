"""What becomes of a page that breaks the code? It is told with a reason, and those around it are worked all the same."""

from naqlan.pipeline.page import read_page
from naqlan.read.options import Language
from naqlan.record.article import Article
from naqlan.record.dropped import OF_PAGES, Dropped
from naqlan.record.page import Page, Unreadable

MOST_DETAIL = 300
"""Code points of an error's message that are kept; some repeat all that they were given."""


def work_page(page: Page, *, language: Language = "ar") -> Article | Unreadable:
    """Works one page as `read_page` does, and never raises because of it.

    Args:
        page: A page that was read.
        language: `ar`: a page that is not Arabic is dropped; `any`: it is cleaned all the same.

    Returns:
        Its record; or that it failed, with the error that was raised.
    """
    try:
        return read_page(page, language=language)
    except Exception as error:  # noqa: BLE001 (the page runner: a page that breaks us must not stop the others)
        return failed(page, error)


def refusal(article: Article) -> Dropped | None:
    """Returns why a page that was worked is no article; None where it is one: it has words, at least a title of its own."""
    if article.body:
        return None
    for one in article.dropped:
        if one.reason in OF_PAGES:
            return one
    return None if article.title else Dropped("", "no article")


def failed(page: Page, error: Exception) -> Unreadable:
    """Returns what is told of a page that broke the code."""
    message = " ".join(f"{type(error).__name__}: {error}".split())
    return Unreadable(page.source, page.doc, "failed", f"this page could not be worked ({message[:MOST_DETAIL]}); please report it", page.position)
