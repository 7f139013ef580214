"""Which tables follow the corpus work as a whole? Where each article stands among the others, and which ids became others."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, text

from naqlan.store.schema import metadata

placed = Table(
    "placed",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("version", ForeignKey("versions.number")),
    Column("day", Text, nullable=False),
    Column("settled", Boolean, nullable=False),
    Column("known", Boolean, nullable=False),
)
"""Where each article stands among the others.

`version` is its current version (none where the article is to be withdrawn), `day` the first day on which it may have been published,
else that on which it was first seen; `settled` says whether all tables below are up to date with that version, `known` whether they
hold anything of it.
"""
Index("placed_waiting", placed.c.day, placed.c.article, sqlite_where=text("settled = 0"), postgresql_where=~placed.c.settled)
Index("placed_days", placed.c.day, placed.c.article)
Index("placed_version", placed.c.version)

redirects = Table(
    "redirects",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("old", Text, primary_key=True),
    Column("new", Text, nullable=False),
)
"""Ids (of a `story`, `account`, `person`) that were given out and now mean another; `new` may itself be redirected."""

corpus_state = Table(
    "corpus_state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("number", Integer),
)
"""What the corpus work wrote down about itself, such as the version of the frozen statistics that verdicts were made with."""
