"""What can go wrong, and what should the user do about it? The one tree of errors of Naqlan.

NaqlanError
├── InputError            what was given cannot be read (file, encoding, row)
│   └── UnreadableRecord  one record of a stream is damaged; the others go on
├── MissingExtra          a part that is installed apart is not there
├── FetchError            an address cannot be fetched, or must not be
│   └── NotNow            its host is to be left alone for now, or the work ends; nothing was asked
├── StoreError            a store cannot be opened, written or understood
├── JudgementError        what a reader judged is no judgement that can be kept
├── QueryError            what was typed to search for is no question
├── PageError             a page cannot be shown, or must not be
├── BackfillError         a back-fill cannot start or cannot go on
├── DataError             a file of words or rules of the package is wrong
│   ├── LexiconError
│   └── RuleError
├── RecordError           a record breaks the format (JSON, spans, schema)
└── GoldError             a gold file or a prediction cannot be scored
"""

from typing import Final, Literal


class NaqlanError(Exception):
    """The root: every error that Naqlan raises on purpose is one."""


class InputError(NaqlanError):
    """What was given cannot be read; the message says what, where and what to do."""


class UnreadableRecord(InputError):
    """One record of a stream is damaged; the records around it are still read."""


class MissingExtra(NaqlanError):
    """A part of Naqlan that is installed apart is not there; the message says how to install it."""


class FetchError(NaqlanError):
    """An address cannot be fetched, or must not be, or what it gave cannot be read.

    Attributes:
        reason: Which of these, in a word that the record has for a page that is left out.
        status: The HTTP status that was answered, where that is what is wrong; else None.
    """

    def __init__(
        self,
        message: str,
        reason: Literal["refused", "unreachable", "too long", "damaged", "not a page"] = "unreachable",
        *,
        status: int | None = None,
    ) -> None:
        super().__init__(message)
        self.reason: Final = reason
        self.status: Final = status


class NotNow(FetchError):
    """The host is to be left alone for now, or the work is to end; nothing was asked, and it may be tried again."""


class StoreError(NaqlanError):
    """A store cannot be opened, written or understood; the message gives its path and what to do."""


class JudgementError(NaqlanError):
    """A judgement cannot be kept or withdrawn; the message says what is wrong with it and what may be given."""


class QueryError(NaqlanError):
    """What was typed to search for is no question; the message says what is wrong with it, and where.

    Attributes:
        mistake: Names the mistake, for those who say it in another language; empty for one that has no name.
        place: Which character of the question it is at, from 0; None where it is at none.
    """

    def __init__(self, message: str, *, mistake: str = "", place: int | None = None) -> None:
        super().__init__(message if place is None else f"{message} (character {place + 1})")
        self.mistake, self.place = mistake, place


class PageError(NaqlanError):
    """A page cannot be shown, or must not be; the message says what was asked, and what may be.

    Attributes:
        status: The status of the answer (HTTP): 404 where there is no such thing, 400 where the question is none.
        parameter: The name of what is wrong in the address, where it is one thing; else None.
    """

    def __init__(self, message: str, *, status: int, parameter: str | None = None) -> None:
        super().__init__(message)
        self.status, self.parameter = status, parameter


class BackfillError(NaqlanError):
    """A back-fill cannot start or cannot go on; the message says what is done and how to go on."""


class DataError(NaqlanError):
    """A file of words or rules is wrong; the message gives file and line."""


class LexiconError(DataError):
    """A lexicon file breaks its format."""


class RuleError(DataError):
    """A rule does not compile, has no examples, or could run away."""


class RecordError(NaqlanError):
    """A record breaks format 1."""


class GoldError(NaqlanError):
    """A gold file or a prediction cannot be scored."""
