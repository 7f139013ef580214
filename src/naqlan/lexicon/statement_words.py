"""Which words report speech? Reporting verbs with their frames, nominal cues, attributions, media of saying."""

from typing import Any

from naqlan.lexicon.builder import Builder
from naqlan.lexicon.forms import noun_forms, participle_forms, verb_forms
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold

_FRAME_TAGS = {
    "أن": "T_INNA",
    "quote": "T_QUOTE",
    "noun": "T_NOUN",
    "object_clause": "T_OBJ_INNA",
    "على": "T_ON",
    "إلى": "T_TO",
    "من": "T_FROM",
    "ب": "T_BI",
    "عن": "T_ABOUT",
    "في": "T_IN",
    "ل": "T_LI",
    "ضد": "T_AGAINST",
    "بشأن": "T_REGARDING",
}


def frame_tags(content: list[str]) -> list[str]:
    """Returns the tags of the frames that introduce a cue's content."""
    return [_FRAME_TAGS[one] for one in content if one in _FRAME_TAGS]


def add_statement_words(builder: Builder) -> None:
    """Adds the words of `statement_verbs.yaml` and `statement_nouns.yaml`."""
    verbs = load_yaml("statement_verbs.yaml")
    for verb in verbs.get("verbs", ()):
        _verb(builder, verb)
    for relay in verbs.get("relays", ()):
        number = builder.entry(kind="relay", lemma=relay["past"], source=relay.get("source", "عن"), tags=[f"FROM_{relay.get('source', 'عن')}"])
        builder.forms(verb_forms(relay["past"], relay["present"], relay.get("past1")), "RELAY", number)
        for participle in _listed(relay.get("participle")):
            builder.forms(participle_forms(participle), "RELAYP", number)
    for verb in verbs.get("decline", ()):
        number = builder.entry(act="decline", prep=verb.get("prep"))
        builder.forms(verb_forms(verb["past"], verb["present"], verb.get("past1")), "DECLINE", number)
    for noun in verbs.get("decline_nouns", ()):
        builder.forms(noun_forms(noun), "DECLINED", -1)
    _nouns(builder, load_yaml("statement_nouns.yaml"))


def _nouns(builder: Builder, nouns: dict[str, Any]) -> None:
    for noun in nouns.get("nouns", ()):
        _noun(builder, noun)
    for attitude in nouns.get("attitudes", ()):
        builder.word(attitude["noun"], "ATTITUDE", builder.entry(act=attitude["act"], polarity=attitude.get("polarity")))
    builder.words(nouns.get("attitude_intensifiers", ()), "INTENSE")
    for light in nouns.get("light_nouns", ()):
        builder.forms(noun_forms(light["noun"]), "LIGHTSAYN", builder.entry(act=light["act"]))
    for light in nouns.get("light_verbs", ()):
        _light(builder, light)
    for row in nouns.get("according", ()):
        number = builder.entry(
            then=row["then"], distance=bool(row.get("distance")), weak=bool(row.get("weak")), tags=["WEAKACC"] if row.get("weak") else ["STRONGACC"]
        )
        builder.word(row["phrase"], "ACC_VERB" if row["then"] == "verb" else "ACC_NOUN", number)
    own = nouns.get("self_attribution", {})
    for noun in own.get("nouns", ()):
        strong = noun in own.get("strong_distance_nouns", ())
        builder.word(noun, "SELFNOUN", builder.entry(distance=noun in own.get("distance_nouns", ()), tags=["DISTNOUN"] if strong else []))
    builder.words(own.get("heads", ()), "SELFHEAD")
    builder.words(own.get("fixed", ()), "SELFATTR")
    for row in nouns.get("distance", ()):
        builder.word(row["phrase"] if isinstance(row, dict) else row, "DISTANCE")
    for medium in nouns.get("media", ()):
        tag = "V_" + medium["via"].replace(" ", "_").upper()
        number = builder.entry(via=medium["via"], tags=[tag])
        for form in (medium["phrase"], *medium.get("forms", ())):
            builder.word(form, "MEDIUM", number)
    builder.words(nouns.get("platforms", ()), "PLATFORM")
    for section, tag in (("title_sources", "SOURCEN"), ("title_labels", "LABEL"), ("title_events", "EVENT"), ("agreed_on", "AGREED")):
        builder.words(nouns.get(section, ()), tag)
    for tag, words in (nouns.get("function_words") or {}).items():
        builder.words(words, tag)


def _light(builder: Builder, light: dict[str, Any]) -> None:
    """A light verb says nothing by itself: the noun that it takes carries the act ("وجه الشكر", "جدد تأكيده")."""
    wanted = tuple(fold(noun) for noun in light["nouns"])
    number = builder.entry(
        lemma=light["past"],
        nouns=wanted,
        prep=light.get("prep") or "",
        addressee=light.get("addressee") or [],
        act="say",
        behind=bool(light.get("behind")),
        repeats=bool(light.get("repeats")),
    )
    # Without object pronouns: "حرصها", "رفعه" are nouns.
    builder.forms(
        [form for form in verb_forms(light["past"], light["present"], light.get("past1")) if not form[1].endswith("obj")], "LIGHTSAY", number
    )


def _verb(builder: Builder, verb: dict[str, Any]) -> None:
    weak, weak_in = bool(verb.get("weak")), set(verb.get("weak_in") or ())
    full = _verb_entry(builder, verb, list(verb.get("content") or ()), weak=weak and not weak_in)
    frail = _verb_entry(builder, verb, list(verb.get("weak_content") or ()), weak=True) if weak else full
    by_form = {"past": "past", "pres": "present"}
    for form, features in verb_forms(verb["past"], verb["present"], verb.get("past1")):
        part = by_form[features[:4]]
        builder.word(form, "SAY", frail if weak and (not weak_in or part in weak_in) else full, features)
    for key, features in (("past_pl", "past 3mp"), ("present_pl", "pres 3mp")):
        if verb.get(key):
            builder.word(verb[key], "SAY", frail, features)
    passive = verb.get("passive") or {}
    for tense, plain in (("past", verb["past"]), ("present", verb["present"])):
        if passive.get(tense) and passive[tense] != plain:
            builder.word(passive[tense], "SAYPASS", full, f"{tense[:4]} 3ms")
    defective = bool(verb.get("defective")) or verb["past"][-1] in "ىا"
    weak_participle = weak and (not weak_in or "participle" in weak_in)
    spoken = _verb_entry(builder, verb, list(verb.get("weak_content" if weak_participle else "content") or ()), weak=weak_participle, nominal=True)
    for participle in _listed(verb.get("participle")):
        for form, features in participle_forms(participle, defective=defective):
            builder.word(form, "SAYP", spoken, features)
            if features.endswith("acc"):
                builder.word(form, "ACCP", -1)  # only the accusative goes on with a speaker: "مشيرا إلى"
    if verb.get("participle_acc"):
        builder.word(verb["participle_acc"], "SAYP", spoken, "ms acc")
        builder.word(verb["participle_acc"], "ACCP", -1)
    frail_masdar = _verb_entry(
        builder, verb, list(verb.get("weak_content" if weak and (not weak_in or "masdar" in weak_in) else "content") or ()), weak=weak, nominal=True
    )
    for masdar in _listed(verb.get("masdar")):
        builder.forms(noun_forms(masdar), "SAYM", frail_masdar)


def _verb_entry(builder: Builder, verb: dict[str, Any], content: list[str], *, weak: bool, nominal: bool = False) -> int:
    tags = (
        frame_tags(content)
        + (["T_PREP_INNA"] if set(content) & {"على", "إلى", "من", "ب", "عن", "في"} else [])
        + ["A_" + _ADDRESSEE[one] for one in verb.get("addressee") or () if one in _ADDRESSEE]
    )
    tags += [name.upper() for name in ("continues", "by_noun", "discuss", "asks", "distance") if verb.get(name)]
    # A verbal noun or participle ("تصريح", "المقيم") stands between a verb and its content often: it does not end the search.
    tags += ["WEAK"] if weak else [] if nominal else ["STRONG"]
    return builder.entry(
        lemma=verb["past"],
        act=verb["act"],
        acts=verb.get("acts") or {},
        polarity=verb.get("polarity"),
        distance=bool(verb.get("distance")),
        content=content,
        weak=weak,
        damma=_with_damma(verb),
        by_noun=bool(verb.get("by_noun")),
        continues=bool(verb.get("continues")),
        addressee=list(verb.get("addressee") or ()),
        discuss=bool(verb.get("discuss")),
        deeds=bool(verb.get("deeds")),
        counts=bool(verb.get("counts")),
        addressed=bool(verb.get("addressed")),
        excludes=bool(verb.get("excludes")),
        tags=tags,
    )


def _with_damma(verb: dict[str, Any]) -> bool:
    """Whether the present tense of a verb begins with a damma when it is active: four letters (أعلن، طالب), or a doubled one (أكد: تأكيد)."""
    past = verb["past"]
    return (len(past) == 4 and past[0] not in _NO_DAMMA) or (
        len(past) == 3 and any(len(masdar) == 5 and masdar[0] == "ت" for masdar in _listed(verb.get("masdar")))
    )


_NO_DAMMA = ("ت", "ا")
"""First letters of verbs of four letters and more that are no causatives (تأمل، اهتم)."""
_ADDRESSEE = {"object": "OBJ", "ل": "LI", "إلى": "TO", "على": "ON", "مع": "WITH", "target": "TARGET", "ب": "BI"}


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def _noun(builder: Builder, noun: dict[str, Any]) -> None:
    tags = frame_tags(list(noun.get("content") or ()))
    tags += ["WEAK"] if noun.get("weak") else []
    number = builder.entry(
        lemma=noun["noun"], act=noun["act"], via=noun.get("via"), content=list(noun.get("content") or ()), weak=bool(noun.get("weak")), tags=tags
    )
    builder.forms(noun_forms(noun["noun"], _listed(noun.get("plural"))), "SAYN", number)
