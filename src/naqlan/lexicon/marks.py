"""Which kind of mark is it? The tags of punctuation."""

_MARK_KINDS = {
    "،": "COMMA",
    ",": "COMMA",
    "؛": "SEMI",
    ";": "SEMI",
    ":": "COLON",
    ".": "DOT",
    "(": "LPAR",
    ")": "RPAR",
    "[": "LPAR",
    "]": "RPAR",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "ـ": "DASH",
    "\n": "NL",
    "#": "HASH",
    "_": "UNDER",
    "/": "SLASH",
    "؟": "QMARK",
    "?": "QMARK",
    "!": "BANG",
    "…": "DOTS",
}
KINDS = (*sorted({*_MARK_KINDS.values(), "DOTS"}), "STOP", "QUO", "QUC", "NUM", "MARK")


def mark_kind(mark: str) -> str:
    """Returns the tag of a punctuation mark; `MARK` where it has no tag of its own."""
    return _MARK_KINDS.get(mark) or ("DOTS" if mark[0] == "." or mark[0] == "…" else "MARK")
