"""Which words are parts of a person's name, and which of these are ordinary words as well?

Each word of the lists of names is SURE (hardly ever anything but a name) or SHARED (an ordinary word, an adjective of place
or a title too): a SURE word opens a name by itself, a SHARED one needs neighbours that say so.
"""

from collections.abc import Iterator

from naqlan.lexicon.analysis import Reading
from naqlan.lexicon.builder import Builder
from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.load import load_list, load_yaml
from naqlan.lexicon.stems import stem
from naqlan.text.fold import fold

_FILES = (
    ("names_full.txt", "", ("GIVEN",)),
    ("names_given_arabic.txt", "m", ("GIVEN",)),
    ("names_given_feminine.txt", "f", ("GIVEN",)),
    ("names_given_foreign.txt", "m", ("GIVEN", "GFOREIGN")),
    ("names_family_arabic.txt", "", ("FAMILY",)),
    ("names_family_foreign.txt", "", ("FAMILY", "FOREIGN")),
)
_CLOSED = frozenset("PREP PREPPRON INNA CONJ CONTRAST REL DEM PRON NEG FUT MODAL WH QUANT AUX TPREP W".split())
_ORDINARY = _CLOSED | frozenset(
    "W_NOUN W_ADJ W_VERB SAY SAYN SAYM SAYP MEET LIGHT ADV NAT PEOPLE STATE CAPITAL PLACE TITLE OHEAD PORTFOLIO TPREFIX ANON TMOD GROUP"
    " OUTLET".split()
)
_STRIPPED = frozenset({"W_NOUN", "W_ADJ", "NAT", "TITLE", "SAY", "OHEAD"})
"""What a name with ال may be as an ordinary word (الشرع, الوزير)."""
_ENDINGS = (("ه", ""), ("ات", ""), ("ات", "ه"), ("ين", ""), ("ون", ""), ("ان", ""))
_PROCLITICS = "وفبلك"
_ABD = "عبدال"


def add_names(builder: Builder) -> None:
    """Adds the lists of names. To be called when all other words are in, since these decide what is SHARED."""
    ordinary = builder.lexicon((), _ORDINARY)
    shared_file = load_yaml("names_shared.yaml")
    shared = {fold(name) for name in shared_file["shared"]}
    mostly = {fold(name) for name in shared_file["mostly_names"]}
    for file, features, tags in _FILES:
        for name in load_list(file):
            if " " in name:
                for tag in (*tags, "SURE"):
                    builder.word(name, tag, features=features)
            else:
                _name(builder, ordinary, name, tags, features=features, sure=fold(name) in mostly, shared=fold(name) in shared)
    builder.words(shared_file["often_names"], "OFTEN")
    _particles(builder)


def _name(builder: Builder, ordinary: Lexicon, name: str, tags: tuple[str, ...], *, features: str, sure: bool, shared: bool) -> None:
    folded = fold(name)
    if not sure and is_clitic_word(ordinary, folded):
        return
    if name.startswith(_ABD):
        # A name with عبد is first of all a given name, however often it ends a name.
        tags = (*tags, "GIVEN")
    others = dict.fromkeys(_ordinary_readings(ordinary, folded))
    for tag in tags:
        builder.word(name, tag, features=features)
    builder.word(name, "SURE" if sure or not (shared or others) else "SHARED")
    if shared and not sure and not others:
        builder.word(name, "MILD")
    if not sure and any(one.tag in _ORDINARY for one in stem(ordinary.words, folded)):
        builder.word(name, "NOTALONE")
    if folded.startswith("ال") and not name.startswith("ال"):
        builder.word(name, "OWNAL")
    for reading in others:
        builder.word(name, reading.tag, reading.entry, reading.features)
    if name.startswith("ال") and not {"FOREIGN", "GFOREIGN"} & set(tags) and len(name) > 4 and not sure:
        builder.word(name, "DEF")


def is_clitic_word(ordinary: Lexicon, folded: str) -> bool:
    """Says whether a folded word is a proclitic on a word of a closed class ("وأنه", "والتي"): never read as a name."""
    if folded[0] not in _PROCLITICS or len(folded) < 4 or folded in ordinary.words:
        return False
    rest = folded[1:]
    rest = "ا" + rest if folded[0] == "ل" and rest[0] == "ل" else rest
    known = ordinary.words.get(rest, ())
    return any(one.tag in _CLOSED for one in known)


def _ordinary_readings(ordinary: Lexicon, folded: str) -> Iterator[Reading]:
    """The readings of a name's word as something else: as it stands, without ال, without a sound ending of nouns."""
    yield from (one for one in ordinary.words.get(folded, ()) if one.tag in _ORDINARY)
    if folded.startswith("ال") and len(folded) > 4:
        yield from (one for one in ordinary.words.get(folded[2:], ()) if one.tag in _STRIPPED)
    for ending, restored in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= 3:
            base = folded[: -len(ending)] + restored
            yield from (one for one in ordinary.words.get(base, ()) if one.tag in ("W_NOUN", "W_ADJ"))


def _particles(builder: Builder) -> None:
    particles = load_yaml("names_particles.yaml")
    for link in particles["link"]:
        builder.word(link["form"], "LINK")
        if link["position"] == "last":
            builder.word(link["form"], "LINKLAST")
    builder.words(particles["opening"], "LINKFIRST")
    builder.words(particles["closing"], "LINKEND")
    builder.words(["عبد"], "ABD")
    builder.words(particles["abd"], "ABDC")
    for ending, firsts in particles["compound"].items():
        if ending == "whole":
            builder.words(firsts, "GIVEN", "SURE")
        else:
            builder.words(firsts, "FIRST_" + ending.upper())
    builder.words(particles["initials"], "INITIAL")
    builder.words(particles["eponyms"], "EPONYM")
    builder.words(particles["owned"], "OWNED")
