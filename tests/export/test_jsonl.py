import io
import json

import pytest

from naqlan.export.jsonl import JsonRows, array, indented, lines
from naqlan.record.article import Article, Metadata
from naqlan.record.json import loads, to_json

ARTICLES = [Article(Metadata(doc=doc, key=doc), "عنوان\u202e", "متن") for doc in ("a", "b", "c")]


def test_a_line_a_record() -> None:
    assert [loads(line) for line in lines(ARTICLES)] == ARTICLES


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_array_of_all(count: int) -> None:
    text = "\n".join(array(iter(ARTICLES[:count])))
    assert json.loads(text) == [to_json(one) for one in ARTICLES[:count]]
    assert "\u202e" not in text


def test_one_record_laid_out() -> None:
    assert json.loads(indented(ARTICLES[0])) == to_json(ARTICLES[0])


def test_rows_are_lines_with_every_column() -> None:
    out = io.StringIO()
    rows = JsonRows(out)
    rows.write([{"a": "سطر\u2028\n", "b": [["س"]]}, {"a": None, "b": []}])
    rows.close()
    assert out.getvalue() == '{"a":"سطر\\u2028\\n","b":[["س"]]}\n{"a":null,"b":[]}\n'
