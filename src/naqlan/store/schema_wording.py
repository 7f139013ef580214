"""What is kept of competing designations? How often each outlet uses each word, counted once for copies, and where."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text

from naqlan.store.schema import metadata

wording_articles = Table(
    "wording_articles",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("day", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("agency", Text),
    Column("under", Text, nullable=False),
    Column("credit", Text, nullable=False),
    Column("counted", Boolean, nullable=False),
)
"""An article whose words were counted, or not.

`under` is the earliest article that it is a reprint of (itself where it is none), `counted` whether that is itself. Its words are credited
to `credit`: to the `agency` that it or a reprint of it names where there are reprints, else to the `outlet`.
"""
Index("wording_articles_under", wording_articles.c.under)

wording_uses = Table(
    "wording_uses",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("set", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("voice", Text, primary_key=True),
    Column("day", Text, nullable=False),
    Column("uses", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many times an article uses a word of a set in a voice (`quoted`, `reported`, `own`)."""
Index("wording_uses_word", wording_uses.c.set, wording_uses.c.word, wording_uses.c.day, wording_uses.c.article)

wording_counts = Table(
    "wording_counts",
    metadata,
    Column("set", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("outlet", Text, primary_key=True),
    Column("voice", Text, primary_key=True),
    Column("uses", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The sums over all articles that are counted, by whom they are credited to: `uses` in so many `articles`.

In each voice and in `any` of them; for each `month` (`2024-03`) and, with an empty month, over all.
"""
