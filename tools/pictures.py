"""What do the pages look like? Makes the pictures of the documents, from the example pages, in Debian's Chromium.

python -m tools.pictures            # writes docs/pictures/*.png
python -m tools.pictures --out DIR  # elsewhere, to look at
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from naqlan.pipeline.story import story_named
from naqlan.store.items import item_ids
from naqlan.store.store import open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
EXAMPLES = (*sorted(map(str, (ROOT / "examples" / "pages").glob("*.txt"))), str(ROOT / "examples" / "story"))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page.

    Attributes:
        name: Of its file, without `.png`.
        path: Of the page; `{story}` stands for the story of the call that five outlets tell, `{article}` for one of its articles, `{call}` for the
            call in it.
        language: `ar` or `en`.
        theme: `light` or `dark`.
        width: Of the window, in pixels.
        height: Of the part that is shown, in pixels.
    """

    name: str
    path: str
    language: str = "ar"
    theme: str = "light"
    width: int = 1200
    height: int = 1000


PICTURES = (
    Picture("today", "/"),
    Picture("story", "/stories/{story}", height=1500),
    Picture("story-en", "/stories/{story}", "en", height=1500),
    Picture("story-phone", "/stories/{story}", theme="dark", width=390, height=1200),
    Picture("article", "/articles/{article}#i-{call}", height=800),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes the pictures; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "examples.db"
        naqlan = [sys.executable, "-m", "naqlan"]
        subprocess.run([*naqlan, "add", *EXAMPLES, "--store", store], check=True, stderr=subprocess.DEVNULL)
        with served(store) as url, chromium() as browser:
            ids = known(store)
            for one in PICTURES:
                take(browser, one, url, ids, options.out)
                print(options.out / f"{one.name}.png")
    return 0


def known(store: Path) -> dict[str, str]:
    """Returns the ids that stand for the names in paths."""
    with open_store(store, create=False) as found:
        told = story_named(found, "sada-post")
    article = next(one for one in told.members if one.record.meta.doc == "sada-post")
    return {"story": told.story.id, "article": article.id, "call": item_ids(article.id, article.record)[article.record.contacts[0].id]}


@contextmanager
def served(store: Path) -> Iterator[str]:
    """Gives the address under which the pages of a store are served meanwhile."""
    command = [sys.executable, "-m", "naqlan", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as server:
        assert server.stdout is not None, "it was asked for"
        try:
            yield next(word for word in server.stdout.readline().split() if word.startswith("http")).rstrip("/")
        finally:
            server.terminate()


@contextmanager
def chromium() -> "Iterator[Browser]":
    """Gives Debian's Chromium, without a window."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (a tool of developers, in the extra `dev`)

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"] if os.geteuid() == 0 else [])


def take(browser: "Browser", one: Picture, url: str, ids: dict[str, str], folder: Path) -> None:
    """Makes one picture."""
    page = browser.new_page(viewport={"width": one.width, "height": one.height})
    path, mark, place = one.path.format(**ids).partition("#")
    page.goto(f"{url}{path}?lang={one.language}&theme={one.theme}{mark}{place}")
    page.screenshot(path=folder / f"{one.name}.png")
    page.close()


if __name__ == "__main__":
    sys.exit(main())
