"""Adds files of records to a store and sets them beside one another, in small batches, and prints a line a batch: to be killed at any moment.

python -m tests.pipeline.killed_corpus STORE RECORDS…

After each file all that waits is worked, as `naqlan add` does (`test_corpus`).
"""

import sys
from pathlib import Path
from unittest.mock import patch

from naqlan.pipeline import adder as module
from naqlan.pipeline import corpus
from naqlan.pipeline.add import add_paths
from naqlan.pipeline.adder import Adder
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.read.options import Options
from tests.store.made import NOON, store_at


def main(store_path: Path, *paths: str) -> None:
    with (
        patch.multiple(module, MOST_PAGES=3, fingerprint=lambda: "code"),
        patch.object(corpus, "AT_ONCE", 3),
        store_at(store_path, NOON) as store,
    ):
        for path in paths:
            with Adder(store, "killed", kept=lambda tally: print(tally.pages, flush=True)) as adder:
                add_paths([path], adder, store, options=Options())
            bring_up_to_date(store, progress=lambda done, _: print(done, flush=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
