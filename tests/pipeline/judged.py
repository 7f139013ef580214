"""A store with three example pages, whose contacts are of two ministers."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.judging import By
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.page import Page
from naqlan.store.schema_items import contacts, figures, mentions, statements
from naqlan.store.store import Store
from tests.store.made import add, store_at

PAGES = Path(__file__).parents[2] / "examples" / "pages"
BY = By("هند", "قرأت الصفحة")


def example(number: int) -> Article:
    """Returns the record of an example page, with its stem as its key."""
    path = next(PAGES.glob(f"{number:03}-*.txt"))
    return read_page(Page(path.stem, path.stem, path.name, path.read_text(encoding="utf-8")))


@contextmanager
def three(path: Path) -> Iterator[Store]:
    """Gives a store with the first three pages."""
    with store_at(path) as store:
        add(store, *((example(number), None) for number in (1, 2, 3)))
        bring_up_to_date(store)
        yield store


def ids(store: Store, kind: str, doc: str) -> list[str]:
    """Returns the ids of the items of an article, in the order of the page where they have one."""
    table = {"mention": mentions, "contact": contacts, "statement": statements, "figure": figures}[kind]
    order = table.c.start if "start" in table.c else table.c.local
    article = next(store.articles(doc))
    asked = select(table.c.id).where(table.c.article == article_id(article.meta.key)).order_by(order, table.c.id)
    with store.reading() as connection:
        return list(connection.execute(asked).scalars())
