"""Who may sign in? A file with a line a name, and what argon2 made of the password."""

import logging
import os
import stat
import tempfile
import threading
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError

from naqlan.errors import InputError, PageError

LONGEST_NAME = 64
"""Code points of a name at most."""
SHORTEST, LONGEST = 12, 1_000
"""Code points of a password; the guesses that are let through (`web/door.py`) would need ages for twelve that are no word."""
LARGEST = 1 << 20
"""Bytes of the file at most, some 8,000 names."""
AT_ONCE = 2
"""Passwords that are checked at once: each takes 64 MB and all of a core for some 30 ms."""
PATIENCE = 2.0
"""Seconds that one waits for another to be checked."""
_LOG = logging.getLogger("naqlan.web")


class Passwords:
    """A file of those who may sign in, read again when it has changed.

    Args:
        path: The file.

    Raises:
        InputError: It cannot be read, others can read it too, nobody stands in it, or a line of it is wrong.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._slots = threading.BoundedSemaphore(AT_ONCE)
        self._stamp, self._lines = _read(path)
        if not self._lines:
            raise InputError(f"{path}: nobody stands in it; write somebody in with --add-user NAME")

    def kept(self, name: str) -> str | None:
        """Returns what the file has for a name now; None where the name is not in it, or the file cannot be read any more."""
        return self._now().get(name)

    def check(self, name: str, password: str) -> bool:
        """Says whether this is the password of a name; a name that is not known takes as long as one that is.

        Raises:
            PageError: Too many are being checked; status 503.
        """
        lines = self._now()
        own = lines.get(normal(name))
        against = own or next(iter(lines.values()), None)
        if against is None or len(password) > LONGEST:
            return False
        if not self._slots.acquire(timeout=PATIENCE):
            raise PageError("too many are signing in; try again in a moment", status=503)
        try:
            PasswordHasher().verify(against, normal(password))
        except (VerificationError, InvalidHashError):
            return False
        else:
            return own is not None
        finally:
            self._slots.release()

    def _now(self) -> Mapping[str, str]:
        try:
            if _stamp(self._path.stat()) != self._stamp:
                self._stamp, self._lines = _read(self._path)
        except (OSError, InputError) as error:
            _LOG.error("%s: nobody can sign in (%s)", self._path, error)
            self._stamp, self._lines = (), {}
        return self._lines


def normal(text: str) -> str:
    """Returns text in the form in which keyboards of different systems meet (NFC)."""
    return unicodedata.normalize("NFC", text)


def write_in(path: Path, name: str, password: str, hasher: PasswordHasher | None = None) -> bool:
    """Writes who may sign in into the file, in one step, so that only its owner can read it.

    Args:
        path: The file; it is made where there is none.
        name: The name; one that stands in it gets a new password.
        password: The password.
        hasher: Makes what is kept of it; None: argon2id as RFC 9106 has it for 64 MB.

    Returns:
        Whether the name is new.

    Raises:
        InputError: The name or password cannot be used, or the file cannot be read or written.
    """
    name, password = normal(name.strip()), normal(password)
    if not name or len(name) > LONGEST_NAME or ":" in name or not name.isprintable():
        raise InputError(f"“{name:.80}” cannot be a name here; give 1 to {LONGEST_NAME} characters without a colon")
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(f"the password must have {SHORTEST} to {LONGEST} characters; a few words that do not belong together make a good one")
    lines = dict(_read(path)[1]) if path.exists() else {}
    is_new = name not in lines
    lines[name] = (hasher or PasswordHasher()).hash(password)
    try:
        handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(f"{one}:{kept}\n" for one, kept in lines.items())
            file.flush()
            os.fsync(file.fileno())
        Path(made).replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    return is_new


def _stamp(found: os.stat_result) -> tuple[int, ...]:
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_mode


def _read(path: Path) -> tuple[tuple[int, ...], Mapping[str, str]]:
    """Returns what tells this state of the file from another, and its lines by name."""
    try:
        with path.open("rb") as file:
            found = os.fstat(file.fileno())
            if os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o077:
                raise InputError(f"{path}: others can read or change it; `chmod 600 {path}`, and give new passwords if they may have")
            text = file.read(LARGEST + 1).decode("utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); write it with --add-user NAME --auth {path}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: it is no text in UTF-8") from error
    if len(text) > LARGEST:
        raise InputError(f"{path}: larger than {LARGEST} bytes")
    lines = {}
    for number, line in enumerate(text.splitlines(), start=1):
        name, _, kept = line.partition(":")
        if not line.strip() or line.startswith("#"):
            continue
        try:
            extract_parameters(kept)
        except InvalidHashError as error:
            raise InputError(f"{path}, line {number}: not a name, a colon and an argon2 hash; write it with --add-user") from error
        lines[normal(name)] = kept
    return _stamp(found), lines
