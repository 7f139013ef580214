"""Which words make a person's name or title, or an unnamed source?"""

from itertools import product
from typing import Any

from naqlan.lexicon.builder import Builder
from naqlan.lexicon.forms import adjective_forms
from naqlan.lexicon.load import load_yaml
from naqlan.lexicon.name_words import add_names


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def add_people_words(builder: Builder) -> None:
    """Adds the lists of names, `people_titles.yaml` and `anonymous.yaml`."""
    _titles(builder)
    _anonymous(builder)
    add_names(builder)


def _titles(builder: Builder) -> None:
    data = load_yaml("people_titles.yaml")
    for head in data.get("heads", ()):
        spokesman = bool(head.get("spokesman"))
        tags = ["SPOKESMAN"] if spokesman else ["PRESSMAN"] if head.get("kind") == "press" else []
        number = builder.entry(noun=head["noun"], spokesman=spokesman, tags=tags)
        tag = "WEAKTITLE" if head.get("weak") else "TITLE"
        feminine = "WEAKTITLE" if head.get("f_weak") else tag
        _gendered(builder, head, tag, feminine, number)
        for form in _listed(head.get("dual")):
            builder.forms([(one, "md") for one in _dual(form)], tag, number)
    for honorific in data.get("honorifics", ()):
        number = builder.entry(noun=honorific["noun"], tags=["ADDRESS"] if honorific.get("address") else [])
        tag = "WEAKHONORIFIC" if honorific.get("weak") else "HONORIFIC"
        _gendered(builder, honorific, tag, tag, number)
    for section, tag, key in (
        ("modifiers", "TMOD", "text"),
        ("prefixes", "TPREFIX", "text"),
        ("kin", "KIN", "noun"),
        ("counterparts", "COUNTERPART", "noun"),
    ):
        for one in data.get(section, ()):
            weak = bool(one.get("weak"))
            number = builder.entry(noun=one[key], tags=["FORMER"] if one.get("former") else [])
            _gendered(builder, {**one, "noun": one[key]}, "WEAK" + tag if weak else tag, "WEAK" + tag if weak else tag, number)
            for form in _listed(one.get("dual")):
                builder.words(_dual(form), tag)


def _gendered(builder: Builder, row: dict[str, Any], tag: str, feminine: str, entry: int) -> None:
    """Adds the singular, feminine and plural forms of a title or noun of persons with their gender and number."""
    builder.word(row["noun"], tag, entry, "ms")
    if " " not in row["noun"] and not row["noun"].endswith(("ا", "ة", "ى")):
        builder.word(row["noun"] + "ا", tag, entry, "ms")
    for key, features in (("other", "ms"), ("f", "fs"), ("plural", "mp"), ("f_plural", "fp")):
        for form in _listed(row.get(key)):
            # "مفاوضات", "مساعدات" are things far more often than women.
            builder.word(form, feminine if key == "f" else "WEAK" + tag if key == "f_plural" and tag in ("TITLE", "ANON") else tag, entry, features)
            if tag == "TITLE" and features[1] == "p":
                builder.word(form, "PLTITLE")


def _dual(construct: str) -> list[str]:
    """The four written forms of a dual given as nominative construct (وزيرا) or in full (وزيران)."""
    stem = construct.removesuffix("ن")
    stem = stem[:-1] if stem.endswith(("ا", "ي")) else stem
    return [stem + ending for ending in ("ا", "ي", "ان", "ين")]


def _anonymous(builder: Builder) -> None:
    data = load_yaml("anonymous.yaml")
    for head in data.get("heads", ()):
        number = builder.entry(noun=head["noun"], office=bool(head.get("office")), tags=["SOURCE"] if head.get("source") else [])
        tag = "WEAKANON" if head.get("weak") else "ANON"
        _gendered(builder, head, tag, "WEAKANON" if head.get("f_weak") else tag, number)
        for form in _listed(head.get("dual")):
            builder.word(form, tag, number, "md")
    for one in data.get("qualifiers", ()):
        forms = [
            one["text"],
            *_listed(one.get("f")),
            *_listed(one.get("plural")),
            *_listed(one.get("f_plural")),
            *_listed(one.get("other")),
            *_listed(one.get("dual")),
        ]
        builder.words(forms, "AQUAL")
        if " " not in one["text"]:
            builder.forms(adjective_forms(one["text"]), "AQUAL", -1)
    withheld = data["withheld"]
    builder.words((" ".join(parts) for parts in product(withheld["asking"], withheld["hiding"], withheld["whose"])), "AQUAL")
    builder.words(withheld["whole"], "AQUAL")
    for row in data.get("quantifiers", ()):
        builder.words([row["text"], *_listed(row.get("other"))], "AQUANT")
    for row in data.get("definite_anaphors", ()):
        number = builder.entry(gender=row.get("gender", ""), number=row.get("number", ""), bare=bool(row.get("bare")))
        builder.word(row["text"], "AANAPHOR", number)
