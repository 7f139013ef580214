"""A store of some example pages, set beside one another."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.store.store import Store
from tests.store.made import add

PAGES = Path(__file__).parents[2] / "examples" / "pages"


def record(name: str, **meta: object) -> Article:
    """The record of an example page by its number, `meta` put in."""
    (path,) = PAGES.glob(f"{name}-*.txt")
    found = read_page(Page(name, name, path.name, path.read_text(encoding="utf-8")))
    return replace(found, meta=replace(found.meta, doc=str(meta.get("key", name)), **meta)) if meta else found  # type: ignore[arg-type]


def fill(store: Store, records: Sequence[Article]) -> None:
    """Adds records and sets them beside one another."""
    add(store, *((one, None) for one in records))
    bring_up_to_date(store)
