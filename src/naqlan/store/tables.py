"""Which tables does a store have? Those of pages and articles (`schema.py`), and those of the corpus work, gathered here."""

from naqlan.store.schema import metadata
from naqlan.store.schema_corpus import corpus_state, placed, redirects
from naqlan.store.schema_items import contacts, figures, mentions, parts, statements, tellings, times

__all__ = ["CORPUS", "metadata"]

CORPUS = [placed, redirects, corpus_state, mentions, contacts, tellings, statements, parts, times, figures]
"""The tables that form 2 added: all that the corpus work keeps. What is in them follows from the current versions and the judgements."""
