"""Which outlet is it, as the page names itself, or as its host is known?"""

import re
from collections.abc import Sequence
from functools import cache

from naqlan.clean.html.value import tidy
from naqlan.clean.sheet import words
from naqlan.lexicon.load import load_yaml

MOST_WORDS = 6
"""Words of an outlet's name; a longer one has a slogan, which stands after a dash or a bar."""
_ARABIC = re.compile("[\u0621-\u064a]")
_SLOGAN = re.compile(r"\s*[|•»«:]\s*|\s+[-–—/]\s+")


def outlet_of(names: Sequence[str | None], host: str | None) -> str | None:
    """Returns the outlet's name.

    Args:
        names: What the page calls itself, the surest first.
        host: Its host, or None.

    Returns:
        The first name in Arabic; else the Arabic name of the outlet at that host; else the first name. None where nothing
        names it.
    """
    found = [name for name in (_bare(name) for name in names if name) if name]
    arabic = next((name for name in found if _ARABIC.search(name)), None)
    return arabic or outlet_at(host) or next(iter(found), None)


def outlet_at(host: str | None) -> str | None:
    """Returns the Arabic name of the outlet at a host, its subdomains counted to it unless they have a name of their own; None for an unknown one."""
    labels = (host or "").split(".")
    return next((name for start in range(len(labels) - 1) if (name := _hosts().get(".".join(labels[start:])))), None)


@cache
def _hosts() -> dict[str, str]:
    return {str(host): str(entry["name"]) for entry in load_yaml("outlets.yaml")["outlets"] for host in entry["domains"]}


def _bare(name: str) -> str | None:
    """A name without its slogan, None for an address or an account."""
    name = name.strip().lstrip("@")
    if "://" in name:
        return None
    first = next((part for part in _SLOGAN.split(name) if words(part)), "")
    return tidy(first if len(words(name)) > MOST_WORDS or first != name else name)
