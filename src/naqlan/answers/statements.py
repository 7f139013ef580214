"""What is a statement for programs? As the record has it, with names in place of ids, its id in the store, and what readers judged of it."""

from collections.abc import Mapping
from typing import Any

from naqlan.answers.row import judged_rows
from naqlan.answers.shape import DAY, ID, TEXT, Shape, keys, many, maybe, noted, ref
from naqlan.pipeline.said import Said
from naqlan.record.article import Article
from naqlan.record.json import to_json
from naqlan.record.schema import schema
from naqlan.record.statement import Statement

KEYS = ("article", "doc", "outlet", "published", "url", "account", "statement", "others")
"""Keys of a row of `said_row`."""


def _statement() -> Shape:
    """The shape of a statement of a record, with its id in the store, and what was judged."""
    known = schema()["$defs"]["Statement"]["properties"]
    shapes = {name: {key: value for key, value in shape.items() if key != "$ref"} for name, shape in known.items()}
    return keys({"item": noted(maybe(ID), "Its id in the store; null where it waits for the corpus work."), **shapes, "judged": many(ref("Judged"))})


STATEMENT = {**_statement(), "description": "A statement as its record has it, with names in place of ids."}
REPORT: dict[str, Shape] = {"article": ID, "doc": TEXT, "outlet": maybe(TEXT)}
SAID: dict[str, Shape] = {
    "article": ID,
    "doc": TEXT,
    "outlet": maybe(TEXT),
    "published": maybe(DAY),
    "url": maybe(TEXT),
    "account": noted(maybe(ID), "The statement across articles that it belongs to."),
    "statement": ref("Statement"),
    "others": noted(many(keys({**REPORT, "day": maybe(DAY)})), "Who else reports it, the earliest first."),
}
"""Shapes of what `said_row` gives."""


def statement_row(record: Article, statement: Statement, ids: Mapping[str, str]) -> dict[str, Any]:
    """Returns a statement as the record has it, with names in place of ids.

    Args:
        record: The record that it stands in.
        statement: The statement.
        ids: The id in the store of each statement of the record, by its id there; null for one that waits for the corpus work.
    """
    item = next(one for one in to_json(record)["statements"] if one["id"] == statement.id)
    names = {one.id: one.name for one in record.people} | {one.id: one.name for one in record.entities}
    for key in ("speakers", "addressees", "about"):
        item[key] = [names.get(one, one) for one in item[key]]
    item["chain"] = [[names.get(one, one) for one in link] for link in item["chain"]]
    return {"item": ids.get(statement.id), **item, "judged": judged_rows(record.judged.get(statement.id, ()))}


def said_row(one: Said) -> dict[str, Any]:
    """Returns a statement as a row of an answer: its page, itself as the record has it, who else reports it."""
    meta = one.record.meta
    head = {"article": one.article, "doc": meta.doc, "outlet": meta.outlet, "published": meta.published, "url": meta.url, "account": one.account}
    others = [{"article": other.article, "doc": other.doc, "outlet": other.outlet, "day": other.day} for other in one.others]
    return {**head, "statement": statement_row(one.record, one.statement, one.ids), "others": others}
