"""Which code, words and rules make the records now? A fingerprint: another one means that pages may be read otherwise."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

FOLDERS = ("record", "text", "lexicon", "rules", "dates", "names", "read", "clean", "extract")
"""What page work is made of, besides `pipeline/page.py`."""
ACROSS = (*FOLDERS, "links", "relate", "resolve", "compare", "pipeline")
"""What the work across articles is made of."""
KINDS = (".py", ".txt", ".yaml")
PARTS = ("hijridate", "selectolax")
"""Packages whose versions may change a record."""
LENGTH = 24


@cache
def fingerprint() -> str:
    """Returns a hash of all that a record depends on besides its page, found once a process (10 ms)."""
    return _hash(FOLDERS, Path("pipeline", "page.py"))


@cache
def fingerprint_across() -> str:
    """Returns a hash of all that the work across articles depends on besides the records, found once a process (20 ms)."""
    return _hash(ACROSS)


def _hash(folders: Sequence[str], *besides: Path) -> str:
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for path in [*(package / one for one in besides), *(path for folder in folders for path in _files(package / folder))]:
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    digest.update(" ".join(f"{part}=={version(part)}" for part in PARTS).encode())
    return digest.hexdigest()[:LENGTH]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in KINDS)
