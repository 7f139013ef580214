"""What is kept of copies? The verdicts on pairs, and what an arrival is found by: its words as hashes, and an index of some of them."""

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text

from naqlan.store.schema import metadata

copy_texts = Table(
    "copy_texts",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("article", ForeignKey("articles.id"), nullable=False, unique=True),
    Column("day", Integer, nullable=False),
    Column("outlet", Text),
    Column("agencies", Text, nullable=False),
    Column("published", Text),
    Column("hashes", LargeBinary, nullable=False),
    Column("words", LargeBinary, nullable=False),
)
"""The words of a current version, to be compared with others.

`number` comes of the article's id; `day` counts from 1 January of the year 1 (0: not known to the day); `outlet` is folded; `agencies`
those that the page credits (a JSON list); `published` its hour, else its day; `hashes` one number of 32 bits (little-endian) for each run
of five words; `words` the gap before and the length of each word, so too, packed with zstd.
"""

copy_prints = Table(
    "copy_prints",
    metadata,
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("text", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Some of the hashes of each text, by which those that share a passage find one another; `text` is a `copy_texts.number`."""

copies = Table(
    "copies",
    metadata,
    Column("first", ForeignKey("articles.id"), primary_key=True),
    Column("second", ForeignKey("articles.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("share", Float, nullable=False),
    Column("of_first", Float, nullable=False),
    Column("of_second", Float, nullable=False),
    Column("passages", Text, nullable=False),
)
"""Two articles of which one repeats the other, `first` being the smaller id: `kind` `reprint` or `part`, `share` that of the shorter one
which stands in the other, `of_first` and `of_second` that of each, `passages` what both have (JSON: start and end in the body of the first,
start and end in that of the second, in code points)."""
Index("copies_second", copies.c.second)
