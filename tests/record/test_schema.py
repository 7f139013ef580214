import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from naqlan.record import keys
from naqlan.record.article import Article, Metadata
from naqlan.record.json import dumps, to_json
from naqlan.record.schema import OBJECTS, descriptions, schema
from tests.record.articles import articles

DOCS = Path(__file__).parents[2] / "docs"
VALIDATOR: Any = jsonschema.Draft202012Validator(schema())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_published_schema_is_the_one_that_the_code_makes() -> None:
    published = json.loads((DOCS / "record.schema.json").read_text(encoding="utf-8"))
    assert published == schema(), "write it anew: python -m naqlan.record.schema > docs/record.schema.json"


@settings(max_examples=50)
@given(articles())
def test_every_record_is_valid(article: Article) -> None:
    VALIDATOR.validate(json.loads(dumps(article)))


@pytest.mark.parametrize(("key", "value"), [("genre", "poem"), ("format", 2), ("body", None), ("id", "x"), ("people", [{}]), ("colour", 1)])
def test_what_is_no_record_is_not_valid(key: str, value: object) -> None:
    data = to_json(Article(Metadata("d", "k"), None, ""))
    VALIDATOR.validate(data)
    assert not VALIDATOR.is_valid({**data, key: value})


def test_every_attribute_of_the_dataclasses_has_a_key() -> None:
    spelled = {"cue_span", "start", "end"}
    for one, names in OBJECTS.items():
        assert {field.name for field in fields(one)} - spelled <= set(names)
    assert {field.name for field in fields(Metadata)} | {field.name for field in fields(Article)} <= {*keys.ARTICLE, "meta", "judged"}


def test_every_attribute_is_described() -> None:
    for one in (*OBJECTS, Metadata, Article):
        assert set(descriptions(one)) == {field.name for field in fields(one)}


def test_every_key_is_in_the_document() -> None:
    text = (DOCS / "record.md").read_text(encoding="utf-8")
    sections = {part.split("\n", 1)[0].strip(): part for part in text.split("\n## ")}
    wanted = {
        "The article": keys.ARTICLE, "published_other": keys.OTHER_DAY, "paragraphs": keys.PARAGRAPH, "people": keys.PERSON,
        "entities": keys.ENTITY, "contacts": keys.CONTACT, "tellings": keys.TELLING, "statements": keys.STATEMENT, "times": keys.TIME,
        "figures": keys.FIGURE, "dropped": keys.DROPPED,
    }  # fmt: skip
    for section, names in wanted.items():
        listed = [line.split("`")[1] for line in sections[section].split("\n") if line.startswith("| `")]
        assert listed == list(names), section


def test_every_word_of_a_vocabulary_is_in_the_document() -> None:
    text = (DOCS / "record.md").read_text(encoding="utf-8")
    words = {word for word in _enums(schema()) if word is not None}
    assert not {word for word in words if f"`{word}`" not in text}


def _enums(shape: Any) -> set[str | None]:
    if isinstance(shape, dict):
        return set(shape.get("enum", ())).union(*map(_enums, shape.values()))
    return set().union(*map(_enums, shape)) if isinstance(shape, list) else set()
