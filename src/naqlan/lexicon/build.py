"""Where does the lexicon come from? All files of words, built once and kept on disk under the hash of what they hold."""

from collections.abc import Iterable
from typing import TypeAlias

from naqlan.lexicon.alphabet import Alphabet
from naqlan.lexicon.analysis import Entry, Reading
from naqlan.lexicon.builder import Builder
from naqlan.lexicon.closed_words import add_closed_words
from naqlan.lexicon.contact_words import add_contact_words
from naqlan.lexicon.kept import code_of, fingerprint, kept
from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.load import data_folder
from naqlan.lexicon.name_heads import Phrases
from naqlan.lexicon.people_words import add_people_words
from naqlan.lexicon.place_words import add_place_words
from naqlan.lexicon.statement_words import add_statement_words
from naqlan.text.fold import __file__ as fold_code

CODE_TAGS = frozenset(
    """
    NP NAME PERSON ROLE OFFICE GROUP OUTLET PLACE ANONYMOUS PEOPLE COUNTERPART ANAPHOR TIME UNK DEF SUF GIVEN FAMILY LINK
    SHARED W_NOUN W_ADJ W_VERB STATE CAPITAL NAT SAY SAYP SAYPASS STRONG WEAK AUX NEG PREP TPREP ADV CONJ CONTRAST REL INNA
    MODAL FUT MEDIUM MEETN MEET LIGHT RELAY PLATFORM PROCLITIC ATTITUDE SELFNOUN DISTNOUN SELFHEAD SELFATTR DISTANCE
    OPEN_OWN_SIDE OPEN_TURN OPEN_BACKGROUND OPEN_LOOKS_BACK ACC_NOUN ACC_VERB WEAKACC A_OBJ A_LI A_TO A_WITH A_ON A_BI
    BY_NOUN CONTINUES DISCUSS MEDIATED MEDIATOR DELEGATION PAIR ST_PLANNED ST_POSSIBLE ST_CANCELLED ST_DENIED ST_DISPUTED
    T_QUOTE T_INNA T_NOUN PRON DEM WH QUANT PREPPRON W TITLE OHEAD PORTFOLIO COLLECTIVE MANTLE DECLINED DECLINE LIGHTN
    LEADERS VENUE DURING AHEAD CONDITION JOINING COVERING CHANNEL_CALL CHANNEL_MEETING CHANNEL_MESSAGE AUDIENCE MEETL
    ST_REFUSED STRESSING APPEALED
    """.split()
)
"""The tags that extractors ask for besides those that rules name."""


def build_lexicon(literals: Iterable[str], relevant: frozenset[str]) -> Lexicon:
    """Builds the lexicon from the files of the package (about a second).

    Raises:
        LexiconError: A file is wrong; the message has file and line.
    """
    builder = Builder()
    for add in (add_closed_words, add_statement_words, add_contact_words, add_place_words, add_people_words):
        add(builder)
    return builder.lexicon(literals, relevant)


def load_lexicon(literals: Iterable[str] = (), tags: Iterable[str] = ()) -> Lexicon:
    """Returns the lexicon, kept on disk where the files, the code and the rules' literals are the same."""
    words, relevant = sorted(literals), frozenset(tags) | CODE_TAGS
    data = (entry.name.encode() + entry.read_bytes() for entry in sorted(data_folder().iterdir(), key=lambda one: one.name))
    sources: list[str | bytes] = [f"{words} {sorted(relevant)}", *data, *code_of(__file__), *code_of(fold_code)]
    packed = kept("lexicon", sources, lambda: _packed(build_lexicon(words, relevant)))
    # What is kept of the rules speaks of characters: it holds for these sets in this order, not for all that the same files may give.
    return _unpacked(packed, relevant, fingerprint([*sources, *(" ".join(tags) for tags in packed[-1])]))


_Packed: TypeAlias = tuple[dict[str, int], list[tuple[int, ...]], list[tuple[str, str, int]], list[Entry], Phrases, list[tuple[str, ...]]]
"""A lexicon as plain data: each reading and each row of readings once, since most words share theirs: a third of the objects."""


def _packed(lexicon: Lexicon) -> _Packed:
    rows: dict[Reading, int] = {}
    kinds: dict[tuple[Reading, ...], int] = {}
    for readings in lexicon.words.values():
        kinds.setdefault(readings, len(kinds))
        for reading in readings:
            rows.setdefault(reading, len(rows))
    return (
        {form: kinds[readings] for form, readings in lexicon.words.items()},
        [tuple(rows[one] for one in readings) for readings in kinds],
        [(one.tag, one.features, one.entry) for one in rows],
        lexicon.entries,
        lexicon.phrases,
        [tuple(sorted(tags)) for tags in lexicon.alphabet.sets()],
    )


def _unpacked(packed: _Packed, relevant: frozenset[str], origin: str) -> Lexicon:
    forms, kinds, rows, entries, phrases, sets = packed
    alphabet = Alphabet(origin)
    for tags in sets:
        alphabet.char(frozenset(tags))
    alphabet.founded = alphabet.version
    readings = [Reading(*row) for row in rows]
    made = [tuple(map(readings.__getitem__, numbers)) for numbers in kinds]
    return Lexicon(dict(zip(forms, map(made.__getitem__, forms.values()), strict=True)), entries, phrases, alphabet, relevant)
