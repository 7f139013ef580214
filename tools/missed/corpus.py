"""Which pages are looked at? A seeded slice of JSON lines, without the pages that are kept unread."""

import random
from collections.abc import Iterator, Sequence

from naqlan.read.source import read_pages
from naqlan.record.page import Page


def draw(paths: Sequence[str], limit: int, seed: int | None, without: Sequence[str] = ()) -> list[Page]:
    """Draws pages.

    Args:
        paths: Files of pages, as `naqlan extract` reads them.
        limit: How many; 0 for all.
        seed: None: the first ones. Else every page has the same chance, and the same seed draws the same pages.
        without: Files of pages that are left out, told by address or title.

    Returns:
        The pages in the order of the files; fewer where there are no more.
    """
    hidden = {key for page in _pages(without) for key in _keys(page)}
    kept: list[tuple[int, Page]] = []
    dice = random.Random(seed)  # noqa: S311 (a slice of articles is no secret)
    found = (page for page in _pages(paths) if hidden.isdisjoint(_keys(page)))
    for number, page in enumerate(found):
        if not limit or len(kept) < limit:
            kept.append((number, page))
        elif seed is None:
            break
        elif (place := dice.randrange(number + 1)) < limit:
            kept[place] = (number, page)
    return [page for _, page in sorted(kept, key=lambda row: row[0])]


def _pages(paths: Sequence[str]) -> Iterator[Page]:
    return (page for page in read_pages(paths) if isinstance(page, Page))


def _keys(page: Page) -> set[str]:
    return {key for key in (page.url, page.title) if key}
