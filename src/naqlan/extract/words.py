"""Is a unit one of the small words that the YAML lists by what they do? For lists that no rule names, and no tag set therefore holds."""

from naqlan.extract.row import Text
from naqlan.lexicon.analysis import Entry
from naqlan.lexicon.stems import SUFFIXES

PRONOUN_FORMS = dict(zip((*SUFFIXES[:5], SUFFIXES[6]), ("md", "fs", "mp", "fp", "1p", "ms"), strict=True))
"""Gender and number that the pronouns of the third person and of us ask of whom they stand for; the others end many words by themselves."""
POSSESSORS = tuple(PRONOUN_FORMS)
_ATTITUDE = "ATTITUDE"


def is_word(text: Text, unit: int, kind: str) -> bool:
    """Says whether the unit of `text.items` may be read as a word of the list `kind` (a section of `function_words`)."""
    for one in text.items.readings[unit]:  # noqa: SIM110 (asked four hundred times an article: a generator takes twice as long)
        if one.tag == kind:
            return True
    return False


def is_network(text: Text, unit: int) -> bool:
    """Says whether the phrase or word at a unit of `text.items` is a social network: a medium, and nobody's source."""
    phrase = text.items.phrases[unit]
    return network_at(text, phrase.name[0] if phrase is not None and phrase.name else text.items.first[unit])


def network_at(text: Text, place: int) -> bool:
    """Says whether a social network is named at a position of the analysis."""
    return any(one.tag == "PLATFORM" for one in text.analysis.readings[place])


def is_owned(text: Text, unit: int) -> bool:
    """Says whether a pronoun hangs on the word of a unit of `text.items` ("أملها"), by its tags or, where a verb is written alike, by its letters."""
    word = text.verbatim(text.items.first[unit], text.items.last[unit])
    return "SUF" in text.tags(text.items, unit) or (
        text.items.phrases[unit] is None and not word.endswith("ة") and _folded(text, unit).endswith(POSSESSORS)
    )


def owner_form(text: Text, unit: int) -> str:
    """Returns gender and number of the pronoun on a word ("تأكيدها": `fs`), empty where it has none."""
    if not is_owned(text, unit):
        return ""
    return next((form for suffix, form in PRONOUN_FORMS.items() if _folded(text, unit).endswith(suffix)), "")


def attitude_at(text: Text, unit: int) -> Entry | None:
    """Returns the entry of the attitude that stands at a unit of `text.items`, with or without a pronoun ("قلقه"); None where none does.

    A form that is listed as something else too ("قلقه" is written like the participle قلقة) keeps no reading of its noun.
    """
    own = text.items.readings[unit]
    bare = _without_pronoun(text, unit) if not any(one.tag == _ATTITUDE for one in own) else ""
    for one in (*own, *text.lexicon.words.get(bare, ())):
        if one.tag == _ATTITUDE:
            return text.lexicon.entries[one.entry]
    return None


def _without_pronoun(text: Text, unit: int) -> str:
    """The folded word of a unit without the pronoun on it, empty where it has none."""
    word = _folded(text, unit)
    suffix = next((one for one in SUFFIXES if word.endswith(one)), "")
    return word.removesuffix(suffix) if suffix and is_owned(text, unit) else ""


def is_honoured(text: Text, unit: int) -> bool:
    """Says whether a unit of `text.items` is an address with a pronoun, which stands for the man of rank in hand ("معاليه", "سموه")."""
    return "ADDRESS" in text.tags(text.items, unit) and is_owned(text, unit)


def _folded(text: Text, unit: int) -> str:
    return text.analysis.norms[text.items.first[unit]]
