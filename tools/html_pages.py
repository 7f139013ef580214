"""On which pages of HTML is reading measured, and how is a body compared with what is right?"""

import gzip
import json
import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any
from unicodedata import category, normalize

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples" / "html"
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared") / "data" / "html"
_WORD = re.compile(r"\w+")
_SHINGLE = 4
_TATWEEL = "\u0640"


@dataclass(frozen=True, slots=True)
class Case:
    """A page with what is right for it.

    Attributes:
        name: Its stem.
        data: Its bytes.
        gold: The keys of the example pages; at least `body`.
        held: Whether no rule may be written for it.
    """

    name: str
    data: bytes
    gold: dict[str, Any]
    held: bool

    @property
    def kind(self) -> str:
        """The kind of an example page."""
        return self.name.split("-")[1]


def examples() -> list[Case]:
    """Returns the example pages, by number."""
    found = []
    for path in sorted(EXAMPLES.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found.append(Case(path.stem, path.with_suffix(".html").read_bytes(), gold, held=int(path.stem[:2]) % 2 == 1))
    return found


def real() -> list[Case]:
    """Returns the two real Arabic pages; none where they are not at hand."""
    if not (SHARED / "cnn-2013.html").is_file():
        return []
    sections = json.loads((SHARED / "lbc-2026.gold.json").read_text(encoding="utf-8"))["V1"]["body"]["sections"]
    bodies = {
        "cnn-2013": (SHARED / "cnn-2013.gold.txt").read_text(encoding="utf-8"),
        "lbc-2026": "\n".join(paragraph for section in sections for paragraph in section["paragraphs"]),
    }
    return [Case(name, (SHARED / f"{name}.html").read_bytes(), {"body": body}, held=False) for name, body in bodies.items()]


def benchmark() -> list[Case]:
    """Returns the pages of the public article-extraction-benchmark that are at hand; its odd digests are held back."""
    folder = SHARED / "benchmark"
    if not folder.is_dir():
        return []
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return [
        Case(name, gzip.decompress((folder / f"{name}.html.gz").read_bytes()), {"body": row["articleBody"]}, held=int(name[-1], 16) % 2 == 1)
        for name, row in gold.items()
    ]


def token_f1(gold: str, found: str) -> float:
    """Returns the F1 of the words of two texts, letters compared as the README of the example pages says."""
    right, got = Counter(_WORD.findall(even(gold))), Counter(_WORD.findall(even(found)))
    return 2 * (right & got).total() / (right.total() + got.total()) if right or got else 1.0


def even(text: str | None) -> str:
    """Returns a text with single blanks, without what no reader sees and without tatweel, in NFKC."""
    kept = (letter for letter in normalize("NFKC", text or "") if category(letter) != "Cf" and letter != _TATWEEL)
    return " ".join("".join(kept).split())


def shingle_f1(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """Returns precision, recall and F1 of pages, given as (gold, found), by 4-grams of words.

    As the public benchmark counts (github.com/scrapinghub/article-extraction-benchmark): precision is the mean over pages that
    found something, recall that over pages that have something, F1 that of the two means.
    """
    precisions, recalls = [], []
    for gold, found in pairs:
        right, got = _shingles(gold), _shingles(found)
        same = (right & got).total()
        if got:
            precisions.append(same / got.total())
        if right:
            recalls.append(same / right.total())
    precision, recall = mean(precisions or [0.0]), mean(recalls or [0.0])
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _WORD.findall(text)
    return Counter(tuple(tokens[start : start + _SHINGLE]) for start in range(max(1, len(tokens) - _SHINGLE + 1)) if tokens)
