"""What do several articles tell of one contact, or report of one statement? An account, with all its tellings."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Span
from naqlan.record.statement import Chain

AccountKind: TypeAlias = Literal["contact", "statement"]
Verdict: TypeAlias = Literal["same", "apart", "opposed"]
ACCOUNT_KINDS: tuple[str, ...] = get_args(AccountKind)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who has a part in a contact or statement.

    Attributes:
        name: Fullest form of the article, or the name as written.
        kind: `person`, the kind of an entity, or empty where the name stands for itself.
        role: Of a person, as written, or None.
        who: The id of the person or entity across articles, or None; it says nothing of what is told, so that two are equal without it.
    """

    name: str
    kind: str = ""
    role: str | None = None
    who: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that tell of it.

    Attributes:
        span: Where they stand.
        text: The words as written.
        status: As this passage has it: of a contact its status, of a statement its polarity.
        when: The day this passage gives (EDTF), or None.
        chain: On whose authority this passage tells it; names.
    """

    span: Span
    text: str
    status: str
    when: str | None
    chain: Chain


@dataclass(frozen=True, slots=True)
class Told:
    """A contact or statement as one article tells it.

    Attributes:
        item: Its id in the store.
        article: The id of the article.
        day: Where the article stands in time (`2024-03-27`).
        published: Whether that is a day of its publication; else it is only that on which the page was first seen.
        kind: What is told.
        sort: The kind of a contact; the act of a statement.
        status: Of a contact; of a statement its polarity.
        people: The parties of a contact; the speakers of a statement.
        others: Through whom a contact was; whom a statement addresses.
        when: The day (EDTF), or None.
        earliest: The first day that `when` may mean, or None.
        latest: The last day that `when` may mean, or None.
        place: Of a contact, as written, or None.
        form: Of a statement, or None.
        via: The medium of a statement, or None.
        cue: The word that tells of it or reports it.
        chain: The chain of attribution; names, from the speaker outward.
        passages: The clauses that tell of a contact, the first one first; the one content of a statement.
        speaker_kind: Of a statement, or None.
    """

    item: str
    article: str
    day: str
    published: bool
    kind: AccountKind
    sort: str
    status: str
    people: tuple[Named, ...]
    others: tuple[Named, ...]
    when: str | None
    earliest: str | None
    latest: str | None
    place: str | None
    form: str | None
    via: str | None
    cue: str
    chain: Chain
    passages: tuple[Passage, ...]
    speaker_kind: str | None = None

    @property
    def text(self) -> str:
        """The words of the first passage."""
        return self.passages[0].text


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two tellings have to do with one another.

    Attributes:
        one: The smaller id.
        other: The greater id.
        verdict: `same`: they tell of one contact or statement. `apart`: of two. `opposed`: one has the other's content denied or negated.
        score: How sure, from 0 to 1.
        reasons: Why, in the terms of docs/accounts.md.
    """

    one: str
    other: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """One contact or one statement, told by one article or several.

    Attributes:
        id: Hash of the id of its first telling (earliest article, then smallest id); another one that it had leads here.
        kind: What it is.
        sort: Kind of the contact or act of the statement, as most tellings have it.
        status: Status or polarity, as most tellings have it.
        earliest: The first day that it may have been on, by the days that its tellings give; None where none gives one (undated).
        latest: The last such day; None where it is undated.
        first_day: The day of its first article.
        last_day: The day of its last article.
        articles: How many articles tell it.
        tellings: The tellings, in the order of their articles; empty where they were not asked for.
    """

    id: str
    kind: AccountKind
    sort: str
    status: str
    earliest: str | None
    latest: str | None
    first_day: str
    last_day: str
    articles: int
    tellings: tuple[Told, ...] = field(default=())
