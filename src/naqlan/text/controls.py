"""What of a text from outside would command a terminal, or turn the direction of what stands around it?"""

import re

FIRST_STRONG, RIGHT_TO_LEFT, POP = "\u2068", "\u2067", "\u2069"
"""Isolates: what stands between one of the first two and the last cannot turn what stands around it."""
_SPACE = re.compile(r"\s+")
# Sequences that command a terminal (CSI, OSC and its kin, two-character ones), whole where they are whole.
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]"
)
# What is left of them; bidi embeddings, overrides and isolates; codes without a shape that hide or part text.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]")


def plain(text: str) -> str:
    """Returns text from outside without anything that commands a terminal or turns its direction; newlines and tabs stay."""
    return _CONTROL.sub("", _SEQUENCE.sub("", text))


def one_line(text: str) -> str:
    """Returns text from outside on one line, safe to print."""
    return _SPACE.sub(" ", plain(text)).strip()


def isolated(text: str) -> str:
    """Returns text from outside, safe, on one line and of a direction of its own; the empty string stays empty."""
    safe = one_line(text)
    return f"{FIRST_STRONG}{safe}{POP}" if safe else ""


def cut(text: str, length: int) -> str:
    """Returns text of at most `length` code points: what is longer ends with `…`."""
    return text if len(text) <= length else text[: length - 1] + "…"


def shortened(text: str, length: int = 60) -> str:
    """Returns a value on one line, short enough for a sentence of ours."""
    return cut(" ".join(text.split()), length)
