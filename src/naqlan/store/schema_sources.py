"""What is kept of who cites whom? Each citation, and how many there are of each source by each outlet."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text

from naqlan.store.schema import metadata

citings = Table(
    "citings",
    metadata,
    Column("item", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("article", ForeignKey("articles.id"), nullable=False, index=True),
    Column("outlet", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("counted", Boolean, nullable=False),
)
"""A source that a statement, or a passage on a contact, is said to have come through. `source` is one for all spellings (of all unnamed sources
`anonymous`), `name` and `kind` as `record.origin.Source` has them, `outlet` the publisher (empty: not known), `words` a hash of source and passage;
`counted` whether the article was the first with these words from this source, so that copies count once."""
Index("citings_words", citings.c.words)

cited = Table(
    "cited",
    metadata,
    Column("source", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("outlet", Text, primary_key=True, index=True),
    Column("counted", Integer, nullable=False),
    Column("repeated", Integer, nullable=False),
)
"""How often an outlet cites a source, counted from `citings`: those that count, and those that repeat the words of another page."""
