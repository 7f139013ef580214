"""In what share of articles does each stem stand? Makes the frozen list that weighs words when articles are compared.

    python -m tools.word_frequencies records.jsonl > src/naqlan/lexicon/data/word_frequencies.txt

The input is records of format 1 (`naqlan extract --format jsonl`) of a corpus of news. What comes out are stems and classes, nothing of
any text: a stem has to be in one of 1,000 articles. A new list makes other verdicts: raise `frequencies.VERSION` with it.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from naqlan.lexicon.frequencies import UNLISTED
from naqlan.lexicon.light_stems import light_stems
from naqlan.record.article import Article
from naqlan.record.json import loads

HEAD = """\
# In what share of articles of news each stem stands (lexicon/light_stems.py): class c means one article of 2^(c/2).
# Counted over {count} articles of 25 outlets, 2013 to 2024, by tools/word_frequencies.py; stems in fewer than one of 1,000 are left out.
# Counts only: nothing of the texts is in here.
"""


def class_of(count: int, articles: int) -> int:
    """Returns the class of a stem that so many of the articles have: 0 where all have it, one more for each half power of two."""
    return round(2 * math.log2(articles / count))


def frequencies(records: Iterable[Article]) -> tuple[int, dict[str, int]]:
    """Returns how many records there are, and the class of each stem that is not too rare."""
    counts: Counter[str] = Counter()
    articles = 0
    for record in records:
        articles += 1
        counts.update({*light_stems(record.title or ""), *light_stems(record.body)})
    found = {stem: class_of(count, articles) for stem, count in counts.items()}
    return articles, {stem: number for stem, number in found.items() if number < UNLISTED and not stem.isdigit()}


def main() -> None:
    """Prints the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    with parser.parse_args().records.open(encoding="utf-8") as lines:
        articles, found = frequencies(loads(line) for line in lines)
    sys.stdout.write(HEAD.format(count=f"{articles:,}"))
    for stem, number in sorted(found.items(), key=lambda one: (one[1], one[0])):
        sys.stdout.write(f"{stem} {number}\n")


if __name__ == "__main__":
    main()
