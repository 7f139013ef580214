"""How does SQLite find words? FTS5 without a copy of the text, questions written from a tree of terms; nothing else here knows of it.

The two tables keep no text (`content=''`): a row is taken out by giving again what was put in, which works on every SQLite (deleting by
number needs 3.43). A column `plain` has the plain forms of the words before it in its row, where they differ from the words.
"""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, text

from naqlan.store.query import AnyOf, Beginning, Phrase, Query, Word
from naqlan.store.words import COLUMNS, Conditions, Index

TEXTS: MappingProxyType[Index, str] = MappingProxyType({"article_words": "title body", "statement_words": "content"})
"""Those that hold what was written."""
WEIGHTS: MappingProxyType[Index, tuple[float, ...]] = MappingProxyType(
    {"article_words": (4.0, 1.0, 0.5, 0.0, 0.0), "statement_words": (1.0, 0.5, 0.0, 0.0, 0.0)}
)
"""What a hit in each column counts for in the order of `--rank`: a word of the title four times one of the body, another form of it half."""
NEAR = 2
"""Words that may stand between two words of a name: "جو بايدن" is also "جو روبينيت بايدن"."""
RANKED = 1_000
"""The newest hits that are put in order of rank."""
# All letters that are not ASCII are parts of words to this tokenizer; of ASCII the dot of a number and what stands between names.
_TOKENIZE = "ascii tokenchars ''.|''"


def create(connection: Connection) -> None:
    """Makes the two indexes."""
    for index, columns in COLUMNS.items():
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {index} USING fts5({', '.join(columns)}, content='', tokenize='{_TOKENIZE}')")


def put_rows(connection: Connection, index: Index, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
    """Puts rows into an index: the number of each and its columns, terms parted by blanks."""
    columns = COLUMNS[index]
    marks = ", ".join("?" * (len(columns) + 1))
    if rows:
        connection.exec_driver_sql(f"INSERT INTO {index}(rowid, {', '.join(columns)}) VALUES ({marks})", [(number, *row) for number, row in rows])  # noqa: S608


def take_out_rows(connection: Connection, index: Index, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
    """Takes rows out of an index, which are what was put in."""
    columns = COLUMNS[index]
    marks = ", ".join("?" * (len(columns) + 1))
    if rows:
        sql = f"INSERT INTO {index}({index}, rowid, {', '.join(columns)}) VALUES ('delete', {marks})"  # noqa: S608
        connection.exec_driver_sql(sql, [(number, *row) for number, row in rows])


def empty(connection: Connection) -> None:
    """Takes out all rows of all indexes."""
    for index in COLUMNS:
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('delete-all')")  # noqa: S608


def sum_of_rows(index: Index, rows: Iterable[Sequence[str]]) -> int:
    """Returns a sum over the terms of rows, the same in any order: that of an index that holds them, and within one process only."""
    return sum(hash((column, term)) for row in rows for column, cell in zip(COLUMNS[index], row, strict=True) for term in cell.split(" ") if term)


def sum_of_index(connection: Connection, index: Index) -> int:
    """Returns the sum over all terms of an index, modulo 2 to the 64th."""
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, {index}, 'col')")
    asked = connection.exec_driver_sql("SELECT term, col, cnt FROM temp.terms")
    total: int = sum(hash((column, term)) * count for term, column, count in asked)
    connection.exec_driver_sql("DROP TABLE temp.terms")
    return total % 2**64


def numbers(connection: Connection, index: Index, query: Query | None, also: Conditions, *, between: tuple[int, int], limit: int) -> list[int]:
    """Returns the numbers of rows that are found, the highest first.

    Args:
        connection: To the store.
        index: Where to look.
        query: What for; None: whatever fits the conditions, of which there must be one.
        also: What else must hold.
        between: The lowest and the highest number that may be found.
        limit: How many at most.
    """
    values = _values(match_of(index, query, also), between, limit)
    return list(connection.execute(text(f"SELECT rowid {_newest(index)} :limit"), values).scalars())


def oldest(connection: Connection, index: Index, query: Query | None, also: Conditions, *, between: tuple[int, int], limit: int) -> list[int]:
    """Returns the numbers of rows that are found, the lowest first; arguments are those of `numbers`."""
    values = _values(match_of(index, query, also), between, limit)
    return list(connection.execute(text(f"SELECT rowid {_newest(index)} :limit".replace(" DESC ", " ASC ")), values).scalars())


def best(connection: Connection, index: Index, query: Query | None, also: Conditions, *, between: tuple[int, int], limit: int) -> list[int]:
    """Returns the numbers of the best (BM25) among the highest thousand that are found, the best first; arguments are those of `numbers`."""
    ranked = f"SELECT rowid AS number, bm25({index}, {', '.join(map(str, WEIGHTS[index]))}) AS score {_newest(index)} {RANKED}"
    asked = text(f"SELECT number FROM ({ranked}) ORDER BY score, number DESC LIMIT :limit")  # noqa: S608
    return list(connection.execute(asked, _values(match_of(index, query, also), between, limit)).scalars())


def _newest(index: Index) -> str:
    return f"FROM {index} WHERE {index} MATCH :match AND rowid BETWEEN :low AND :high ORDER BY rowid DESC LIMIT"


def _values(match: str, between: tuple[int, int], limit: int) -> dict[str, Any]:
    return {"match": match, "low": between[0], "high": between[1], "limit": limit}


def match_of(index: Index, query: Query | None, also: Conditions) -> str:
    """Returns a question in the words of FTS5; every term of it stands in quotation marks."""
    wanted = [] if query is None else [_match(query, TEXTS[index])]
    if also.names:
        wanted.append(f"{{who}} : ({' OR '.join(_name(words) for words in also.names)})")
    if also.outlet:
        wanted.append(f"{{outlet}} : {_quoted(' '.join(also.outlet))}")
    if also.act is not None:
        wanted.append(f"{{act}} : {_quoted(also.act)}")
    return " AND ".join(f"({one})" for one in wanted)


def _name(words: Sequence[str]) -> str:
    return f"NEAR({' '.join(map(_quoted, words))}, {NEAR})" if len(words) > 1 else _quoted(words[0])


def _match(query: Query, texts: str) -> str:
    if isinstance(query, Word):
        either = f"{{{texts} plain}} : {_quoted(query.plain)}"
        return either if query.word == query.plain else f"({{{texts}}} : {_quoted(query.word)} OR {either})"
    if isinstance(query, Beginning):
        return f"{{{texts} plain}} : {_quoted(query.letters)} *"
    if isinstance(query, Phrase):
        return f"{{{texts}}} : {_quoted(' '.join(query.words))}"
    if isinstance(query, AnyOf):
        return f"({' OR '.join(_match(one, texts) for one in query.of)})"
    wanted = f"({' AND '.join(_match(one, texts) for one in query.of)})"
    return f"({wanted} NOT ({' OR '.join(_match(one, texts) for one in query.none)}))" if query.none else wanted


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
