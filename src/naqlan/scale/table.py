"""How do records stand in a table of Parquet? One row an article, with what is asked for most as columns, and one for each drop.

`docs/scale.md` says what every column means. The module needs pyarrow: it is imported by what has made sure that it is there.
"""

import hashlib
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from naqlan.pipeline.tables import MARK
from naqlan.record.article import Article
from naqlan.record.dropped import Dropped
from naqlan.record.json import dumps, to_json
from naqlan.record.page import Page, Unreadable

Row = dict[str, Any]

ROWS = 500
"""Rows of a group: what is held of a table while it is written, about 10 MB."""
NO_ROW = (pa.ArrowException, UnicodeEncodeError, OverflowError)
"""What making a row raises where its values cannot stand in a table."""
MOST_NUMBER = 10**300
"""What a column of floating-point numbers holds, about; pages with longer ones are no news."""
_TEXT, _TEXTS, _PLACE = pa.string(), pa.list_(pa.string()), pa.int32()
_SPAN = [("field", _TEXT), ("start", _PLACE), ("stop", _PLACE)]
_PERSON = pa.struct([("id", _TEXT), ("name", _TEXT), ("role", _TEXT), ("surfaces", _TEXTS)])
_STATEMENT = pa.struct(
    [
        ("id", _TEXT), ("speakers", _TEXTS), ("speaker_kind", _TEXT), ("addressees", _TEXTS), ("act", _TEXT), ("form", _TEXT),
        ("polarity", _TEXT), ("via", _TEXT), ("day", _TEXT), ("chain", pa.list_(_TEXTS)), ("about", _TEXTS), ("content", _TEXT), *_SPAN,
    ]
)  # fmt: skip
_CONTACT = pa.struct(
    [
        ("id", _TEXT), ("kind", _TEXT), ("status", _TEXT), ("parties", _TEXTS), ("through", _TEXTS), ("day", _TEXT), ("place", _TEXT),
        ("chain", pa.list_(_TEXTS)), ("tellings", _PLACE), *_SPAN,
    ]
)  # fmt: skip
_FIGURE = pa.struct([("text", _TEXT), ("value", pa.float64()), ("bound", _TEXT), ("unit", _TEXT), ("statement", _TEXT), *_SPAN])
_ALIKE = (
    "key", "id", "version", "url", "captured", "title", "outlet", "published", "published_at", "published_from", "dateline", "genre",
    "body",
)  # fmt: skip
"""Columns that are keys of the record, as they are."""
SCHEMA = pa.schema(
    [
        ("source", _TEXT), ("position", pa.int64()), ("doc", _TEXT), ("reason", _TEXT), ("detail", _TEXT), ("page", _TEXT),
        *((name, _TEXT) for name in _ALIKE), ("credits", _TEXTS), ("people", pa.list_(_PERSON)), ("statements", pa.list_(_STATEMENT)),
        ("contacts", pa.list_(_CONTACT)), ("figures", pa.list_(_FIGURE)), ("record", _TEXT),
    ],
    metadata=MARK,
)  # fmt: skip
"""The columns; `record` is the whole record as `naqlan extract` prints it, null where there is none."""
_ROW = pa.struct(list(SCHEMA))


def article_row(page: Page, article: Article, why: Dropped | None = None) -> pa.StructArray:
    """Returns the row of a page that was worked; where it is no article, `why` says so.

    Raises:
        RecordError: The record breaks the format.
        NO_ROW: It holds what cannot stand in a table.
    """
    found = to_json(article)
    row: Row = {name: found[name] for name in ("source", "doc", *_ALIKE, "credits")}
    names = {one["id"]: one["name"] for one in (*found["people"], *found["entities"])}
    row["position"] = page.position
    row["page"] = hashlib.sha256(page.content).hexdigest()
    if why is not None:
        row["reason"], row["detail"] = why.reason, why.text
    row["people"] = [{key: one[key] for key in ("id", "name", "role", "surfaces")} for one in found["people"]]
    row["statements"] = [_statement(one, names) for one in found["statements"]]
    row["contacts"] = [_contact(one, names) for one in found["contacts"]]
    row["figures"] = [{**_plain(one, _FIGURE), "value": _number(one["value"]), **_span(one)} for one in found["figures"]]
    row["record"] = dumps(article)
    return pa.array([row], _ROW)


def dropped_row(item: Unreadable) -> pa.StructArray:
    """Returns the row of what could not be read or worked."""
    told = {"source": item.source, "doc": item.doc, "reason": item.reason, "detail": item.detail}
    safe = {name: text.encode("utf-8", "replace").decode() for name, text in told.items()}
    return pa.array([{"position": item.position, **safe}], _ROW)


def write(rows: Iterable[pa.StructArray], file: BinaryIO) -> None:
    """Writes a table, `ROWS` at a time; the same rows give the same bytes.

    Raises:
        OSError: The file cannot be written.
    """
    with pq.ParquetWriter(file, SCHEMA, compression="zstd", compression_level=3) as writer:
        rest = iter(rows)
        while held := list(islice(rest, ROWS)):
            writer.write_batch(pa.RecordBatch.from_struct_array(pa.concat_arrays(held)))


def _statement(found: Mapping[str, Any], names: Mapping[str, str]) -> Row:
    lists = {key: _named(found[key], names) for key in ("speakers", "addressees", "about")}
    return {**_plain(found, _STATEMENT), **lists, "day": found["when"], "chain": [_named(link, names) for link in found["chain"]], **_span(found)}


def _contact(found: Mapping[str, Any], names: Mapping[str, str]) -> Row:
    lists = {key: _named(found[key], names) for key in ("parties", "through")}
    made = {"day": found["when"], "chain": [_named(link, names) for link in found["chain"]], "tellings": len(found["tellings"])}
    return {**_plain(found, _CONTACT), **lists, **made, **_span(found)}


def _plain(found: Mapping[str, Any], kind: pa.StructType) -> Row:
    """Returns the keys of an item that are columns under the same name."""
    return {field.name: found[field.name] for field in kind if field.name in found}


def _named(ids: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Returns names for ids of the record; what is a name already stays."""
    return [names.get(one, one) for one in ids]


def _number(value: float | None) -> float | None:
    """Returns a number as the column holds it; the record has it exactly, however long it is."""
    return float(value) if value is not None and abs(value) < MOST_NUMBER else None


def _span(found: Mapping[str, Any]) -> Row:
    return {"field": found["in"], "start": found["span"][0], "stop": found["span"][1]}
