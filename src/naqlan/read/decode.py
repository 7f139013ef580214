"""Which text do these bytes write? UTF-8, UTF-16, windows-1256 or ISO-8859-6, told apart by letters; else what is declared.

Both one-byte code pages put letters on the high half, but not the same ones: read in the wrong one, Arabic turns into
rare letters, accents and control codes. The reading with the more plausible letters wins, over a declaration too, for pages
declare what their template says; only where no Arabic shows does the declaration count. Text that was damaged before it came
here (mojibake) is left as it is, for a guess would look like evidence.
"""

import codecs
import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from naqlan.record.dropped import Reason

Problem: TypeAlias = tuple[Reason, str]
Encoding: TypeAlias = Literal["utf-8", "utf-16", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6"]

SAMPLE = 65_536
"""Bytes on which the encoding is judged."""
MOST_CONTROLS = 0.01
"""Share of control codes above which bytes are no text; real pages have none, compressed data and images a tenth."""
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
# The most frequent letters of newspaper Arabic; together seven letters of ten in any text.
_FREQUENT = re.compile("[\u0627\u0644\u064a\u0645\u0646\u0648\u0631\u062a\u0629\u0628\u0639\u0647]")
_WRONG = re.compile("[\u00c0-\u024f\u0080-\u009f\ufffd\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2\u0152\u0153\u0192]")
# A letter of another script beside an Arabic one: «Málaga» in windows-1256 is «Mلlaga».
_MIXED = re.compile("[A-Za-z][\u0621-\u064a]|[\u0621-\u064a][A-Za-z]")
PLAIN = 0.3
"""Plausible letters per high byte from which a text is Arabic whatever was declared; Arabic has 0.6, other languages less than 0."""
MOST_BROKEN = 0.01
"""Share of broken characters from which a declared encoding of several bytes a letter is not believed."""
_WIDE_SAMPLE = 4096
_WIDE = 0.9
_HIGH_BYTES = re.compile(rb"[\x80-\xff]")
_DECLARED = {
    **{f"iso8859-{part}": f"iso8859-{part}" for part in (*range(2, 17),) if part != 12},
    **{f"cp125{part}": f"cp125{part}" for part in range(9)},
    **{
        name: name
        for name in ("utf-8", "cp874", "koi8-r", "koi8-u", "gb18030", "big5hkscs", "euc_jp", "cp932", "iso2022_jp", "cp949", "mac-cyrillic")
    },
    # As browsers read them, which is how pages were tried out.
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What a declared encoding is read as, by Python's name for it; others (UTF-7, code of Python's own) are refused."""
_LINE_END = re.compile("\r\n?")


def decode(data: bytes, declared: Sequence[str | None] = ()) -> tuple[str, None] | tuple[None, Problem]:
    """Reads bytes as text.

    Args:
        data: A whole file, or one row of one.
        declared: Names of encodings that were declared for it, the surest first; they count where no Arabic shows.

    Returns:
        The text (byte order mark removed, lines parted by a newline) and None; or None and why it is no text.
    """
    if not data.strip(b"\x00 \t\r\n"):
        return None, ("empty", "there is nothing in it")
    encoding, text = _judged(data, declared)
    if encoding is None:
        return None, ("binary", "the bytes are no text in UTF-8, UTF-16, windows-1256 or ISO-8859-6")
    if text is None:
        text = data.decode(encoding, errors="replace")
    if encoding == "utf-8":
        text = text.removeprefix("\ufeff")
    if not text.strip("\ufeff\x00 \t\r\n"):
        return None, ("empty", "there is nothing in it")
    return _LINE_END.sub("\n", text) if "\r" in text else text, None


def encoding_of(data: bytes, declared: Sequence[str | None] = ()) -> str | None:
    """Returns the encoding that the bytes are most plausibly in, None where they are no text.

    Args:
        data: The bytes.
        declared: As for `decode`.
    """
    return _judged(data, declared)[0]


def _judged(data: bytes, declared: Sequence[str | None]) -> tuple[str | None, str | None]:
    """The encoding of the bytes, and their text where judging has read it all the same."""
    if wide := _wide(data):
        return wide, None
    sample = data[:SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > MOST_CONTROLS * len(sample) + 2:
        return None, None
    try:
        return "utf-8", data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data, error.start):
            return "utf-8", None
    return _one_byte(sample, declared), None


def _one_byte(sample: bytes, declared: Sequence[str | None]) -> str | None:
    """The encoding of bytes that are no UTF-8."""
    legacy: tuple[Encoding, ...] = ("windows-1256", "iso-8859-6")
    scores = {name: _plausibility(sample.decode(name, errors="replace")) for name in legacy}
    best = max(legacy, key=lambda name: scores[name])
    if scores[best] >= PLAIN * len(_HIGH_BYTES.findall(sample)):
        return best
    believed = next(filter(None, (_believed(name, sample) for name in declared)), None)
    if believed is not None or scores[best] > 0:
        return believed or best
    # Neither reads as Arabic: UTF-8 with a few broken bytes, or nothing that can be read.
    broken = sample.decode("utf-8", errors="replace").count("\ufffd")
    return "utf-8" if broken <= MOST_CONTROLS * len(sample) else None


def _wide(data: bytes) -> Encoding | None:
    """UTF-16 by its mark, or by the bytes that ASCII and Arabic have in every second place (0 and 6)."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:_WIDE_SAMPLE]
    if b"\x00" not in sample:
        return None
    even, odd = (sum(byte in (0, 6) for byte in sample[start::2]) / max(1, len(sample[start::2])) for start in (0, 1))
    if odd >= _WIDE and even < 1 - _WIDE:
        return "utf-16-le"
    return "utf-16-be" if even >= _WIDE and odd < 1 - _WIDE else None


def _believed(name: str | None, sample: bytes) -> str | None:
    """What a declared encoding is read as, None where it is unknown or its letters would break."""
    try:
        encoding = _DECLARED.get(codecs.lookup((name or "").strip()).name)
    except (LookupError, ValueError):
        return None
    if encoding is None:
        return None
    broken = sample.decode(encoding, errors="replace").count("\ufffd")
    return encoding if broken <= MOST_BROKEN * len(sample) else None


def _is_broken_utf8(data: bytes, start: int) -> bool:
    """Says whether bytes are UTF-8 but for one or two (a cut, a bad template), the first of them at `start`."""
    sample = data[:SAMPLE]
    high = len(_HIGH_BYTES.findall(sample))
    broken = sample.decode("utf-8", errors="replace").count("\ufffd")
    return start >= SAMPLE or (high > 0 and broken <= 0.02 * high)


def _plausibility(text: str) -> int:
    """Counts frequent Arabic letters for a reading, and four times the impossible ones against it, letters between Latin ones among them."""
    return len(_FREQUENT.findall(text)) - 4 * (len(_WRONG.findall(text)) + len(_MIXED.findall(text)))
