"""Where do paragraphs and sentences end? Cut by marks alone, with care for dots that end nothing."""

import re

from naqlan.text.fold import INVISIBLE, SIGNS

# A full stop ends a sentence where white space, an Arabic letter or nothing follows, and neither a single letter
# (initials: "د."، "أ.") nor another dot stands before it. Two dots and the ellipsis are pauses in the Arabic press.
# The marks come first and what stands before them is looked at behind them: a search for one of some characters skips all others.
_LONE = rf"(?<!(?<![\w{SIGNS}])[^\W\d_]\.)"
_CLOSED = rf"""["”»’)\]{INVISIBLE}]*"""
_END = re.compile(
    rf"[.!؟?\n](?:(?<=\.)(?<![.\s]\.){_LONE}(?={_CLOSED}(?:\s|$|[\u0621-\u064a]))"
    rf"|(?<=[!؟?])(?![!؟?])(?={_CLOSED}(?:\s|$))"
    r"|(?<=\n)\n*)"
)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Returns the half-open spans of the non-blank lines of `text`, in order."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def sentence_ends(text: str) -> list[int]:
    """Returns the offsets just after each sentence-ending mark (or before each line end), the end of the text last.

    A mark inside a quotation ends a sentence here too; who reads quotations decides whether it counts.
    """
    ends = []
    for found in _END.finditer(text):
        ends.append(found.start() if found.group()[0] == "\n" else found.end())
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return ends


def sentences(text: str) -> list[tuple[int, int]]:
    """Returns the half-open spans of the sentences of `text` without the blanks around them, in order; blank ones are left out."""
    found, start = [], 0
    for end in sentence_ends(text):
        whole = text[start:end]
        words = whole.strip()
        if words:
            first = start + len(whole) - len(whole.lstrip())
            found.append((first, first + len(words)))
        start = end
    return found
