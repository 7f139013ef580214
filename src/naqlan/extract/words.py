"""Is a unit one of the small words that the YAML lists by what they do? For lists that no rule names, and no tag set therefore holds."""

from naqlan.extract.row import Text


def is_word(text: Text, unit: int, kind: str) -> bool:
    """Says whether the unit of `text.items` may be read as a word of the list `kind` (a section of `function_words`)."""
    return any(one.tag == kind for one in text.items.readings[unit])
