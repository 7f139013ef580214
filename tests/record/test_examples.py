"""The invariants of the record, on the pages of the example corpus: whatever was read there, it must be tied to its characters."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import naqlan
from naqlan.record.article import Article
from naqlan.record.json import dumps, loads
from naqlan.record.schema import schema
from naqlan.record.verify import verify

PAGES = Path(__file__).parents[2] / "examples" / "pages"
VALIDATOR: Any = jsonschema.Draft202012Validator(schema())


@pytest.fixture(scope="module")
def records() -> list[Article]:
    return list(naqlan.read([PAGES]))


def test_there_is_a_record_for_every_page(records: list[Article]) -> None:
    assert len(records) == len(list(PAGES.glob("*.txt"))) + len((PAGES / "dump.jsonl").read_text(encoding="utf-8").splitlines())


def test_every_span_and_every_verbatim_value_holds(records: list[Article]) -> None:
    for article in records:
        verify(article)


def test_every_record_survives_the_round_trip_and_is_valid(records: list[Article]) -> None:
    for article in records:
        line = dumps(article)
        assert loads(line) == article
        VALIDATOR.validate(json.loads(line))


def test_verbatim_values_stand_in_the_page(records: list[Article]) -> None:
    for article in records:
        for value, span in _verbatim(article):
            assert article.text(span) == value


def _verbatim(article: Article) -> Iterator[tuple[str, Any]]:
    for statement in article.statements:
        yield statement.content, statement.span
        yield statement.cue, statement.cue_span
    for contact in article.contacts:
        yield contact.cue, contact.cue_span
    for time in article.times:
        yield time.text, time.span
    for figure in article.figures:
        yield figure.text, figure.span


def test_paragraphs_cover_the_body(records: list[Article]) -> None:
    for article in records:
        assert "\n".join(article.body[one.start : one.end] for one in article.paragraphs) == article.body


def test_the_same_input_gives_the_same_bytes(records: list[Article]) -> None:
    again = [dumps(one) for one in naqlan.read([PAGES])]
    assert again == [dumps(one) for one in records]
