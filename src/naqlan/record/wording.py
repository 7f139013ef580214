"""What is a thing called, by whom, in whose voice? Sets of competing words, and each use of one."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from naqlan.record.difference import Passage
from naqlan.record.span import Span

Voice: TypeAlias = Literal["quoted", "reported", "own"]
VOICES: tuple[str, ...] = get_args(Voice)
"""Between the quotation marks of a speaker; in what a speaker is reported to have said; in the outlet's own words."""


@dataclass(frozen=True, slots=True)
class WordSet:
    """Competing designations for one thing.

    Attributes:
        id: By which it is asked for.
        en: What they designate, in neutral words of ours, in English.
        ar: The same in Arabic.
        words: Each designation with its written forms.
        but: Phrases in which the words name something else.
    """

    id: str
    en: str
    ar: str
    words: tuple[tuple[str, tuple[str, ...]], ...]
    but: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """A designation where it stands in an article.

    Attributes:
        set: The id of its set.
        word: The designation.
        voice: In whose voice.
        span: Where it stands.
        statement: Local id of the statement that it is part of, or None.
    """

    set: str
    word: str
    voice: Voice
    span: Span
    statement: str | None


@dataclass(frozen=True, slots=True)
class Designated:
    """How often one outlet uses one designation in one voice.

    Attributes:
        word: The designation.
        outlet: Who is credited: the outlet; for copies the agency that they come from, or the outlet that had it first.
        voice: In whose voice.
        count: How many times.
        articles: In how many articles.
        passage: The first of them.
    """

    word: str
    outlet: str
    voice: Voice
    count: int
    articles: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Called:
    """What outlets call one person.

    Attributes:
        name: The fullest name.
        rows: For each outlet the roles and the spellings that it has, as written, and the first passage.
    """

    name: str
    rows: tuple[tuple[str, tuple[str, ...], tuple[str, ...], Passage], ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """With which words outlets report one statement.

    Attributes:
        speaker: Who speaks, as the first telling has it.
        rows: For each telling the outlet, the cue as written, the act, and the passage.
    """

    speaker: str
    rows: tuple[tuple[str, str, str, Passage], ...]
