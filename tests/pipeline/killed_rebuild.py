"""Rebuilds a store by other code, quickly and in small batches, and prints a line a batch: to be killed at any moment (`test_rebuild`).

python -m tests.pipeline.killed_rebuild STORE
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from unittest.mock import patch

from naqlan.pipeline import adder as module
from naqlan.pipeline import corpus
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.rebuild import Rebuilt, rebuild
from naqlan.record.article import Article
from naqlan.record.figure import Figure
from naqlan.record.page import Page, Unreadable
from naqlan.record.span import Span
from tests.store.made import NOON, article, store_at


def work(page: Page, **_: object) -> Article | Unreadable:
    """Makes a record that has a figure where the code before had none; each ninth page gives no article any more, each eighth breaks."""
    if page.doc.endswith(("9", "8")):
        return Unreadable(page.source, page.doc, "no article" if page.doc.endswith("9") else "failed", "so it is")
    made = article(page, "12 جنديا")
    return Article(made.meta, made.title, made.body, figures=(Figure("12 جنديا", Span("body", 0, 8), 12, "exactly", "جنديا"),))


def rebuilt(store_path: Path) -> Rebuilt:
    """Rebuilds a store, and prints a line a batch."""
    with (
        patch.multiple(module, work_page=work, MOST_PAGES=7, fingerprint=lambda: "code-2"),
        patch.object(corpus, "AT_ONCE", 7),
        store_at(store_path, NOON) as store,
    ):
        adder = Adder(store, "rebuild", kept=lambda tally: print(tally.pages, flush=True))
        return rebuild(store, adder, related=lambda done, _: print(done, flush=True))


if __name__ == "__main__":
    print(json.dumps(asdict(rebuilt(Path(sys.argv[1])))))
