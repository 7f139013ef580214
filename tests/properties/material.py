"""Which pages do the properties hold for? The bundled examples, and the larger gold where it is at hand."""

from functools import cache
from pathlib import Path

from naqlan.read.source import read_pages
from naqlan.record.identity import hash_of
from naqlan.record.page import Page
from tests.conftest import ROOT, SHARED
from tests.properties.compare import Item, Rename, differences, items, record
from tests.properties.edits import Perturb, apply


@cache
def examples() -> dict[str, str]:
    """Returns the texts of the bundled example pages by their names."""
    return _texts(sorted((ROOT / "examples" / "pages").glob("*.txt")))


@cache
def documents() -> dict[str, str]:
    """Returns the texts of the documents of the larger gold that are not held out; empty where it is not at hand."""
    found = sorted((SHARED / "gold" / "docs").glob("*.txt"))
    return _texts([path for path in found if path.stem.startswith("seed") or int(path.stem[-3:]) % 2 == 0])


@cache
def read(text: str) -> tuple[Item, ...]:
    """Returns the items of a page as it stands."""
    return tuple(items(text, record(text)))


def _texts(paths: list[Path]) -> dict[str, str]:
    return {page.doc: page.text for page in read_pages([str(path) for path in paths]) if isinstance(page, Page)}


def sample(texts: dict[str, str], name: str, share: int) -> list[str]:
    """Returns about one in `share` of the pages, other ones for another name; `make soak` takes them all."""
    return [doc for doc in texts if int(hash_of(name, doc), 16) % share == 0]


def held(texts: dict[str, str], docs: list[str], perturb: Perturb, rename: Rename = str) -> None:
    """Fails with all differences where a page reads otherwise once perturbed."""
    for doc in docs:
        edits = perturb(texts[doc])
        if edits:
            found = differences(apply(texts[doc], edits), rename, old=list(read(texts[doc])))
            assert not found, f"{doc}:\n" + "\n".join(map(str, found))
