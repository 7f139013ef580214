"""Who is asking, and may they? Passwords and sessions together, with a limit on guesses from an address and for a name."""

import base64
import binascii
import math

from naqlan.errors import PageError
from naqlan.web.buckets import Buckets
from naqlan.web.passwords import LONGEST_NAME, Passwords, normal
from naqlan.web.sessions import Sessions

GUESSES = 10
"""Wrong passwords that are let through at once, from an address and for a name each."""
GUESS_EVERY = 30.0
"""Seconds until one more is: 2,890 in a day for a name, from however many addresses."""
BASIC_AGE = 300
"""Seconds for which a program that sends its password with each question is not checked again: argon2 is slow on purpose."""


class Door:
    """Lets people in.

    Args:
        passwords: Who may come in.
        sessions: Who did.
    """

    def __init__(self, passwords: Passwords, sessions: Sessions | None = None) -> None:
        self._passwords, self._sessions = passwords, sessions or Sessions()
        self._by_address = Buckets(GUESSES, 1 / GUESS_EVERY)
        self._by_name = Buckets(GUESSES, 1 / GUESS_EVERY)

    def enter(self, name: str, password: str, address: str) -> str:
        """Returns the id of a new session.

        Args:
            name: Who wants to come in.
            password: Their password.
            address: Where they ask from.

        Raises:
            PageError: The two do not belong together (status 401; whether the name is known is not said), or too many were wrong (429).
        """
        name = self._checked(name, password, address)
        return self._sessions.begin(name, self._passwords.kept(name) or "")

    def basic(self, header: str, address: str) -> str:
        """Returns the name in a header `Authorization: Basic …` (RFC 7617).

        Raises:
            PageError: As `enter`; also where the header is none.
        """
        known = self.who(header)
        if known:
            return known
        kind, _, encoded = header.partition(" ")
        try:
            name, colon, password = base64.b64decode(encoded.strip(), validate=True).decode("utf-8").partition(":")
        except (binascii.Error, UnicodeDecodeError):
            name = colon = password = ""
        if kind.lower() != "basic" or not colon:
            raise PageError("the header Authorization is no “Basic” one", status=401)
        name = self._checked(name, password, address)
        self._sessions.begin(name, self._passwords.kept(name) or "", secret=header, age=BASIC_AGE)
        return name

    def who(self, secret: str) -> str:
        """Returns who came in with this id; empty where nobody did, where it was too long ago, and where their password has changed since."""
        found = self._sessions.find(secret) if secret else None
        return found.name if found is not None and self._passwords.kept(found.name) == found.kept else ""

    def leave(self, secret: str) -> None:
        """Ends a session."""
        self._sessions.end(secret)

    def _checked(self, name: str, password: str, address: str) -> str:
        name = normal(name.strip())[: LONGEST_NAME + 1]
        wait = self._by_address.take(address) or self._by_name.take(name)  # who is held back uses up nobody's name
        if wait:
            raise PageError(f"too many wrong passwords; try again in {math.ceil(wait)} seconds", status=429)
        if not self._passwords.check(name, password):
            raise PageError("this name and this password do not belong together", status=401)
        self._by_address.give_back(address)
        self._by_name.give_back(name)
        return name
