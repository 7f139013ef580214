"""How do the tests ask the lexicon for a listed word? Its tags, and the entry behind a tag."""

from naqlan.lexicon.analysis import Entry
from naqlan.lexicon.lexicon import Lexicon
from naqlan.text.fold import fold


def tags_of(lexicon: Lexicon, word: str) -> set[str]:
    """Returns the tags under which a form is listed."""
    return {reading.tag for reading in lexicon.words.get(fold(word), ())}


def entry_of(lexicon: Lexicon, word: str, tag: str) -> Entry:
    """Returns the entry of the first reading of a form with a tag; empty where it has none."""
    found = [reading.entry for reading in lexicon.words.get(fold(word), ()) if reading.tag == tag]
    return lexicon.entries[found[0]] if found and found[0] >= 0 else {}


def features_of(lexicon: Lexicon, word: str, tag: str) -> set[str]:
    """Returns the features of all readings of a form with a tag."""
    return {reading.features for reading in lexicon.words.get(fold(word), ()) if reading.tag == tag}


def phrase_tags_of(lexicon: Lexicon, phrase: str) -> set[str]:
    """Returns the tags under which a phrase of several words is listed."""
    norms = tuple(piece.norm for word in phrase.split() for piece in lexicon.pieces(word))
    return {tag for words, tag, _ in lexicon.phrases.get(norms[0], {}).get(norms[1], ()) if words == norms}
