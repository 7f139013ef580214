"""Adds files to a store, quickly and in small batches, and prints a line a batch: to be killed at any moment (`test_add`).

python -m tests.pipeline.killed STORE PATH…
"""

import sys
from pathlib import Path
from unittest.mock import patch

from naqlan.pipeline import adder as module
from naqlan.pipeline.add import add_paths
from naqlan.pipeline.adder import Adder
from naqlan.read.options import Options
from naqlan.record.article import Article
from naqlan.record.page import Page, Unreadable
from tests.store.made import NOON, article, store_at


def work(page: Page, **_: object) -> Article | Unreadable:
    """Makes a record without reading, for what is tested is the keeping; each seventh page breaks."""
    if page.doc.endswith("7"):
        return Unreadable(page.source, page.doc, "failed", "seven")
    return article(page, page.text)


def main(store_path: Path, *paths: str) -> None:
    with (
        patch.multiple(module, work_page=work, MOST_PAGES=7, fingerprint=lambda: "code"),
        store_at(store_path, NOON) as store,
        Adder(store, "killed", kept=lambda tally: print(tally.pages, flush=True)) as adder,
    ):
        add_paths(paths, adder, store, options=Options())


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
