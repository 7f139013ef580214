"""Which small words tell how the parties of a contact stand? The closed classes of `contact_words.yaml`, folded."""

from functools import cache

from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold


@cache
def terms(name: str) -> frozenset[str]:
    """Returns the folded words of a class of the section `terms`.

    Raises:
        KeyError: There is no such class.
    """
    return frozenset(fold(word) for word in load_yaml("contact_words.yaml")["terms"][name])


@cache
def folded(word: str) -> str:
    """Returns a word of the lexicon folded; the words of contact are few and asked for often."""
    return fold(word)
