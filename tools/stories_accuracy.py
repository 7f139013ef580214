"""Are articles on one event in one story, and others not? B-cubed over labelled articles, where NAQLAN_SHARED points at them.

    python -m tools.stories_accuracy STORE             # a store of all articles of the shared data
    python -m tools.stories_accuracy STORE --errors    # the labelled groups that were cut or joined, with their headlines

B³ (Bagga and Baldwin 1998): the precision of an article is the share of its story that has its label, its recall the share of its label that
is in its story; only labelled articles count, all others of the store were in play. Thresholds were set on groups of even numbers.
"""

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path

from naqlan.pipeline.story import listed_stories
from naqlan.store.store import open_store

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared") / "data"
LABELS = "stories.jsonl"


def b_cubed(found: Mapping[str, Hashable], labels: Mapping[str, Hashable]) -> tuple[float, float, float]:
    """Returns precision, recall and F1 of groups over labelled items.

    Args:
        found: The group of each item; one that is in none is a group of its own.
        labels: The right group of each item that counts; at least one.
    """
    groups: dict[Hashable, set[str]] = defaultdict(set)
    right: dict[Hashable, set[str]] = defaultdict(set)
    for item, label in labels.items():
        groups[found.get(item, item)].add(item)
        right[label].add(item)
    precision = recall = 0.0
    for item, label in labels.items():
        group = groups[found.get(item, item)]
        both = len(group & right[label])
        precision += both / len(group)
        recall += both / len(right[label])
    precision, recall = precision / len(labels), recall / len(labels)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def read_labels(path: Path) -> list[list[str]]:
    """Returns the articles of each labelled group, in the order of the file."""
    return [json.loads(line)["articles"] for line in path.read_text(encoding="utf-8").splitlines()]


def measure(found: Mapping[str, Hashable], groups: Iterable[list[str]]) -> dict[str, tuple[float, float, float]]:
    """Returns B³ over all labelled articles, and apart over those of groups of even and of odd numbers."""
    numbered = list(enumerate(groups))
    parts = {"all": numbered, "even (tuned on)": numbered[::2], "odd": numbered[1::2]}
    return {name: b_cubed(found, {one: number for number, group in part for one in group}) for name, part in parts.items()}


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--labels", type=Path, default=SHARED / LABELS)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    with open_store(options.store, create=False) as store:
        stories = list(listed_stories(store))
        titles = {article.meta.doc: article.title or "" for article in store.articles()} if options.errors else {}
    found = {doc: one.story.id for one in stories for doc in one.docs}
    groups = read_labels(options.labels)
    for name, (precision, recall, f1) in measure(found, groups).items():
        print(f"{name:16} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    sizes = sorted((len(one.docs) for one in stories), reverse=True)
    print(f"{len(found)} articles, {len(stories)} stories, {sum(size == 1 for size in sizes)} of one article, the largest of {sizes[0]}")
    if options.errors:
        print_errors(groups, found, titles)


def print_errors(groups: list[list[str]], found: Mapping[str, Hashable], titles: Mapping[str, str]) -> None:
    """Prints each labelled group that was cut into several stories, or stands with another in one."""
    label = {doc: number for number, group in enumerate(groups) for doc in group}
    for number, group in enumerate(groups):
        homes = sorted({str(found.get(doc, doc)) for doc in group})
        joined = sorted({label[doc] for doc in label if str(found.get(doc, doc)) in homes} - {number})
        if len(homes) > 1 or joined:
            print(f"\n{number}: in {len(homes)} stories" + (f", with {joined}" if joined else ""))
            for doc in sorted(group, key=lambda one: (str(found.get(one, one)), one)):
                print(f"   {str(found.get(doc, doc))[:8]}  {doc[:20]:20}  {titles.get(doc, '')[:100]}")


if __name__ == "__main__":
    main()
