"""By which names do the items of an article name people and entities? Local ids (`p1`, `e2`) read as names."""

from collections.abc import Sequence

from naqlan.record.article import Article
from naqlan.record.statement import Chain
from naqlan.text.fold import fold


class Names:
    """The names behind the local ids of one record.

    Args:
        article: The record.
    """

    __slots__ = ("_names",)

    def __init__(self, article: Article) -> None:
        self._names = {one.id: one.name for one in article.people} | {one.id: one.name for one in article.entities}

    def __call__(self, given: str) -> str:
        """Returns the name with this id, else the name itself."""
        return self._names.get(given, given)

    def of(self, given: Sequence[str]) -> tuple[str, ...]:
        """Returns the names of several, in their order."""
        return tuple(map(self, given))

    def keys(self, given: Sequence[str]) -> tuple[str, ...]:
        """Returns the names of several, folded, so that spellings of one meet."""
        return tuple(fold(self(one)) for one in given)

    def chain(self, chain: Chain) -> Chain:
        """Returns a chain with names in place of ids."""
        return tuple(self.of(link) for link in chain)
