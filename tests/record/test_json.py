import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from naqlan.errors import RecordError
from naqlan.record import keys
from naqlan.record.article import Article, Metadata
from naqlan.record.json import dumps, escaped, from_json, loads, to_json
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from tests.record.articles import articles

META = Metadata(doc="d", key="k")
SAID = Statement(
    id="s1", speakers=("الوزير",), speaker_kind="office", addressees=(), act="say", form="indirect", polarity="affirmed", via=None,
    when=None, chain=(("أكسيوس",),), content="الطريق مفتوح", span=Span("body", 14, 26), cue="قال", cue_span=Span("body", 0, 3),
    rule="statements.verb-clause", evidence={"speakers": (Span("body", 4, 10),)},
)  # fmt: skip
ARTICLE = Article(META, "عنوان", "قال الوزير إن الطريق مفتوح", statements=(SAID,))


@given(articles())
def test_a_record_survives_the_round_trip(article: Article) -> None:
    line = dumps(article)
    assert loads(line) == article
    assert dumps(loads(line)) == line


@given(articles())
def test_a_record_is_one_line_without_control_codes(article: Article) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", dumps(article))
    assert json.loads(dumps(article)) == to_json(article)


@given(articles())
def test_keys_stand_in_the_order_of_the_format(article: Article) -> None:
    data = to_json(article)
    assert tuple(data) == keys.ARTICLE
    groups = {
        "people": keys.PERSON, "entities": keys.ENTITY, "contacts": keys.CONTACT, "statements": keys.STATEMENT,
        "times": keys.TIME, "figures": keys.FIGURE, "dropped": keys.DROPPED, "paragraphs": keys.PARAGRAPH, "published_other": keys.OTHER_DAY,
    }  # fmt: skip
    for group, names in groups.items():
        assert all(tuple(item) == names for item in data[group])
    assert all(tuple(telling) == keys.TELLING for contact in data["contacts"] for telling in contact["tellings"])


def test_arabic_stands_as_it_is() -> None:
    assert "قال الوزير إن الطريق مفتوح" in dumps(ARTICLE)


def test_spans_are_written_as_the_format_says() -> None:
    said = to_json(ARTICLE)["statements"][0]
    assert (said["in"], said["span"], said["cue_span"]) == ("body", [14, 26], [0, 3])
    assert said["evidence"] == {"speakers": [["body", 4, 10]]}
    assert said["chain"] == [["أكسيوس"]]


def test_escaping_changes_no_value() -> None:
    text = json.dumps({"a": "\x9b31m\u202eabc\u2066\u2028"}, ensure_ascii=False)
    assert json.loads(escaped(text)) == json.loads(text)
    assert escaped(text).isprintable()


def test_a_lone_surrogate_can_be_written() -> None:
    assert dumps(replace(ARTICLE, title="\ud800")).encode("utf-8")


def test_a_cue_in_another_field_is_refused() -> None:
    with pytest.raises(RecordError, match=r"s1\.cue_span"):
        to_json(replace(ARTICLE, statements=(replace(SAID, cue_span=Span("title", 0, 3)),)))


def _broken(path: str, value: Any) -> dict[str, Any]:
    data: Any = json.loads(dumps(ARTICLE))
    place = data
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in way:
        place = place[part]
    if value is KeyError:
        del place[last]
    else:
        place[last] = value
    found: dict[str, Any] = data
    return found


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("format", 2, "format: this version of Naqlan reads format 1"),
        ("format", True, "format: a whole number is expected"),
        ("title", 3, "title: a string is expected, not a number"),
        ("body", KeyError, "body: missing"),
        ("colour", "red", "colour: format 1 has no such key"),
        ("id", "0" * 24, "id: it is not the hash of the key"),
        ("version", "0" * 24, "version: it is not the hash"),
        ("body", "شيء آخر", "version: it is not the hash"),
        ("genre", "poem", "genre: 'poem' is none of news"),
        ("people", {}, "people: a list is expected, not an object"),
        ("people", [3], "people[0]: an object is expected, not a number"),
        ("statements.0.act", [], "statements[0].act: [] is none of say"),
        ("statements.0.span", [3, 1], "statements[0].span: [3, 1] is no half-open stretch"),
        ("statements.0.span", [3], "statements[0].span: two whole numbers are expected"),
        ("statements.0.span", [0, 99], "statements[0].span: [0, 99] reaches beyond the body"),
        ("statements.0.content", "غيره", "statements[0].span: the text there is"),
        ("statements.0.cue", "أكد", "statements[0].cue_span: the text there is"),
        ("statements.0.chain", [[1]], "statements[0].chain[0][0]: a string is expected, not a number"),
        ("statements.0.evidence", {"via": "s9"}, "statements[0].evidence.via: the record has no 's9'"),
        ("statements.0.evidence", {"via": [["foot", 1, 2]]}, "statements[0].evidence.via[0]:"),
        ("statements.0.about", ["p7"], "statements[0].about: the record has no 'p7'"),
        ("statements.0.distance", ["body", 1], "statements[0].distance:"),
        ("statements.0.colour", 1, "statements[0].colour: format 1 has no such key"),
    ],
)
def test_what_is_wrong_is_named_by_its_path(path: str, value: Any, message: str) -> None:
    with pytest.raises(RecordError) as caught:
        from_json(_broken(path, value))
    assert str(caught.value).startswith(message)


def test_an_id_may_not_stand_twice() -> None:
    data = json.loads(dumps(ARTICLE))
    data["statements"] *= 2
    with pytest.raises(RecordError, match=r"statements\[1\]\.id: 's1' stands twice"):
        from_json(data)


@pytest.mark.parametrize("line", ["", "{", "[" * 100_000, "[]", "null", '"text"'])
def test_what_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(RecordError):
        loads(line)
