"""Which words tell of a contact? Verbs and nouns of calling, meeting, visiting, writing, and the words of status."""

from typing import Any

from naqlan.lexicon.builder import Builder
from naqlan.lexicon.forms import noun_forms, verb_forms
from naqlan.lexicon.load import load_yaml

_PLAIN = {
    "light_nouns": "LIGHTN",
    "leaders": "LEADERS",
    "delegations": "DELEGATION",
    "venues": "VENUE",
    "during": "DURING",
    "ahead": "AHEAD",
    "conditions": "CONDITION",
    "joining": "JOINING",
    "covering": "COVERING",
    "audience": "AUDIENCE",
    "stressing": "STRESSING",
    "appealed": "APPEALED",
    "two_states": "TWOSTATES",
}


def _owned(builder: Builder, noun: str, number: int) -> None:
    """A verbal noun with a pronoun, where it is written like the past of its verb with an object ("توجهه", "توقفها")."""
    for suffix in ("ه", "ها", "هم", "هما"):
        builder.word(noun + suffix, "MEETN", number, "s")
        builder.word(noun + suffix, "SUF", -1, suffix)


def _narrowed(builder: Builder, noun: dict[str, Any]) -> None:
    """A noun with the adjective that decides its kind is one phrase, also where another file has it as a medium of saying ("اتصال هاتفي")."""
    for adjective, kind in (noun.get("modifiers") or {}).items():
        if " " not in adjective:
            number = builder.entry(lemma=noun["noun"], kind=kind, parties=list(noun.get("parties") or ()), modifiers={}, weak=bool(noun.get("weak")))
            builder.phrase(f"{noun['noun']} {adjective}", "MEETN", number)


def add_contact_words(builder: Builder) -> None:
    """Adds the words of `contact_words.yaml`."""
    data = load_yaml("contact_words.yaml")
    for verb in data.get("verbs", ()):
        number = builder.entry(
            lemma=verb["past"],
            kind=verb["kind"],
            parties=list(verb.get("parties") or ()),
            weak=bool(verb.get("weak")),
            tags=["WEAKMEET"] if verb.get("weak") else [],
        )
        builder.forms(verb_forms(verb["past"], verb["present"], verb.get("past1")), "MEET", number)
        masdar = verb.get("masdar") or []
        for form in [masdar] if isinstance(masdar, str) else masdar:
            builder.forms(noun_forms(form), "MEETN", number)
            _owned(builder, form, number)
    for noun in data.get("nouns", ()):
        plural = noun.get("plural") or []
        number = builder.entry(
            lemma=noun["noun"],
            kind=noun["kind"],
            parties=list(noun.get("parties") or ()),
            modifiers=noun.get("modifiers") or {},
            status=noun.get("status"),
            owned=bool(noun.get("owned")),
            weak=bool(noun.get("weak")),
            tags=["WEAKMEET"] if noun.get("weak") else [],
        )
        builder.forms(noun_forms(noun["noun"], [plural] if isinstance(plural, str) else list(plural)), "MEETN", number)
        _narrowed(builder, noun)
    for verb in data.get("light_verbs", ()):
        number = builder.entry(lemma=verb["past"], subject=verb.get("subject", "party"), other=verb.get("other"), nouns=list(verb.get("nouns") or ()))
        builder.forms(verb_forms(verb["past"], verb["present"], verb.get("past1")), "LIGHT", number)
    for status, words in (data.get("status") or {}).items():
        tag = "ST_" + status.upper()
        for verb in words.get("verbs") or ():
            builder.forms(verb_forms(verb["past"], verb["present"], verb.get("past1")), tag, -1)
        builder.words((*(words.get("words") or ()), *(words.get("phrases") or ())), tag)
    for section, tag in (("mediators", "MEDIATED"), ("mediator_nouns", "MEDIATOR"), ("pair", "PAIR")):
        for row in data.get(section) or ():
            builder.word(row if isinstance(row, str) else str(next(row[key] for key in ("phrase", "noun", "word") if key in row)), tag)
    # "للقاء" is ل + لقاء, and reads like "للإلقاء": a tag of its own, so that only the extractor of contacts, which looks at the letters, takes it.
    for number, entry in enumerate(builder.entries):
        if entry.get("lemma") in data["terms"]["for_meeting"] and entry.get("kind") == "meeting":
            builder.word(f"ا{entry['lemma']}", "MEETL", number)
            break
    for section, tag in _PLAIN.items():
        builder.words(data.get(section) or (), tag)
    for kind, words in (data.get("channel") or {}).items():
        builder.words(words, "CHANNEL_" + kind.upper())
