"""What text does a page give to machines alone? `articleBody` of JSON-LD, for pages whose own text a script would have written."""

import re

from naqlan.clean.html.document import parse
from naqlan.clean.html.json_ld import Thing, values

LEAST = 200
"""Code points below which it is a summary and no article."""
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,200}>")
_ENDS = re.compile(r"<br\b[^<>]{0,50}>|</(?:p|div|li|h[1-6]|blockquote)>", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


def article_body(article: Thing | None) -> tuple[str, ...]:
    """Returns the lines of the text that a page's own article of JSON-LD holds, each on one line; empty where it holds none.

    Args:
        article: The thing that is the page's own article, or None.
    """
    text = next((one for one in values(article, "articleBody") if isinstance(one, str)), "") if article is not None else ""
    if len(text) < LEAST:
        return ()
    if _TAG.search(text):
        root = parse(_ENDS.sub("\n", text)).root
        text = root.text(separator="") if root is not None else ""
    lines = (_BLANKS.sub(" ", line).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
