"""Where does one page say that it has something from? A passage with all that tells of its way to the page."""

from dataclasses import dataclass

from naqlan.record.account import Named
from naqlan.record.article import Genre
from naqlan.record.span import Field


@dataclass(frozen=True, slots=True)
class Sourced:
    """One telling: a passage of one page that tells of a contact or reports a statement.

    Attributes:
        id: The id of the statement or contact in the store; of a further passage on the same contact, with its place behind a `#`.
        article: The id of the article.
        day: Where the article stands in time (`2024-03-27`).
        outlet: The page's publisher, or None.
        genre: What kind of page it is.
        field: Whether the passage stands in the body or is the title.
        speakers: The speakers of a statement; empty for a contact.
        parties: The parties of a contact; of a statement its speakers, then those it was said to.
        chain: From the speaker outward to the page; each link holds those that stand side by side.
        via: The medium of a statement, or None.
        sources: Whom the page as a whole names as its source: credits, the agency of its dateline, an outlet as its author.
        own: Whether the page shows that it has this from its own reporters.
    """

    id: str
    article: str
    day: str
    outlet: str | None
    genre: Genre
    field: Field
    speakers: tuple[Named, ...]
    parties: tuple[Named, ...]
    chain: tuple[tuple[Named, ...], ...] = ()
    via: str | None = None
    sources: tuple[str, ...] = ()
    own: bool = False
