"""What of a text from outside would command a terminal, or turn the direction of what stands around it?"""

import re

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
