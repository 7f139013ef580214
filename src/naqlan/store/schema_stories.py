"""What is kept of stories? The sketch of each article, how alike pairs are, and the groups that follow from these."""

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text

from naqlan.store.schema import metadata

sketches = Table(
    "sketches",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("day", Text, nullable=False),
    Column("dated", Boolean, nullable=False),
    Column("outlet", Text),
    Column("genre", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("terms", Text, nullable=False),
    Column("contacts", Text, nullable=False),
    Column("named", Text, nullable=False),
)
"""By what an article is set beside others (`record.story.Sketch`); `terms`, `contacts` and `named` (the rest) are JSON."""

story_keys = Table(
    "story_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Text, primary_key=True),
    Column("article", ForeignKey("sketches.article"), primary_key=True),
    sqlite_with_rowid=False,
)
"""The weightiest terms of each article, as numbers: by those of its days an arrival finds what it is compared with."""

story_links = Table(
    "story_links",
    metadata,
    Column("one", ForeignKey("sketches.article"), primary_key=True),
    Column("other", ForeignKey("sketches.article"), primary_key=True),
    Column("likeness", Float, nullable=False),
    sqlite_with_rowid=False,
)
"""How alike two articles are, `one` the smaller id; pairs that are less alike than counts are not there."""
Index("story_links_other", story_links.c.other)

story_waiting = Table(
    "story_waiting",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
)
"""Articles that are here already and whose copies have changed: they are grouped afresh by the step that groups, and it empties this."""

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
)
"""The articles on one event: what the title is made of (JSON), the first and the last day, how many articles and outlets."""
Index("stories_newest", stories.c.last, stories.c.id)

story_articles = Table(
    "story_articles",
    metadata,
    Column("article", ForeignKey("sketches.article"), primary_key=True),
    Column("story", ForeignKey("stories.id"), nullable=False, index=True),
)
"""The story that an article belongs to."""

story_people = Table(
    "story_people",
    metadata,
    Column("word", Text, primary_key=True),
    Column("last", Text, primary_key=True),
    Column("story", ForeignKey("stories.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""The folded words of the names of people that the articles of a story name, with its last day."""
