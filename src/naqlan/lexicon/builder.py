"""How does a lexicon grow? A collector of words, phrases and entries that the files of each domain write into."""

from collections import defaultdict
from collections.abc import Iterable

from naqlan.errors import LexiconError
from naqlan.lexicon.alphabet import Alphabet
from naqlan.lexicon.analysis import Entry, Reading
from naqlan.lexicon.forms import Form
from naqlan.lexicon.lexicon import Lexicon
from naqlan.lexicon.marks import KINDS
from naqlan.lexicon.stems import derived, stem, suffixable
from naqlan.text.fold import fold

_AL = "ال"
_NOMINAL = frozenset("W_NOUN W_ADJ W GIVEN FAMILY NAT STATE PLACE CAPITAL PREP OUTLET OFFICE GROUP TITLE OHEAD".split())

_PHRASES = ("PERSON", "ROLE", "OFFICE", "GROUP", "OUTLET", "PLACE", "ANONYMOUS", "PEOPLE", "COUNTERPART", "ANAPHOR")
"""Kinds of noun phrases, which extractors make units of."""


class Builder:
    """Collects the words of all domains, then makes the lexicon."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._words: dict[str, dict[Reading, None]] = defaultdict(dict)
        self._phrases: list[tuple[str, str, int]] = []
        self._definite: set[str] = set()

    def entry(self, **values: object) -> int:
        """Keeps an entry and returns its number."""
        self.entries.append(values)
        return len(self.entries) - 1

    def word(self, form: str, tag: str, entry: int = -1, features: str = "") -> None:
        """Adds a reading to a written form; a form of several words becomes a phrase."""
        if " " in form.strip():
            self.phrase(form, tag, entry)
        else:
            plain = fold(form.strip())
            self._words[plain][Reading(tag, features, entry)] = None
            if form.strip().startswith(_AL) and len(plain) > len(_AL) + 1:
                self._definite.add(plain)

    def forms(self, forms: Iterable[Form], tag: str, entry: int) -> None:
        """Adds a reading to each of a word's inflected forms."""
        for form, features in forms:
            self.word(form, tag, entry, features)

    def words(self, forms: Iterable[str], *tags: str, entry: int = -1) -> None:
        """Adds the same readings to many forms."""
        for form in forms:
            for tag in tags:
                self.word(form, tag, entry)

    def phrase(self, text: str, tag: str, entry: int) -> None:
        """Adds a phrase of several words."""
        self._phrases.append((text, tag, entry))

    def lexicon(self, literals: Iterable[str], relevant: frozenset[str]) -> Lexicon:
        """Makes the lexicon; `literals` are the words and `relevant` the tags that rules name.

        Raises:
            LexiconError: A phrase has no words.
        """
        words = {form: _settled(readings) for form, readings in self._words.items()}
        made = Lexicon(words, self.entries, {}, Alphabet(), relevant)
        for literal in sorted(literals):
            # A literal that is not itself a known form keeps the readings that peeling gives it.
            known = words.get(literal) or stem(words, literal)
            words[literal] = (*known, Reading("=" + literal, "", -1))
        for form in [form for form, readings in words.items() if not any(one.tag in _NOMINAL for one in readings)]:
            # "دعمه" is a verb with its object and a noun with its owner; "هجمات" may be listed for one use only.
            there = set(words[form])
            words[form] = (*words[form], *(one for one in derived(words, form) if one.tag != "W_VERB" and one not in there))
        for form in [form for form in words if form[:2] == _AL and _nationality(words.get(form[2:], ()))]:
            # "الغاني" is the man from Ghana, and no "he cancelled me".
            words[form] = tuple(one for one in words[form] if not one.features.endswith("obj"))
        for form in [form for form in words if form in self._definite and not _nationality(words[form])]:
            # A form listed with its article ("المصادر") is still the definite form of its noun; "ألماني" has none.
            base = words.get(form[2:])
            if base:
                words[form] = (*words[form], *base, Reading("DEF", "", -1))
        for letter in "وفبلكس":
            words[letter + "ـ"] = (Reading("PROCLITIC", "", -1), *words.get(letter, ()))
        _phrases(made, self._phrases)
        _register(made)
        # Afresh: what was read while words were still coming must not be remembered.
        return Lexicon(words, self.entries, made.phrases, made.alphabet, relevant)


def _settled(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings of a word without those that a nationality outranks: "ياباني" is no verb with a pronoun, "صينية" no tray."""
    found = tuple(readings)
    if not _nationality(found):
        return found
    return tuple(one for one in found if not (one.features.endswith("obj") or one.tag == "W_VERB" or (one.tag == "W_NOUN" and _feminine(found))))


def _nationality(readings: tuple[Reading, ...]) -> bool:
    return any(one.tag == "NAT" and one.features for one in readings)


def _feminine(readings: tuple[Reading, ...]) -> bool:
    return any(one.tag == "NAT" and one.features == "fs" for one in readings)


def _phrases(made: Lexicon, phrases: list[tuple[str, str, int]]) -> None:
    for text, tag, entry in phrases:
        norms = tuple(piece.norm for word in text.split() for piece in made.pieces(word.strip("()\"'،.")))
        norms = tuple(norm for norm in norms if norm)
        if not norms:
            raise LexiconError(f"a phrase without words: {text!r} ({tag})")
        if tag.startswith("ST_") and any(one.tag == "SAY" for norm in norms for one in made.words.get(norm, ())):
            continue  # "لم يستبعد" is a saying first; merged into one unit it would be none
        if len(norms) == 1:
            made.words[norms[0]] = (*made.words.get(norms[0], ()), Reading(tag, "", entry))
        else:
            # Whole too, for behind another proclitic: "كرونن" alone may be read as ك and a name, "لكرونن تسايتونغ" is the paper's.
            whole = tuple(fold(word.strip("()\"'،.")) for word in text.split())
            for shape in dict.fromkeys((norms, whole)) if len(whole) > 1 and all(whole) else (norms,):
                made.phrases.setdefault(shape[0], {}).setdefault(shape[1], []).append((shape, tag, entry))
    for seconds in made.phrases.values():
        for found in seconds.values():
            found.sort(key=lambda row: (-len(row[0]), row[1]))


def _register(made: Lexicon) -> None:
    """Gives every tag set that can occur its character beforehand, so that rules are compiled once."""
    alphabet = made.alphabet
    for kind in KINDS:
        alphabet.char(frozenset((kind,)))
    for readings in made.words.values():
        tags = made.tags(readings)
        alphabet.char(tags)
        alphabet.char(made.tags((*readings, Reading("DEF", "", -1))))
        alphabet.char(made.tags((*suffixable(readings), Reading("SUF", "", -1))))
        ordinary = frozenset(tag for tag in tags if tag in ("W_NOUN", "W_ADJ", "W"))
        for base in (ordinary, tags & {"W_VERB"}):
            if base:
                alphabet.char(base)
                alphabet.char(base | {"DEF"})
                alphabet.char(base | {"SUF"})
    for found in (rows for seconds in made.phrases.values() for rows in seconds.values()):
        for norms in dict.fromkeys(row[0] for row in found):
            alphabet.char(made.phrase_tags([(tag, entry) for words, tag, entry in found if words == norms]))
    for shape in (
        {"UNK"},
        {"UNK", "DEF"},
        {"UNK", "FAMILY"},
        {"SUF"},
        {"NAT"},
        {"NAT", "DEF"},
        {"STATE"},
        {"STATE", "DEF"},
        {"UNK", "FAMILY", "DEF"},
        {"LATIN"},
        {"PROCLITIC"},
        {"NAME"},
        {"TIME"},
        *({"NP", kind} for kind in _PHRASES),
    ):
        alphabet.char(frozenset(shape))
