"""How is a page of HTML made of words from outside, so that nothing in them is markup, a script, an address to run or a turn of direction?"""

import html
import re
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlsplit

# What says nothing to a reader, and may hide or turn what stands around it: control codes, bidi marks and overrides, tags, surrogates.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]")
_APART = re.compile("\u2068([^\u2066-\u2069]*)\u2069")
TAGS = frozenset("a bdi blockquote body code div em footer h1 h2 header ins li mark p section small span strong ul".split())
"""The tags that a page may have: none runs anything, none fetches anything."""
ATTRIBUTES = frozenset({"class", "dir", "href", "id", "rel", "title"})


@dataclass(frozen=True, slots=True)
class Node:
    """An element; made by `el`.

    Attributes:
        tag: One of `TAGS`.
        attributes: Names, of `ATTRIBUTES`, with their values as they are meant, not escaped.
        children: Elements and text.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple["Content", ...]


Content: TypeAlias = Node | str


def el(tag: str, *children: "Content", **attributes: str | None) -> Node:
    """Returns an element.

    Args:
        tag: One of `TAGS`.
        children: Elements and text; text is escaped when it is written.
        attributes: Values by name (`class_` for `class`); one that is None is left out.

    Raises:
        ValueError: The tag or an attribute is none that a page may have, or an address is none of the web: a mistake of the program.
    """
    given = tuple((name.rstrip("_"), value) for name, value in attributes.items() if value is not None)
    if tag not in TAGS or not all(name in ATTRIBUTES for name, _ in given):
        raise ValueError(f"{tag}: no element of ours, or with an attribute that is none")
    if any(name == "href" and not (value.startswith("#") or is_web(value)) for name, value in given):
        raise ValueError(f"{tag}: an address that is none of the web")
    return Node(tag, given, children)


def apart(text: str, class_: str | None = None) -> Node:
    """Returns words from outside as an element with a direction of its own."""
    return el("bdi", text, dir="auto", class_=class_)


def parted(words: str) -> tuple[Content, ...]:
    """Returns a sentence of ours in which words from outside stand between U+2068 and U+2069, these as elements of their own."""
    pieces = _APART.split(words)
    return tuple(apart(piece) if number % 2 else piece for number, piece in enumerate(pieces) if piece)


def link(address: str | None, *words: Content) -> Node:
    """Returns a link to an address of the web, which learns nothing of where it is followed from; only its words where it is none."""
    if not address or not is_web(address):
        return el("span", *(words or (apart(address or ""),)))
    return el("a", *(words or (apart(address),)), href=address, rel="noopener noreferrer")


def is_web(address: str) -> bool:
    """Says whether an address is one of the web: http or https, with a host, nothing unseen in it."""
    if _UNSEEN.search(address) or "\\" in address or any(char.isspace() for char in address):
        return False
    try:
        found = urlsplit(address)
    except ValueError:
        return False
    return found.scheme in ("http", "https") and bool(found.hostname)


def written(node: Node) -> str:
    """Returns an element as HTML."""
    attributes = "".join(f' {name}="{html.escape(_seen(value), quote=True)}"' for name, value in node.attributes)
    inner = "".join(written(one) if isinstance(one, Node) else html.escape(_seen(one), quote=True) for one in node.children)
    return f"<{node.tag}{attributes}>{inner}</{node.tag}>"


def document(title: str, *body: Content, language: str, style: str) -> str:
    """Returns a whole page that stands by itself: it fetches nothing and runs nothing.

    Args:
        title: Its title, plain.
        body: What it shows.
        language: `ar` or `en`; sets the direction.
        style: Its style sheet, ours; it must not hold `<`.

    Raises:
        ValueError: The style sheet holds what could end it: a mistake of the program.
    """
    if "<" in style:
        raise ValueError("a style sheet with `<` in it")
    direction = "rtl" if language == "ar" else "ltr"
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html.escape(_seen(title))}</title>",
        f"<style>{style}</style>",
    ]
    whole = written(el("body", *body))
    return f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}">\n<head>\n' + "\n".join(head) + f"\n</head>\n{whole}\n</html>\n"


def _seen(text: str) -> str:
    return _UNSEEN.sub("", text)
