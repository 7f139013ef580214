"""Is every real article read, with every value leading back to its characters? A slice of the articles of the shared data."""

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from naqlan.pipeline.page import read_page
from naqlan.record.article import Article
from naqlan.record.page import Page

pytestmark = pytest.mark.needs("shared")
EVERY = 8
"""One article in so many."""


@pytest.fixture(scope="module")
def articles(shared: Path) -> list[Article]:
    return list(_read(shared / "data" / "articles.jsonl.gz"))


def _read(path: Path) -> Iterator[Article]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, EVERY):
            row = json.loads(line)
            yield read_page(Page(row["id"], row["id"], "", row["text"], row["title"], None, None, None))


def test_every_statement_is_verbatim(articles: list[Article]) -> None:
    loose = [(one.meta, made.id) for one in articles for made in one.statements if one.text(made.span) != made.content]
    assert articles
    assert not loose


def test_every_reference_within_a_record_is_met(articles: list[Article]) -> None:
    for article in articles:
        statements = [made.id for made in article.statements]
        people = {person.id for person in article.people}
        assert len(set(statements)) == len(statements)
        assert {made.continues for made in article.statements} <= {None, *statements}
        named = {ref for made in article.statements for ref in (*made.speakers, *made.addressees)}
        assert {ref for ref in named if ref[:1] == "p" and ref[1:].isdigit()} <= people
