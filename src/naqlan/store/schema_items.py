"""What is kept of each item that was read from a current version? One row an item, so that questions need not open records.

An item's `id` is the hash of its article's id, its kind, the text quoted and its ordinal among equal ones (`store/items.py`). `day` is the
article's (`placed.day`). JSON columns hold lists as in the record, with names in place of local ids where a reader would want them.
"""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, Table, Text

from naqlan.store.schema import metadata


def _article() -> Column[str]:
    return Column("article", ForeignKey("articles.id"), nullable=False, index=True)


mentions = Table(
    "mentions",
    metadata,
    Column("id", Text, primary_key=True),
    _article(),
    Column("local", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("role", Text),
    Column("surfaces", Text, nullable=False),
    Column("spans", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("who", Text),
)
"""A person or entity of one article: `local` is its id in the record (`p1`, `e2`), `kind` `person` or that of the entity, `key` the folded
name, `surfaces` and `spans` JSON lists, `who` the person or entity across articles that it was resolved to (none: not resolved)."""
Index("mentions_who", mentions.c.who, mentions.c.day)
Index("mentions_key", mentions.c.key, mentions.c.kind, mentions.c.day)

contacts = Table(
    "contacts",
    metadata,
    Column("id", Text, primary_key=True),
    _article(),
    Column("local", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("when", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("day", Text, nullable=False),
    Column("place", Text),
    Column("parties", Text, nullable=False),
    Column("through", Text, nullable=False),
    Column("chain", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quoted", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("account", Text, index=True),
)
"""A contact as one article tells it; `earliest` and `latest` are the days that `when` may mean, `quoted` the clause, `account` the contact
across articles that it belongs to."""

tellings = Table(
    "tellings",
    metadata,
    Column("contact", ForeignKey("contacts.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("status", Text, nullable=False),
    Column("when", Text),
    Column("chain", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quoted", Text, nullable=False),
)
"""A passage that tells of a contact; `place` counts them within the contact, from 0."""

statements = Table(
    "statements",
    metadata,
    Column("id", Text, primary_key=True),
    _article(),
    Column("local", Text, nullable=False),
    Column("speaker_kind", Text),
    Column("act", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("via", Text),
    Column("when", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("day", Text, nullable=False),
    Column("speakers", Text, nullable=False),
    Column("addressees", Text, nullable=False),
    Column("chain", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("distance", Text),
    Column("continues", Text),
    Column("rule", Text, nullable=False),
    Column("account", Text, index=True),
)
"""A statement as one article reports it; `continues` is the id of the item whose quotation goes on here, `distance` the writer's mark of
distance, `account` the statement across articles that it belongs to."""

parts = Table(
    "parts",
    metadata,
    Column("item", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("mention", ForeignKey("mentions.id"), index=True),
    _article(),
)
"""Who has which part in a contact or statement (`item`): `party`, `through`, `speaker`, `addressee`, `about` or `chain`, counted by `place`
from 0 (in a chain 100 for each link outward, and its place in the link); `mention` where it is a person or entity of the article."""

times = Table(
    "times",
    metadata,
    Column("id", Text, primary_key=True),
    _article(),
    Column("text", Text, nullable=False),
    Column("value", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
"""An expression of time, with the days that its value may mean."""

figures = Table(
    "figures",
    metadata,
    Column("id", Text, primary_key=True),
    _article(),
    Column("text", Text, nullable=False),
    Column("value", Float),
    Column("bound", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("statement", ForeignKey("statements.id"), index=True),
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
"""A figure with the statement that it belongs to; none: the outlet's own voice."""
