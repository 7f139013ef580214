"""Where does the lexicon come from? All files of words, built once and kept on disk under the hash of what they hold."""

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from naqlan.lexicon.alphabet import Alphabet
from naqlan.lexicon.analysis import Reading
from naqlan.lexicon.builder import Builder
from naqlan.lexicon.closed_words import add_closed_words
from naqlan.lexicon.contact_words import add_contact_words
from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.load import data_folder
from naqlan.lexicon.people_words import add_people_words
from naqlan.lexicon.place_words import add_place_words
from naqlan.lexicon.statement_words import add_statement_words

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
    """Returns the lexicon, from the cache where the files, the code and the rules' literals are the same.

    The cache lies in `$XDG_CACHE_HOME/naqlan` (default `~/.cache/naqlan`); where that cannot be written the lexicon is
    built afresh each time.
    """
    words, relevant = sorted(literals), frozenset(tags) | CODE_TAGS
    path = _cache_folder() / f"lexicon-{_fingerprint([*words, *sorted(relevant)])}.marshal"
    kept = _read(path, relevant)
    if kept is not None:
        return kept
    made = build_lexicon(words, relevant)
    _write(path, made)
    return made


def _cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "naqlan"


def _fingerprint(literals: list[str]) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:2]} {literals}".encode())
    for entry in sorted(data_folder().iterdir(), key=lambda one: one.name):
        digest.update(entry.name.encode() + entry.read_bytes())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:24]


def _read(path: Path, relevant: frozenset[str]) -> Lexicon | None:
    try:
        words, entries, phrases, sets = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return None
    alphabet = Alphabet()
    for tags in sets:
        alphabet.char(frozenset(tags))
    made = {form: tuple(Reading(*row) for row in rows) for form, rows in words.items()}
    return Lexicon(made, entries, phrases, alphabet, relevant)


def _write(path: Path, lexicon: Lexicon) -> None:
    words = {form: tuple(tuple(row) for row in rows) for form, rows in lexicon.words.items()}
    data = marshal.dumps((words, lexicon.entries, lexicon.phrases, [tuple(sorted(tags)) for tags in lexicon.alphabet.sets()]))
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        Path(file.name).replace(path)
