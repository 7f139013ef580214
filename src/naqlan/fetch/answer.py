"""What came back for an address?"""

from dataclasses import dataclass
from typing import TypeAlias

from naqlan.errors import FetchError


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask later whether a page has changed.

    Attributes:
        url: The address that gave them, at the end of all redirects.
        etag: Its mark of the version, or None.
        modified: Its time of the last change as written, or None.
    """

    url: str
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body that was fetched.

    Attributes:
        asked: The address that was asked for.
        url: The address that gave it, at the end of all redirects.
        body: Its bytes, unpacked.
        media: Its type as the server names it, in small letters without parameters; empty where it names none.
        charset: The encoding that the server names, or None.
        captured: When (UTC, `2024-03-27T12:05:00Z`).
        validators: With what to ask whether it has changed.
    """

    asked: str
    url: str
    body: bytes
    media: str
    charset: str | None
    captured: str
    validators: Validators


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server says that it is as it was.

    Attributes:
        asked: The address that was asked for.
        captured: When (UTC).
    """

    asked: str
    captured: str


Answer: TypeAlias = Fetched | Unchanged | FetchError
"""What comes of an address: its body, that it is as it was, or why neither."""
