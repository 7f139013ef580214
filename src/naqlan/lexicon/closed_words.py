"""Which words are ordinary? Closed classes and the common words that are no names."""

from naqlan.lexicon.builder import Builder
from naqlan.lexicon.load import load_list, load_yaml

_SECTIONS = {
    "prepositions": "PREP",
    "prep_pronoun": "PREPPRON",
    "complementizers": "INNA",
    "conjunctions": "CONJ",
    "contrast": "CONTRAST",
    "relatives": "REL",
    "demonstratives": "DEM",
    "pronouns": "PRON",
    "negation": "NEG",
    "future": "FUT",
    "modal": "MODAL",
    "interrogatives": "WH",
    "quantifiers": "QUANT",
    "auxiliaries": "AUX",
    "adverbs": "ADV",
    "time_prepositions": "TPREP",
}


def add_closed_words(builder: Builder) -> None:
    """Adds `words_closed.yaml` and the lists of ordinary words."""
    data = load_yaml("words_closed.yaml")
    for section, tag in _SECTIONS.items():
        for word in data.get(section, ()):
            builder.word(word, tag)
            if " " not in word:
                builder.word(word, "W")
    for section, phrases in (data.get("openers") or {}).items():
        for phrase in phrases:
            builder.phrase(phrase, "OPEN_" + section.upper(), -1)
    for section in ("looks_back",):
        for phrase in data.get(section, ()):
            builder.phrase(phrase, "OPEN_LOOKS_BACK", -1)
    for place, words in data["glued"].items():
        builder.words(words, "GLUED_" + place.upper())
    for word in load_list("words_nouns.txt"):
        builder.word(word, "W_NOUN")
    for word in load_list("words_adjectives.txt"):
        builder.word(word, "W_ADJ")
    for line in load_list("words_verbs.txt"):
        past, _, present = line.partition(" ")
        builder.word(past, "W_VERB", features="past")
        if present:
            builder.word(present.strip(), "W_VERB", features="pres")
