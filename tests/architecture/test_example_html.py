"""Are the HTML pages of `examples/html` and their gold whole: pairs, encodings, words, dates, kinds?"""

import html
import json
import re
import unicodedata
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source import ROOT

FOLDER = ROOT / "examples" / "html"
PAGES = sorted(FOLDER.glob("*.html"))
LEAST, KINDS = 84, 14
KEYS = {
    "title", "body", "published", "published_at", "published_from", "published_other", "modified_at", "outlet", "url", "authors", "section", "tags",
    "image_credit", "captured", "encoding", "template", "features",
}  # fmt: skip
SOURCES = ("json-ld", "opengraph", "microdata", "time", "url", "date line", "relative", "text", "unknown")
UNSEEN = re.compile(r"<!--.*?-->|<(script|style|noscript)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"<[^<>]+>")


def _gold(page: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def _words(text: str) -> list[str]:
    plain = "".join(one for one in unicodedata.normalize("NFKC", text) if unicodedata.category(one) != "Cf")
    return plain.replace("\N{ARABIC TATWEEL}", "").split()


def _shown(page: Path, encoding: str) -> str:
    """Returns the text of a page twice: tags as nothing (words cut by them) and tags as spaces (words that touch)."""
    bare = UNSEEN.sub(" ", page.read_bytes().decode(encoding))
    return html.unescape(TAG.sub("", bare)) + " " + html.unescape(TAG.sub(" ", bare))


def test_every_page_has_gold_and_every_gold_a_page() -> None:
    assert {page.stem for page in PAGES} == {gold.stem for gold in FOLDER.glob("*.json")}


def test_there_are_enough_pages_of_enough_kinds_in_both_halves() -> None:
    assert len(PAGES) >= LEAST
    kinds = Counter((page.stem.split("-")[1], int(page.stem.split("-")[0]) % 2) for page in PAGES)
    assert len({kind for kind, _ in kinds}) >= KINDS
    assert all(kinds[kind, 0] == kinds[kind, 1] for kind, _ in kinds)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_words_of_the_gold_stand_in_the_page(page: Path) -> None:
    gold = _gold(page)
    assert set(gold) == KEYS
    assert gold["template"] == page.stem.split("-")[1]
    shown = set(_words(_shown(page, gold["encoding"])))
    assert gold["body"].strip()
    assert [word for word in _words(gold["title"] + " " + gold["body"]) if word not in shown] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_dates_of_the_gold_are_dates(page: Path) -> None:
    gold = _gold(page)
    assert gold["published_from"] is None or gold["published_from"] in SOURCES
    assert (gold["published"] is None) == (gold["published_from"] == "unknown")
    for day in [gold["published"], *(other["value"] for other in gold["published_other"])]:
        assert day is None or 2005 <= date.fromisoformat(day).year <= 2026
    for key in ("published_at", "modified_at", "captured"):
        assert gold[key] is None or datetime.fromisoformat(gold[key]).tzinfo is not None
    assert gold["captured"] is not None or gold["published_from"] != "relative"


def test_no_body_stands_twice() -> None:
    assert not [body for body, count in Counter(_gold(page)["body"] for page in PAGES).items() if count > 1]
