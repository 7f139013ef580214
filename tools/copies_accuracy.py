"""How well are copies found? Measured on pairs of real articles, with all articles that are at hand in one store.

    python -m tools.copies_accuracy [--store STORE] [--misses]

Prints precision, recall and F1 of reprints, how many part copies are found as such, and how many pairs are called copies that are none:
those that tell one event in their own words, and 300 drawn from different stories. The labels are silver: they follow the overlap of the texts.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from naqlan.pipeline.adder import Adder
from naqlan.pipeline.copies_asked import all_pairs
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.documents import read_documents
from naqlan.store.store import Store, open_store

SHARED = Path(os.environ.get("NAQLAN_SHARED", "../shared")) / "data"
ARTICLES, PAIRS, STORIES = "articles.jsonl.gz", "copies.jsonl", "stories.jsonl"
REPRINT, PART = "reprint", "partly copied"
SAMPLE, SEED = 300, 5
"""Pairs of different stories that are drawn, and what they are drawn by."""

Found = dict[frozenset[str], tuple[str, float]]


def found_in(store: Store) -> Found:
    """Returns the kind and share of each pair that was found, by the ids given."""
    return {frozenset((one.a, one.b)): (one.kind, one.share) for one in all_pairs(store)}


def score(pairs: list[dict[str, Any]], found: Found) -> dict[str, float]:
    """Returns the figures: of reprints `precision`, `recall`, `f1`; `part recall`, `part as reprint`; `own as copy`, a count."""
    cells = Counter((one["label"], found.get(frozenset((one["a"], one["b"])), ("none", 0.0))[0]) for one in pairs)
    labelled = Counter(one["label"] for one in pairs)
    right, called = cells[REPRINT, "reprint"], sum(count for (_, kind), count in cells.items() if kind == "reprint")
    own = sum(count for (label, kind), count in cells.items() if label not in (REPRINT, PART) and kind != "none")
    return {
        "precision": right / max(called, 1),
        "recall": right / max(labelled[REPRINT], 1),
        "f1": 2 * right / max(called + labelled[REPRINT], 1),
        "part recall": cells[PART, "part"] / max(labelled[PART], 1),
        "part as reprint": cells[PART, "reprint"] / max(labelled[PART], 1),
        "own as copy": own,
    }


def of_different_stories(stories: list[dict[str, Any]]) -> list[frozenset[str]]:
    """Returns a sample of pairs of articles of which no story has both."""
    together = {frozenset(both) for story in stories for both in combinations(story["articles"], 2)}
    articles = sorted({article for story in stories for article in story["articles"]})
    drawn = random.Random(SEED)  # noqa: S311 (a sample, no secret)
    sample: list[frozenset[str]] = []
    while len(sample) < SAMPLE:
        both = frozenset(drawn.sample(articles, 2))
        if both not in together and both not in sample:
            sample.append(both)
    return sample


def _store(path: Path) -> Store:
    """A store with all articles in it; made where there is none."""
    made = not path.exists()
    store = open_store(path)
    if made:
        with Adder(store, "tools.copies_accuracy") as adder:
            for document in read_documents([str(SHARED / ARTICLES)]):
                adder.take(document)
    bring_up_to_date(store)
    return store


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with (SHARED / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> int:
    """Prints the figures; 0 also where the data are not at hand."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="a store with the articles; made there where there is none, else one for the time being")
    parser.add_argument("--misses", action="store_true", help="list the pairs that are called otherwise than labelled")
    given = parser.parse_args()
    if not (SHARED / PAIRS).exists():
        print(f"copies: no data at {SHARED}; set NAQLAN_SHARED")
        return 0
    with tempfile.TemporaryDirectory() as folder, _store(given.store or Path(folder) / "articles.db") as store:
        found = found_in(store)
    pairs = list(_rows(PAIRS))
    kinds = Counter(kind for kind, _ in found.values())
    print(f"copies: {kinds['reprint']:,} reprints and {kinds['part']:,} part copies found; of {len(pairs):,} labelled pairs:")
    for name, value in score(pairs, found).items():
        print(f"  {name:18}{value:8.3f}" if name != "own as copy" else f"  {name:18}{value:8.0f}")
    print(f"  {'of other stories':18}{sum(both in found for both in of_different_stories(list(_rows(STORIES)))):8} of {SAMPLE}")
    for one in pairs if given.misses else []:
        kind, share = found.get(frozenset((one["a"], one["b"])), ("none", 0.0))
        if kind != {REPRINT: "reprint", PART: "part"}.get(one["label"], "none"):
            print(f"    {one['label']}, called {kind} {share:.2f} (5-grams: {one['containment5']:.2f}): {one['a']} | {one['b']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
