"""Which files of our own do pages load? Style sheets and scripts, read once, each under an address that changes with its bytes."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
"""What may lie in the folder, by the end of its name."""
FOREVER = "public, max-age=31536000, immutable"
"""How long a browser may keep what has its hash in its address."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of ours.

    Attributes:
        name: Its name.
        content: Its bytes.
        type: Its media type.
        url: Its address, root-relative, with a hash of its bytes.
    """

    name: str
    content: bytes
    type: str
    url: str


@cache
def assets() -> dict[str, Asset]:
    """Returns all of them by name."""
    found = {}
    for one in files("naqlan.web").joinpath("static").iterdir():
        kind = one.name.rpartition(".")[2]
        if kind in TYPES:
            content = one.read_bytes()
            url = f"/static/{one.name}?v={hashlib.sha256(content).hexdigest()[:12]}"
            found[one.name] = Asset(one.name, content, TYPES[kind], url)
    return found
