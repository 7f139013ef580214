"""Which tables does a store have? Those of pages and articles (`schema.py`), and those of the corpus work, gathered here."""

from naqlan.store.schema import metadata
from naqlan.store.schema_accounts import account_keys, account_links, accounts
from naqlan.store.schema_copies import copies, copy_prints, copy_texts
from naqlan.store.schema_corpus import corpus_state, placed, redirects
from naqlan.store.schema_items import contacts, figures, mentions, parts, statements, tellings, times
from naqlan.store.schema_judgements import anchors, judgements, targets
from naqlan.store.schema_people import (
    entities,
    name_forms,
    name_keys,
    name_links,
    name_months,
    name_pairs,
    name_sights,
    people,
    titles,
)
from naqlan.store.schema_search import searched
from naqlan.store.schema_sources import cited, citings
from naqlan.store.schema_stories import sketches, stories, story_articles, story_keys, story_links, story_people, story_waiting
from naqlan.store.schema_wording import wording_articles, wording_counts, wording_uses

__all__ = ["CORPUS", "JUDGED", "metadata"]

PEOPLE = [people, name_forms, name_keys, name_links, name_pairs, name_sights, name_months, titles, entities]
"""People and other named things across articles."""
CORPUS = [
    placed,
    redirects,
    corpus_state,
    mentions,
    contacts,
    tellings,
    statements,
    parts,
    times,
    figures,
    anchors,
    copy_texts,
    copy_prints,
    copies,
    searched,
    sketches,
    story_keys,
    story_links,
    stories,
    story_articles,
    story_people,
    story_waiting,
    *PEOPLE,
    accounts,
    account_links,
    account_keys,
    wording_articles,
    wording_uses,
    wording_counts,
    citings,
    cited,
]
"""All that the corpus work keeps, of form 2. What is in these tables follows from the current versions and the judgements."""
JUDGED = [judgements, targets]
"""What readers decided, of form 2: it follows from nothing else, and is never taken out."""
