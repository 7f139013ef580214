"""Which distinct origins do the texts name for one account, whose side are they on, and who has it from whom?"""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

SourceKind: TypeAlias = Literal["outlet", "agency", "office", "group", "person", "place", "anonymous", "collective"]
SOURCE_KINDS: tuple[str, ...] = get_args(SourceKind)
Side: TypeAlias = Literal["first", "other", "both", "third", "anonymous", "unstated"]
SIDES: tuple[str, ...] = get_args(Side)
Standing: TypeAlias = Literal["named", "unnamed", "own", "first-hand", "unstated", "collective", "headline", "opinion"]
STANDINGS: tuple[str, ...] = get_args(Standing)


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody that a text has something from, under one key in all its spellings.

    Attributes:
        key: Equal for all spellings; of an unnamed source, its phrase on that page alone.
        name: As a reader would want it written: the lexicon's name of an outlet or office that it knows, else as the page has it.
        kind: What it is.
        country: Of an outlet or office that the lexicon knows (ISO 3166), else that of a nationality in the name; empty where there is none.
    """

    key: str
    name: str
    kind: SourceKind
    country: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where one telling says that it comes from.

    Attributes:
        telling: Its id.
        standing: `named`: through a named source; `unnamed`: through unnamed ones only; `own`: of the page's own reporters; `first-hand`:
            the speaker's own channel; `unstated`; `collective`: "media", "reports" and no more; `headline` and `opinion`: never counted.
        side: Whose side it comes from, as seen from the contact or from the one who speaks.
        path: The links from the page inward; empty where none is stated.
        copies: Whether it is a copy of an earlier telling.
    """

    telling: str
    standing: Standing
    side: Side
    path: tuple[tuple[Source, ...], ...] = ()
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """A source that has it from nobody that the texts name; who has it from it, and from whom these.

    Attributes:
        source: It; of several that cite one another in a circle, the first by name.
        others: The rest of the circle; mostly empty.
        tellings: Ids of the tellings that have it from it directly.
        takers: Those who have it from it, each with its own takers.
        unnamed: Unnamed sources that stand behind it.
    """

    source: Source
    others: tuple[Source, ...] = ()
    tellings: tuple[str, ...] = ()
    takers: tuple["Origin", ...] = ()
    unnamed: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """The named origins of one account. They are what the texts name; nothing is confirmed by their number.

    Attributes:
        least: Distinct origins if all unnamed sources are among the named ones, or one another; 0 where no origin is stated at all.
        most: Distinct origins if every unnamed source is another.
        named: The trees of the named origins, by how many tellings hang on them, then by name.
        unnamed: The trees of the unnamed ones that no named origin stands before.
        unstated: Ids of tellings that state no origin.
        provenances: One for each telling, in the order given.
        only: `other` where one's words are known only from the side spoken to (of a contact: from the second party alone); `first` where
            a contact is told by its first party alone; None else.
    """

    least: int
    most: int
    named: tuple[Origin, ...]
    unnamed: tuple[Origin, ...]
    unstated: tuple[str, ...]
    provenances: tuple[Provenance, ...]
    only: Literal["first", "other"] | None = None
