"""What did the reading miss? Counts by cause, with contexts, over real articles; or random items of the record to read by eye.

    python -m tools.missed --limit 1500 --seed 1                    # all lists: figures per 100 articles, the most frequent causes
    python -m tools.missed --limit 1500 --seed 1 --list quotations --contexts 30 [--key قال]
    python -m tools.missed --limit 1500 --seed 1 --json > before.json
    python -m tools.missed --limit 500 --sample statements 20 --seed 3

A place on a list is no error by itself: a quotation may be a title, a number a name. What counts is that a list gets shorter
with one seed and limit, and what its most frequent causes are. Without articles it looks at those under NAQLAN_SHARED, else
at the example pages; pages of the gold under NAQLAN_SHARED are always left out, so that nothing held back is read.
"""

import argparse
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from naqlan.record.article import Article
from naqlan.record.page import Page
from tools.missed.corpus import draw
from tools.missed.lists import LISTS
from tools.missed.sample import KINDS, sample
from tools.missed.scene import Hit, scenes

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared")


def default_paths() -> list[str]:
    """Returns the real articles where they are at hand, else the example pages."""
    articles = SHARED / "data" / "articles.jsonl.gz"
    return [str(articles)] if articles.is_file() else sorted(str(path) for path in (ROOT / "examples" / "pages").glob("*.txt"))


def look(pages: Iterable[Page], names: Iterable[str]) -> tuple[int, dict[str, list[Hit]]]:
    """Reads pages; returns how many gave an article, and for each list its hits in order."""
    found: dict[str, list[Hit]] = {name: [] for name in names}
    articles = 0
    for page in pages:
        _, fields = scenes(page)
        articles += bool(fields)
        for scene in fields:
            for name, hits in found.items():
                hits.extend(LISTS[name](scene))
    return articles, found


def summary(articles: int, found: dict[str, list[Hit]]) -> dict[str, Any]:
    """Returns the figures of a run: articles, and for each list its count, the count per 100 articles, the causes by number."""
    return {
        "articles": articles,
        "lists": {
            name: {
                "count": len(hits),
                "per_100": round(100 * len(hits) / max(articles, 1), 1),
                "keys": dict(Counter(hit.key for hit in hits).most_common(60)),
            }
            for name, hits in found.items()
        },
    }


def table(figures: dict[str, Any]) -> Iterator[str]:
    """Yields the lines of the summary."""
    yield f"{figures['articles']:,} articles        found   per 100"
    for name, one in figures["lists"].items():
        yield f"  {name:12} {one['count']:13,} {one['per_100']:9.1f}"


def show(name: str, hits: list[Hit], given: argparse.Namespace) -> Iterator[str]:
    """Yields a list: its causes by number, then random contexts, the same with the same seed."""
    yield f"\n== {name}: {len(hits):,}"
    yield "   " + " · ".join(f"{key} {count}" for key, count in Counter(hit.key for hit in hits).most_common(given.keys))
    wanted = [hit for hit in hits if given.key is None or given.key in hit.key]
    dice = random.Random(given.seed or 0)  # noqa: S311 (contexts are drawn for a reader)
    for hit in dice.sample(wanted, min(given.contexts, len(wanted))):
        yield f"{hit.doc} [{hit.key}] {hit.context}"


def parser() -> argparse.ArgumentParser:
    """Returns the parser of the command line."""
    made = argparse.ArgumentParser(prog="python -m tools.missed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("paths", nargs="*", help="files of pages (JSON lines, text, .gz, .zst)")
    made.add_argument("--limit", type=int, default=0, help="how many pages (all)")
    made.add_argument("--seed", type=int, help="draw them at random (else the first)")
    made.add_argument("--without", action="append", default=[], metavar="FILE", help="pages to leave out, told by address or title")
    made.add_argument("--list", choices=LISTS, action="append", dest="lists", help="only this list; may be repeated")
    made.add_argument("--key", help="contexts only of causes that hold this text")
    made.add_argument("--keys", type=int, default=25, help="how many causes of each list (25)")
    made.add_argument("--contexts", type=int, default=3, help="how many contexts of each list (3)")
    made.add_argument("--json", action="store_true", help="print the figures as JSON and nothing else")
    made.add_argument("--sample", nargs=2, metavar=("KIND", "N"), help=f"print N random items instead: {', '.join(KINDS)}")
    return made


def main(arguments: list[str] | None = None) -> int:
    """Runs the tool; returns the exit code."""
    given = parser().parse_args(arguments)
    if given.sample and (given.sample[0] not in KINDS or not given.sample[1].isdecimal()):
        print(f"--sample takes one of {', '.join(KINDS)} and a number", file=sys.stderr)
        return 2
    gold = SHARED / "gold" / "input.jsonl"
    pages = draw(given.paths or default_paths(), given.limit, given.seed, [*given.without, *([str(gold)] if gold.is_file() else [])])
    if given.sample:
        print("\n\n".join(sample(_records(pages), given.sample[0], int(given.sample[1]), given.seed)))
        return 0
    figures_of, found = look(pages, given.lists or LISTS)
    figures = summary(figures_of, found)
    if given.json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
        return 0
    for name, hits in found.items():
        print("\n".join(show(name, hits, given)))
    print("\n" + "\n".join(table(figures)))
    return 0


def _records(pages: Iterable[Page]) -> Iterator[Article]:
    return (scenes(page)[0] for page in pages)


if __name__ == "__main__":
    sys.exit(main())
