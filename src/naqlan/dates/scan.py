"""Where might a text speak of time? One cheap pass that gives islands: runs of tokens that all have a reading.

Cutting and looking up run at the speed of C (one `findall`, one dictionary look-up a token); everything slower runs on
the few islands that hold a word of time. A text without one costs next to nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from naqlan.dates.words import Reading, read_word
from naqlan.text.digits import european
from naqlan.text.fold import INVISIBLE
from naqlan.text.memo import Memo
from naqlan.text.tokens import NUMBER, PLAIN, WORD

# The pieces of naqlan.text.tokens but for blanks, which hold line ends here. They tile the text, so that their lengths give offsets.
_PIECE = re.compile(rf"{PLAIN}|[\s{INVISIBLE}]+|{WORD}|{NUMBER}|\.{{2,}}|\u2026+|''|<<|>>|[^\w\s]|.", re.DOTALL)
_DOTTED = re.compile(r"\d{1,4}\.\d{1,2}\.\d{2,4}")
_UNSEEN, _BLANK = re.compile(f"[{INVISIBLE}]"), re.compile(rf"[\s{INVISIBLE}]+")
OLDEST = 1501
"""The earliest year that four digits are taken for; below it they are Hijri years or counts, or years where a word says so."""
LONGEST_NUMBER = 15
"""Digits beyond which a number is no count and no date; it also bounds the work on hostile input."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in pieces.

    Attributes:
        pieces: Tokens and the blanks between them; joined they are the text.
        starts: Offset of each piece, and the length of the text last.
    """

    pieces: list[str]
    starts: list[int]


@dataclass(frozen=True, slots=True)
class Spot:
    """One token of an island.

    Attributes:
        piece: Its number among the pieces.
        text: Verbatim.
        start: First code point.
        end: One past the last.
        reading: What it may mean.
    """

    piece: int
    text: str
    start: int
    end: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class Island:
    """A run of tokens that may form expressions of time.

    Attributes:
        symbols: One character a spot.
        spots: The tokens; a proclitic و is a spot of its own, without width.
    """

    symbols: str
    spots: list[Spot]


@lru_cache(maxsize=4)
def cut(text: str) -> Cut:
    """Returns the pieces of `text`; times and figures of one text share the work. Invisible controls between words count as blanks."""
    pieces = _PIECE.findall(text)
    if _UNSEEN.search(text):
        pieces = [_UNSEEN.sub(" ", piece) if _BLANK.fullmatch(piece) else piece for piece in pieces]
    return Cut(pieces, [0, *accumulate(map(len, pieces))])


def read_piece(piece: str) -> Reading | None:
    """Reads a word, a mark or a number as part of an expression of time; None where it is none."""
    first = piece[0]
    if first.isdecimal():
        return _number(piece)
    return None if first.isspace() else read_word(piece)


def _number(piece: str) -> Reading | None:
    if len(piece) > LONGEST_NUMBER:
        return None
    plain = european(piece)
    if not plain.isdigit():
        return Reading("X", plain) if _DOTTED.fullmatch(plain) else Reading("G")
    value = int(plain)
    if len(plain) <= 2:
        return Reading("D" if 1 <= value <= 31 else "G", value)
    if len(plain) == 4 and OLDEST <= value <= 2099:
        return Reading("Y", value)
    return Reading("Z" if len(plain) == 4 and 1300 <= value <= 1500 else "G", value)


_READINGS: Memo[Reading | None] = Memo(read_piece)


def _symbol(piece: str) -> str:
    if piece[0].isspace():
        return "\n" if "\n" in piece else " "
    reading = _READINGS[piece]
    return "." if reading is None else reading.symbol


_SYMBOLS: Memo[str] = Memo(_symbol)
_LIVE = re.compile(r"(?:[MKHJWRTwmcyCSVvXYZakrBsi]|D ?A)[^.\n]*")
_BEFORE = 24
"""Pieces that an island may hold before its first word of time; the longest seen has 14."""


def islands(text: str) -> Iterator[Island]:
    """Yields the islands of `text` that hold at least one word of time, in order."""
    whole = cut(text)
    # One symbol a piece: an island is then found by a regular expression at the speed of C.
    line = "".join(map(_SYMBOLS.__getitem__, whole.pieces))
    done = 0
    for found in _LIVE.finditer(line):
        start = found.start()
        floor = max(done, start - _BEFORE)
        while start > floor and line[start - 1] not in ".\n":
            start -= 1
        done = found.end()
        yield _island(whole, start, done)


def _island(whole: Cut, first: int, last: int) -> Island:
    spots: list[Spot] = []
    for place in range(first, last):
        piece = whole.pieces[place]
        reading = _READINGS[piece]
        if reading is None:
            continue
        start = whole.starts[place]
        if reading.joined:
            spots.append(Spot(place, "", start, start, _AND))
        spots.append(Spot(place, piece, start + reading.lead, whole.starts[place + 1], reading))
    return Island("".join(spot.reading.symbol for spot in spots), spots)


_AND = Reading("&")
