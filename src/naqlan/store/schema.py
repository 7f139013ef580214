"""What is kept? The tables of a store: docs/store.md says what a row of each means.

A change here comes with a migration (`migrations.py`) that brings older stores to the same tables.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint, text

metadata = MetaData()

pages = Table(
    "pages",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""Bytes as they were fetched, packed with zstd, each sequence of bytes once; `size` is that of the bytes unpacked."""

runs = Table(
    "runs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("command", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("ended", Text),
    Column("state", Text, nullable=False),
    Column("new", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("same", Integer, nullable=False),
)
"""Each time that somebody added to the store; one that was killed stays `running`, with the counts of what it kept."""

run_drops = Table(
    "run_drops",
    metadata,
    Column("run", ForeignKey("runs.number"), primary_key=True),
    Column("reason", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)
"""How many pages a run dropped, by reason."""

articles = Table(
    "articles",
    metadata,
    Column("id", Text, primary_key=True),
    Column("key", Text, nullable=False),  # not unique: two keys may differ in letters only that no database takes
)
"""What articles there are; what is known of one stands in its current version."""

versions = Table(
    "versions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", ForeignKey("articles.id"), nullable=False),
    Column("version", Text, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
    Column("page", ForeignKey("pages.sha256")),
    Column("code", Text),
    Column("doc", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("published", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("genre", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
    UniqueConstraint("article", "version"),
)
"""The texts that an article has had, each with its record (JSON, packed with zstd) and what lists and windows of days ask for."""

_CURRENT: Mapping[str, Any] = {"sqlite_where": text("current = 1"), "postgresql_where": versions.c.current}
"""Of current versions only; SQLite takes such an index where a question says it in the same words."""
Index("versions_current", versions.c.article, unique=True, **_CURRENT)
Index("versions_doc", versions.c.doc, **_CURRENT)
Index("versions_days", versions.c.earliest, versions.c.latest, **_CURRENT)

captures = Table(
    "captures",
    metadata,
    Column("id", Text, primary_key=True),
    Column("page", ForeignKey("pages.sha256"), index=True),
    Column("version", ForeignKey("versions.number"), index=True),
    Column("code", Text),
    Column("run", ForeignKey("runs.number"), nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
    Column("doc", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("decoded", Boolean, nullable=False),
    Column("charset", Text),
    Column("title", Text),
    Column("outlet", Text),
    Column("published", Text),
    Column("url", Text),
    Column("captured", Text),
    Column("position", BigInteger, nullable=False),
)
"""What was given with the bytes of a page, so that it can be worked again, and the version that came of it."""
captures_url = Index("captures_url", captures.c.url)

drops = Table(
    "drops",
    metadata,
    Column("source", Text, primary_key=True),
    Column("doc", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("run", ForeignKey("runs.number"), nullable=False),
)
"""Sources that gave no article when they were last read, and why."""

inputs = Table(
    "inputs",
    metadata,
    Column("path", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("fingerprint", Text, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("finished", Boolean, nullable=False),
    Column("run", ForeignKey("runs.number"), nullable=False),
)
"""How far each file was read."""

visits = Table(
    "visits",
    metadata,
    Column("url", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("named_by", Text),
    Column("stamp", Text),
    Column("due", Text),
    Column("checked", Text),
    Column("final", Text),
    Column("etag", Text),
    Column("modified", Text),
    Column("failures", Integer, nullable=False),
    Column("reason", Text),
)
"""The addresses that are watched: when each was asked for, and when it is to be asked for next."""

Index("visits_due", visits.c.due, sqlite_where=visits.c.due.is_not(None), postgresql_where=visits.c.due.is_not(None))

migrations = Table(
    "migrations",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("applied", Text, nullable=False),
)
"""Which form the tables have: the highest number."""
