"""Which text do these bytes write? UTF-8, UTF-16 with a mark, windows-1256 or ISO-8859-6, told apart by letters.

Both one-byte code pages put letters on the high half, but not the same ones: read in the wrong one, Arabic turns into
rare letters, accents and control codes. The reading with the more plausible letters wins; text that was damaged before
it came here (mojibake) is left as it is, for a guess would look like evidence.
"""

import codecs
import re
from typing import Literal, TypeAlias

from naqlan.record.dropped import Reason

Problem: TypeAlias = tuple[Reason, str]
Encoding: TypeAlias = Literal["utf-8", "utf-16", "windows-1256", "iso-8859-6"]

SAMPLE = 65_536
"""Bytes on which the encoding is judged."""
MOST_CONTROLS = 0.01
"""Share of control codes above which bytes are no text; real pages have none, compressed data and images a tenth."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# The most frequent letters of newspaper Arabic; together seven letters of ten in any text.
_FREQUENT = re.compile("[\u0627\u0644\u064a\u0645\u0646\u0648\u0631\u062a\u0629\u0628\u0639\u0647]")
_WRONG = re.compile("[\u00c0-\u024f\u0080-\u009f\ufffd\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2\u0152\u0153\u0192]")
_LINE_END = re.compile("\r\n?")


def decode(data: bytes) -> tuple[str, None] | tuple[None, Problem]:
    """Reads bytes as text.

    Args:
        data: A whole file, or one row of one.

    Returns:
        The text (byte order mark removed, lines parted by a newline) and None; or None and why it is no text.
    """
    if not data.strip(b"\x00 \t\r\n"):
        return None, ("empty", "there is nothing in it")
    encoding = encoding_of(data)
    if encoding is None:
        return None, ("binary", "the bytes are no text in UTF-8, UTF-16, windows-1256 or ISO-8859-6")
    mark = codecs.BOM_UTF8 if encoding == "utf-8" else b""
    text = data.removeprefix(mark).decode(encoding, errors="replace")
    if not text.strip("\ufeff\x00 \t\r\n"):
        return None, ("empty", "there is nothing in it")
    return _LINE_END.sub("\n", text) if "\r" in text else text, None


def encoding_of(data: bytes) -> Encoding | None:
    """Returns the encoding that the bytes are most plausibly in, None where they are no text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:SAMPLE]
    if len(_CONTROLS.findall(sample)) > MOST_CONTROLS * len(sample) + 2:
        return None
    if _is_utf8(data):
        return "utf-8"
    legacy: tuple[Encoding, ...] = ("windows-1256", "iso-8859-6")
    scores = {name: _plausibility(sample.decode(name, errors="replace")) for name in legacy}
    best = max(legacy, key=lambda name: scores[name])
    if scores[best] > 0:
        return best
    # Neither reads as Arabic: UTF-8 with a few broken bytes, or nothing that can be read.
    broken = sample.decode("utf-8", errors="replace").count("\ufffd")
    return "utf-8" if broken <= MOST_CONTROLS * len(sample) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A page that is UTF-8 but for a byte or two (a cut, a bad template) is still UTF-8.
        sample = data[:SAMPLE]
        high = sum(1 for byte in sample if byte >= 0x80)
        broken = sample.decode("utf-8", errors="replace").count("\ufffd")
        return error.start >= SAMPLE or (high > 0 and broken <= 0.02 * high)
    return True


def _plausibility(text: str) -> int:
    """Counts frequent Arabic letters for a reading, and four times the impossible ones against it."""
    return len(_FREQUENT.findall(text)) - 4 * len(_WRONG.findall(text))
