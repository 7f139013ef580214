"""Texts of made-up words, the same for the same seed, and articles to be compared."""

import random
from typing import Any

from naqlan.record.copy import Copyable
from naqlan.relate.shingles import shingled

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
DAY = 738_000


def words(count: int, seed: int = 0) -> list[str]:
    drawn = random.Random(seed)
    return ["".join(drawn.choice(LETTERS) for _ in range(drawn.randint(2, 7))) for _ in range(count)]


def text(count: int, seed: int = 0) -> str:
    return " ".join(words(count, seed))


def copyable(body: str, article: str = "a", **known: Any) -> Copyable:
    return Copyable(**{"article": article, "day": DAY, "outlet": article, "agencies": (), "text": shingled(body), **known})
