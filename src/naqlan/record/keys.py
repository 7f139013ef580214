"""Which keys has a record, and in which order? Format 1, one tuple a kind of object.

A key is the attribute of the same name of the dataclass, with these exceptions: `in` and `span` write one `Span` (its
field and its offsets), `cue_span` the offsets of another in the same field, the keys of `Metadata` stand in the article
itself, and `id` and `version` of an article are hashes (`identity`).
"""

ARTICLE = (
    "format", "doc", "key", "id", "version", "source", "url", "captured", "title", "outlet", "published", "published_at",
    "published_from", "published_other", "modified_at", "authors", "section", "tags", "image_credit", "dateline", "credits",
    "genre", "body", "paragraphs", "people", "entities", "contacts", "statements", "times", "figures", "dropped",
)  # fmt: skip
OTHER_DAY = ("value", "from")
PARAGRAPH = ("span", "source")
PERSON = ("id", "name", "surfaces", "role", "mentions", "rule")
ENTITY = ("id", "kind", "name", "mentions")
CONTACT = (
    "id", "kind", "status", "parties", "through", "when", "place", "cue", "cue_span", "chain", "in", "span", "rule",
    "evidence", "tellings",
)  # fmt: skip
TELLING = ("in", "span", "status", "when", "chain")
STATEMENT = (
    "id", "speakers", "speaker_kind", "addressees", "act", "form", "polarity", "via", "when", "chain", "about",
    "distance", "insertions", "continues", "content", "in", "span", "cue", "cue_span", "rule", "evidence",
)  # fmt: skip
TIME = ("text", "in", "span", "value", "rule")
FIGURE = ("text", "in", "span", "value", "bound", "unit", "statement", "rule")
DROPPED = ("text", "reason")
