"""What may this word be? Look a word up with its proclitics and suffixes, and read a text as positions with readings.

A position is a morpheme where it matters: the proclitics و ف ب ل ك س that the lexicon can peel off stand on their own, so
that "X وY" is two names and "للجزيرة" an addressee. The article ال stays on its word and gives it the tag DEF.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, repeat
from operator import add

from naqlan.lexicon.alphabet import Alphabet, Tags
from naqlan.lexicon.analysis import Analysis, Entry, Piece, Reading
from naqlan.lexicon.glued import cut
from naqlan.lexicon.marks import mark_kind
from naqlan.lexicon.name_heads import NAMES, NameHeads, Phrases
from naqlan.lexicon.stems import CLOSED, VERBAL, stem
from naqlan.text.fold import fold, fold_map
from naqlan.text.memo import Memo
from naqlan.text.quotes import QUOTES, quotations
from naqlan.text.sentences import sentence_ends
from naqlan.text.tokens import kind_of, tiles

_MOST_READINGS = 20_000
"""Sets of readings whose character is kept at hand."""
_LONGEST_FUSED = 40
"""Letters of a word that is looked at for a lost blank; the longest pair of the press has some twenty."""
_QUOTES = frozenset((*QUOTES, "''", "``", "<<", ">>", ",,"))
"""Marks that are one for the lists: القناة "12" is القناة «12»."""
_PREFIXES = {
    "و": ("و", "وس", "وب", "ول", "وك"),
    "ف": ("ف", "فس", "فب", "فل"),
    "س": ("س",),
    "ب": ("ب",),
    "ل": ("ل",),
    "ك": ("ك",),
}
"""Proclitics by their first letter, in the order in which they are tried."""
_NAMES = frozenset({"GIVEN", "FAMILY", "FOREIGN", "SHARED", "W_VERB", "EPONYM"})
_UNKNOWN = frozenset({"UNK"})
_LONGEST_TAIL = 2
"""Morphemes of the second of two fused words: itself, and a small word on it ("مراسلالميادينفي")."""
_AND, _AFTER_AND, _SHORTEST_AFTER_AND = "و", "ايول", 4
"""Unknown words that begin with و and none of these letters are "and" with another word (وفورست), not names (واتسون, ويلسون): 147 of 150 read."""


@dataclass(slots=True)
class Lexicon:
    """Words, phrases and their entries, with a memo of analysed words.

    Attributes:
        words: Readings of each folded form.
        entries: What readings point at.
        phrases: For each first and second folded word, the phrases that begin with them, longest first: (words, tag, entry).
        alphabet: The characters of tag sets.
        relevant: The tags that rules or extractors ask for; the others are left out of the sets, which keeps these few.
    """

    words: dict[str, tuple[Reading, ...]]
    entries: list[Entry]
    phrases: Phrases
    alphabet: Alphabet
    relevant: frozenset[str] = frozenset()
    _memo: Memo[tuple[Piece, ...]] = field(init=False, repr=False, compare=False)
    _phrases: dict[tuple[str, ...], tuple[str, tuple[Reading, ...]]] = field(default_factory=dict, repr=False, compare=False)
    _looked: Memo[tuple[Reading, ...]] = field(init=False, repr=False, compare=False)
    _char: Callable[[tuple[Reading, ...]], str] = field(init=False, repr=False, compare=False)
    _names: NameHeads | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._memo = Memo(self._read)
        self._looked = Memo(self._known)
        # Words of one kind have the same readings, all that nobody knows for a start.
        self._char = lru_cache(_MOST_READINGS)(lambda readings: self.alphabet.char(self.tags(readings)))

    def _name_heads(self) -> NameHeads:
        """The heads of names of several words, gathered with the first text."""
        self._names = NameHeads(self.phrases, self.words, self._char)
        return self._names

    def tags(self, readings: tuple[Reading, ...]) -> Tags:
        """Returns the set of the relevant tags of some readings, those of their entries included."""
        found = set()
        for reading in readings:
            found.add(reading.tag)
            if reading.entry >= 0:
                found.update(self.entries[reading.entry].get("tags", ()))
        return frozenset(tag for tag in found if tag in self.relevant or tag[0] == "=")

    def phrase_read(self, words: tuple[str, ...], rows: list[tuple[str, int]]) -> tuple[str, tuple[Reading, ...]]:
        """Returns the character and the readings of a phrase of the lists from its (tag, entry) rows, worked out once."""
        found = self._phrases.get(words)
        if found is None:
            readings = tuple(Reading(tag, "", entry) for tag, entry in rows)
            found = self._phrases[words] = (self.alphabet.char(self.phrase_tags(rows)), readings)
        return found

    def phrase_tags(self, rows: list[tuple[str, int]]) -> Tags:
        """Returns the tag set of a phrase of several words from its (tag, entry) rows."""
        return self.tags(tuple(Reading(tag, "", entry) for tag, entry in rows)) | {"PHRASE"}

    def _read(self, piece: str) -> tuple[Piece, ...]:
        """The positions of a piece of text by itself: the morphemes of a word, a number or a mark as one, none for a blank."""
        kind = kind_of(piece)
        if kind == "word":
            return self.pieces(piece)
        if kind == "blank":
            return ()
        norm = fold(piece) if kind == "number" else '"' if piece in _QUOTES else piece
        return (Piece(0, len(piece), norm, self._mark("NUM" if kind == "number" else mark_kind(piece)), ()),)

    def _mark(self, kind: str) -> str:
        return self.alphabet.char(frozenset((kind,)))

    def pieces(self, word: str) -> tuple[Piece, ...]:
        """Returns the morphemes of a word as it stands in a text; a word that nobody knows is one piece tagged UNK."""
        folded = fold_map(word)
        fused = self._fused(word, folded.text)
        if fused:
            return fused
        for prefix, norm, readings in self._splits(folded.text, marbuta="ة" in word[-2:]):
            place = cut(word, self._looked.__getitem__) if readings[0].tag == "UNK" and len(word) <= _LONGEST_FUSED else 0
            if place:
                return self._two(word, place)
            pieces, at = [], 0
            for letter in prefix:
                begin, end = folded.back(at, at + 1)
                known = self.words.get(letter + "ـ", (Reading("PROCLITIC", "", -1),))
                pieces.append(Piece(begin, end, letter, self._char(known), known))
                at += 1
            begin, _ = folded.back(at, at)
            pieces.append(Piece(begin, len(word), norm, self._char(readings), readings))
            return tuple(pieces)
        raise AssertionError("every word has a split")  # pragma: no cover

    def _fused(self, word: str, folded: str) -> tuple[Piece, ...]:
        """Two words that lost the blank between them ("أنّالبنتاغون", "وزيرالدفاع"): both known, the second with its article; else empty."""
        place = folded.find("ال", 2)
        if (
            place < 0
            or len(folded) < 6
            or len(word) > _LONGEST_FUSED
            or stem(self.words, folded)
            or self._is_name(folded)
            or (folded[0] == _AND and stem(self.words, folded[1:]))
        ):
            return ()
        while 0 <= place <= len(folded) - 4:
            at = fold_map(word).back(place, place)[0]
            if not 0 < at < len(word):
                return ()
            parts = (self.pieces(word[:at]), self.pieces(word[at:]))
            if len(parts[1]) <= _LONGEST_TAIL and all("UNK" not in {one.tag for one in piece.readings} for piece in (parts[0][-1], *parts[1])):
                return self._two(word, at)
            place = folded.find("ال", place + 1)
        return ()

    def _is_name(self, folded: str) -> bool:
        """Whether a word is a listed name with its proclitics ("لأستراليا"), and no two words."""
        return any({one.tag for one in readings} & NAMES for _, _, readings in self._peeled(folded, self.words.get))

    def _two(self, word: str, place: int) -> tuple[Piece, ...]:
        """The morphemes of the two words that a word is, cut at an offset."""
        return (*self.pieces(word[:place]), *(Piece(one.start + place, one.end + place, *one[2:]) for one in self.pieces(word[place:])))

    def _known(self, word: str) -> tuple[Reading, ...]:
        """The readings of a written word without its proclitics; empty where nobody knows it."""
        _, _, readings = next(self._splits(fold(word), marbuta="ة" in word[-2:]))
        return () if {one.tag for one in readings} & {"UNK", "LATIN", "MARK"} else readings

    def _splits(self, word: str, *, marbuta: bool = False) -> Iterator[tuple[str, str, tuple[Reading, ...]]]:
        if not word:
            yield "", "", (Reading("MARK", "", -1),)
            return
        whole = self.words.get(word, ())
        if word[0] in "وف" and not any(one.tag in CLOSED for one in whole):
            # "وفي" is و and في, whatever adjective or name is written alike.
            rest = self.words.get(word[1:], ())
            named = all(one.tag in _NAMES for one in whole)
            if any(one.tag in CLOSED or (named and one.tag == "SAY") for one in rest):
                yield word[0], word[1:], rest
        if whole:
            yield "", word, whole
        inflected = stem(self.words, word, marbuta=marbuta)
        if not inflected or all(one.tag == "W_VERB" for one in inflected):
            # A listed word behind a proclitic ("ودعا") before a form of some other verb ("ودع").
            yield from self._peeled(word, self.words.get)
        if inflected:
            yield "", word, inflected
        yield from self._peeled(word, lambda rest: stem(self.words, rest, marbuta=marbuta))
        yield self._unknown(word)

    def _peeled(self, word: str, known: Callable[[str], tuple[Reading, ...] | None]) -> Iterator[tuple[str, str, tuple[Reading, ...]]]:
        for prefix in _PREFIXES.get(word[:1], ()):
            rest = word[len(prefix) :]
            if len(rest) < 2 or not word.startswith(prefix):
                continue
            # "للبنان" is ل and لبنان, "للجزيرة" ل and الجزيرة.
            for form in (rest, "ا" + rest) if prefix[-1] == "ل" and rest[0] == "ل" and len(rest) > 2 else (rest,):
                readings = known(form)
                if form is rest and prefix[-1] == rest[0] == "ل" and all(one.tag in VERBAL for one in readings or ()):
                    continue  # "للبيت" is ل and البيت, whatever verb is written لبيت.
                if readings and ("س" not in prefix or any("pres" in one.features or one.tag == "W_VERB" for one in readings)):
                    yield prefix, form, readings

    def _unknown(self, word: str) -> tuple[str, str, tuple[Reading, ...]]:
        for prefix in ("و", "ف", "ب", "ك", "وب", "فب"):
            if word.startswith(prefix + "ال") and len(word) > len(prefix) + 4:
                return prefix, word[len(prefix) :], (Reading("UNK", "", -1), Reading("DEF", "", -1))
        for prefix in ("ل", "ول", "فل"):
            if word.startswith(prefix + "ل") and len(word) > len(prefix) + 4:
                return prefix, "ا" + word[len(prefix) :], (Reading("UNK", "", -1), Reading("DEF", "", -1))
        if word.startswith("ال") and len(word) > 4:
            return "", word, (Reading("UNK", "", -1), Reading("DEF", "", -1))
        prefix = word[0] if word[0] == _AND and len(word) > _SHORTEST_AFTER_AND and word[1] not in _AFTER_AND else ""
        return prefix, word[len(prefix) :], (Reading("LATIN" if word.isascii() else "UNK", "", -1),)

    def _local(self, word: str, pieces: tuple[Piece, ...], local: Mapping[str, tuple[Reading, ...]]) -> tuple[Piece, ...]:
        """The morphemes of an unknown word in a text that explains some itself: its own readings, a proclitic peeled off where that leads to one."""
        last = pieces[-1]
        whole = local.get(fold(word)) if len(pieces) > 1 else None
        if whole:
            # "كاليدور" is the article's own word, not ك and a word with its article.
            return (Piece(0, len(word), fold(word), self._char(whole), whole),)
        for skip in (0, 1):
            if skip and (len(pieces) > 1 or last.norm[0] not in "وفبلك"):
                continue
            bare = last.norm[skip:]
            definite = bare.startswith("ال") and bare[2:] in local
            known = local.get(bare[2:] if definite else bare)
            if known is not None:
                readings = (*known, Reading("DEF", "", -1)) if definite else known
                begin = last.start + (fold_map(word[last.start :]).back(skip, skip)[0] if skip else 0)
                name = Piece(begin, last.end, bare, self._char(readings), readings)
                letter = self.words.get(last.norm[0] + "ـ", (Reading("PROCLITIC", "", -1),))
                proclitic = Piece(last.start, begin, last.norm[0], self._char(letter), letter)
                return (*pieces[:-1], *((proclitic,) if skip else ()), name)
        return pieces

    def analyze(self, text: str, local: Mapping[str, tuple[Reading, ...]] | None = None) -> Analysis:
        """Reads a text as positions; empty for an empty text. Linear in its length.

        Args:
            text: Any text.
            local: Readings of folded words that hold in this text though the lists do not have them.
        """
        made = Analysis(text, quotes=quotations(text), sentence_ends=sentence_ends(text))
        words = tiles(text)
        # All columns at once at the speed of C, a look-up a piece; a loop over tokens takes three times as long.
        rows = list(map(self._memo.__getitem__, words))
        heads = self._names or self._name_heads()
        for place in [place for place, row in enumerate(rows) if row and row[-1].norm in heads.led]:
            rows[place] = heads.split(rows[place], words, place) or rows[place]
        if local:
            unknown = self.alphabet.living(_UNKNOWN)
            rows = [self._local(word, row, local) if row and row[-1].char in unknown else row for word, row in zip(words, rows, strict=True)]
        pieces = list(chain.from_iterable(rows))
        if not pieces:
            return made
        begins = list(chain.from_iterable(map(repeat, accumulate(map(len, words), initial=0), map(len, rows))))
        firsts, lasts, norms, symbols, readings = zip(*pieces, strict=True)
        made.starts = list(map(add, begins, firsts))
        made.ends = list(map(add, begins, lasts))
        made.norms, made.readings = list(norms), list(readings)
        made.symbols = self._marked(made, list(symbols))
        return made

    def _marked(self, made: Analysis, symbols: list[str]) -> str:
        """The symbols with what only the whole text tells of its marks: which quote, and which end a sentence."""
        for end in made.sentence_ends:
            place = bisect_left(made.starts, end) - 1
            if place >= 0 and made.ends[place] == end and mark_kind(made.norms[place]) in _ENDING:
                symbols[place] = self._mark("STOP")
        for offset, kind in chain(((one.open, "QUO") for one in made.quotes), ((one.end, "QUC") for one in made.quotes if one.closed)):
            place = bisect_right(made.starts, offset) - 1  # the last of those that begin there: a lone tatweel has no width
            if place >= 0 and made.starts[place] == offset and kind_of(made.norms[place]) == "mark":
                symbols[place] = self._mark(kind)
        return "".join(symbols)


_ENDING = ("DOT", "QMARK", "BANG")
