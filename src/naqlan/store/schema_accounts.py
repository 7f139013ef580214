"""What is kept of accounts: one contact or statement across articles, what pairs of tellings have to do with one another, and how they are found."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, Table, Text

from naqlan.store.schema import metadata

accounts = Table(
    "accounts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("sort", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("earliest", Text),
    Column("latest", Text),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("articles", Integer, nullable=False),
)
"""One contact or one statement with all articles that tell it (`contacts.account`, `statements.account`); each telling has one, if only its own.

`kind` is `contact` or `statement`, `sort` the kind of contact or act as most tellings have it, `status` likewise (polarity of a statement),
`earliest` and `latest` the days on which it may have been by its tellings (none: undated), `first_day` and `last_day` those of its articles.
"""
Index("accounts_days", accounts.c.kind, accounts.c.earliest, accounts.c.id)
UNDATED = accounts.c.earliest.is_(None)
Index("accounts_undated", accounts.c.kind, accounts.c.last_day, accounts.c.id, sqlite_where=UNDATED, postgresql_where=UNDATED)

account_links = Table(
    "account_links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
)
"""What two tellings (ids of contacts or statements, the smaller first) have to do with one another: `same`, `apart` or `opposed`, with how
sure that is (0 to 1) and why (JSON list). It follows from the two alone."""
Index("account_links_other", account_links.c.other)

account_keys = Table(
    "account_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("article", ForeignKey("articles.id"), nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Where other tellings of a contact or statement are looked for: a word or name and a day that they share, about."""
