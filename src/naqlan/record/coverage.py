"""Who reported what, when first, and does a title claim more than its page? What the articles of a story cover."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from naqlan.record.difference import Passage

Claim: TypeAlias = Literal["speaker", "polarity", "figure", "certainty"]
CLAIMS: tuple[str, ...] = get_args(Claim)
"""What a title may have that its page has not: somebody who speaks; that it was (not) said or held; a number; that it is so, without the doubt
or the speaker that the page has."""


@dataclass(frozen=True, slots=True)
class Covering:
    """What one outlet has of a story.

    Attributes:
        outlet: The outlet; the name of the page where it names none.
        first: When its first article was published, to the hour where the page gives it (`2024-03-27T14:05+02:00`), or None.
        articles: How many articles it has.
        told: How many of the accounts that several outlets tell it tells too.
        leaves_out: How many of these it does not.
    """

    outlet: str
    first: str | None
    articles: int
    told: int
    leaves_out: int


@dataclass(frozen=True, slots=True)
class AccountCoverage:
    """Who tells a contact or statement that several outlets tell.

    Attributes:
        account: Its id, or the number of its group.
        kind: `contact` or `statement`.
        first: The passage that was published first.
        outlets: Who tells it, the earliest first.
        without: Who does not.
    """

    account: str
    kind: Literal["contact", "statement"]
    first: Passage
    outlets: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TitleClaim:
    """What a title claims that its own page does not have.

    Attributes:
        claim: What it is.
        value: What the title has.
        title: The title, what claims it marked.
        body: What the page has instead; None where it has nothing of it.
    """

    claim: Claim
    value: str
    title: Passage
    body: Passage | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the articles of a story cover.

    Attributes:
        outlets: The outlets, that which was first coming first, those without a day last.
        accounts: What several outlets tell and at least one leaves out; what most tell first.
        titles: What titles claim that their pages do not have.
    """

    outlets: tuple[Covering, ...]
    accounts: tuple[AccountCoverage, ...]
    titles: tuple[TitleClaim, ...]
