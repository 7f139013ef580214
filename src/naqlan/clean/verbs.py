"""Does a word stand as a verb? Third persons of the lexicon's verbs: what tells a sentence from a name or a label."""

from functools import cache

from naqlan.clean.sheet import words
from naqlan.lexicon.load import load_list, load_yaml

_DEFECTIVE = ("ى", "ا")


def is_verb(word: str) -> bool:
    """Says whether a folded word is the past or present of a known verb, third person, without و or ف before it."""
    return word in _forms()


def is_only_verb(word: str) -> bool:
    """Says whether a folded word is such a verb and no common noun as well (قسم, صدى): a name or label does not have it."""
    return word in _forms() and word not in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(words(" ".join(load_list("words_nouns.txt"))))


@cache
def _forms() -> frozenset[str]:
    pairs = [line.partition(" ")[::2] for line in load_list("words_verbs.txt")]
    pairs += [(verb["past"], verb.get("present", "")) for verb in load_yaml("statement_verbs.yaml")["verbs"]]
    found: list[str] = []
    for past, present in pairs:
        stem = past[:-1] if past.endswith(_DEFECTIVE) else past
        found += (past, stem + "ت", stem + "وا")
        if present.strip():
            found += (present.strip(), "ت" + present.strip()[1:])
    # Folded all at once: a call a form would take longer than all else that is loaded here.
    return frozenset(words(" ".join(found)))
