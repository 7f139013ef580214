"""What is kept of a reader's judgements? Each one for good, with what it is about in words; and where it stands now."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from naqlan.store.schema import metadata

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("decision", Text, nullable=False),
    Column("name", Text),
    Column("value", Text),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undone", Text),
    Column("undone_by", Text),
    Column("undone_why", Text),
)
"""A decision of a reader: `name` and `value` where a value is corrected. A row is never taken out; one that is withdrawn says since when,
by whom and why (`undone`)."""
Index("judgements_decision", judgements.c.decision, judgements.c.number)

targets = Table(
    "targets",
    metadata,
    Column("judgement", ForeignKey("judgements.number"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("side", Integer, nullable=False),
    Column("article", Text, nullable=False, index=True),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text),
    Column("quoted", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("of", Integer, nullable=False),
)
"""What a judgement is about (`record/judgement.py`): words of an article with what stands around them. `article` is the hash of `key`; it
points at no row, for the judgement stays when the article goes."""

anchors = Table(
    "anchors",
    metadata,
    Column("judgement", ForeignKey("judgements.number"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("article", Text, nullable=False, index=True),
    Column("item", Text, index=True),
    Column("found", Text, nullable=False),
    Column("was", Text),
)
"""Where a target of a judgement that stands was found in the current version of its article: the `item` (of an article its id; none where
it found no place), how (`exact`, `one side`, `stranded`), and the value that was read there where it is corrected."""
