"""Which tables hold people and other named things across articles, and why mentions were brought together?"""

from sqlalchemy import Boolean, Column, Float, Index, Integer, Table, Text, text

from naqlan.store.schema import metadata

people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("first", Text),
    Column("last", Text),
)
"""A person across articles: the full name that most articles give, in how many articles, the first and the last day (none: of articles without one).
Its id is that of the first mention."""

name_forms = Table(
    "name_forms",
    metadata,
    Column("id", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text),
    Column("articles", Integer, nullable=False),
    Column("first", Text),
    Column("last", Text),
    Column("day", Text, nullable=False),
    Column("mention", Text, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("person", Text, index=True),
)
"""A name (`key`) in one office, or in none: what pairs are compared by. `name` and `role` are as its first `mention` has them, which stands at
`day`; `first` and `last` are the days of articles that have one; `articles` counts those that give it, `taken` the mentions that say less and
were taken for it."""

name_keys = Table("name_keys", metadata, Column("key", Text, primary_key=True), Column("form", Text, primary_key=True, index=True))
"""Keys of sounds that spellings of one name share; forms that share one are compared."""

name_links = Table(
    "name_links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    Column("verdict", Text, nullable=False),
    Column("points", Float, nullable=False),
    Column("apart", Boolean, nullable=False),
    Column("reasons", Text, nullable=False),
)
"""The verdict on two forms whose names have something in common: `same`, `unsure` or `other`, with its reasons and their points (JSON);
`apart` where it keeps them apart whatever links them through a third. `one` is the smaller id."""

name_pairs = Table(
    "name_pairs",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("article", Text, primary_key=True, index=True),
)
"""Two forms with something in common that one article names as two people."""

name_sights = Table(
    "name_sights",
    metadata,
    Column("mention", Text, primary_key=True),
    Column("article", Text, nullable=False, index=True),
    Column("day", Text, nullable=False),
    Column("month", Text, nullable=False),
    Column("dated", Boolean, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("role", Text),
    Column("office", Text, nullable=False),
    Column("sure", Boolean, nullable=False),
    Column("judged", Boolean, nullable=False),
    Column("form", Text),
    Column("why", Text),
)
"""A mention of a person as it was resolved. `sure`: name and office make a form; else the name is a single one, or a common one without an office,
and `form` is that which it was taken for (none: nobody), `why` the reason. `last` is the key of sounds by which single names and full ones meet;
`dated` whether the article has a day of its own, `judged` whether a reader has judged about it, so that it is a form of its own."""
Index("name_sights_form", name_sights.c.form, name_sights.c.day, name_sights.c.mention)
Index("name_sights_judged", name_sights.c.judged, sqlite_where=text("judged = 1"), postgresql_where=name_sights.c.judged)
Index("name_sights_cell", name_sights.c.last, name_sights.c.month, name_sights.c.sure, name_sights.c.day)

name_months = Table(
    "name_months",
    metadata,
    Column("last", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("form", Text, primary_key=True, index=True),
    Column("articles", Integer, nullable=False),
)
"""In how many articles of a month a form stands: who may be meant by a last name alone."""

titles = Table(
    "titles",
    metadata,
    Column("mention", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("article", Text, nullable=False, index=True),
    Column("day", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("former", Boolean, nullable=False),
)
"""An office that the role of a mention names: function and country (`office`), and whether it is said to be held no longer; `place` counts them."""
Index("titles_office", titles.c.office, titles.c.day)

entities = Table(
    "entities",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
)
"""An office, group, outlet or place across articles, under our own name for it where the lexicon has one."""
Index("entities_key", entities.c.key, entities.c.kind)
