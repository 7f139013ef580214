"""What goes into a brief of a story? Its pages, and who said what and met whom by them, each once with all pages that have it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.copy import CopyKind
from naqlan.record.difference import Difference
from naqlan.record.judgement import Laid
from naqlan.record.origin import Origins
from naqlan.record.statement import Statement
from naqlan.record.story import StoryTitle


@dataclass(frozen=True, slots=True)
class CopyOf:
    """That a page repeats an earlier one of the brief.

    Attributes:
        number: The number of the earlier page.
        kind: Whether it is a reprint or a part copy.
        share: How much of the shorter of the two stands in the other, 0 to 1.
    """

    number: int
    kind: CopyKind
    share: float


@dataclass(frozen=True, slots=True)
class BriefPage:
    """A page of a brief.

    Attributes:
        number: From 1, in the order of publication.
        article: The id of the article.
        version: The hash of its title, body and day of publication.
        record: What was read from it, with judgements laid over it.
        addresses: The addresses that were given with it; empty where none was.
        claimed: The address that the page gives as its own, where it is another; else None.
        first_seen, last_seen: When it was captured first and last, else when it was added (UTC).
        sha256: Of the bytes of the page; None where it was added as a record.
        copies: The earlier pages of the brief that it repeats.
    """

    number: int
    article: str
    version: str
    record: Article
    addresses: tuple[str, ...]
    claimed: str | None
    first_seen: str
    last_seen: str
    sha256: str | None
    copies: tuple[CopyOf, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefItem:
    """A statement or contact of a brief.

    Attributes:
        id: Its id in the store.
        item: It, with judgements laid over it.
        page: The number of the first page that has it.
        account: The id of its account: items of one account are one contact or statement as several pages tell it.
        also: The numbers of further pages that have it in the same words.
        judged: What readers corrected in it or checked.
    """

    id: str
    item: Statement | Contact
    page: int
    account: str
    also: tuple[int, ...] = ()
    judged: tuple[Laid, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """A story as one page to be pasted into a report.

    Attributes:
        id: The id of the story; None for articles that were picked by hand.
        title: What it is about; None for articles that were picked by hand.
        made: When the brief was made (UTC).
        pages: Its pages, the earliest first.
        contacts: In order of their days; undated ones last.
        statements: In the order of the pages.
        differences: In what its pages differ, what weighs most first.
        dropped: How many items readers have dropped.
        origins: The named origins of each account by its id, those of all pages of the store that tell it.
        occasions: The same for all that the speaker told the same people on that occasion; only of accounts for which that is known.
    """

    id: str | None
    title: StoryTitle | None
    made: str
    pages: tuple[BriefPage, ...]
    contacts: tuple[BriefItem, ...]
    statements: tuple[BriefItem, ...]
    differences: tuple[Difference, ...]
    dropped: int = 0
    origins: Mapping[str, Origins] = field(default_factory=dict)
    occasions: Mapping[str, Origins] = field(default_factory=dict)

    def page(self, number: int) -> BriefPage:
        """Returns a page by its number."""
        return self.pages[number - 1]
