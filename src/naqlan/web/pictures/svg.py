"""How is a picture written? Elements of SVG as text, of ours alone: words from outside are escaped, and each has a direction of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup, escape

from naqlan.web.foreign import short

TAGS = frozenset("circle desc g line path rect svg text title tspan".split())
"""The tags that a picture may have: none runs anything, none fetches anything, none can be followed."""
NAMES = {"class_": "class", "view_box": "viewBox", "preserve_aspect_ratio": "preserveAspectRatio"}
"""Attributes whose name is not that of the argument with `-` for `_`."""
ATTRIBUTES = frozenset(
    "aria-hidden aria-labelledby class cx cy d direction height id overflow preserveAspectRatio r role rx "
    "text-anchor unicode-bidi vector-effect viewBox width x x1 x2 y y1 y2".split()
)
"""No `style` and no `fill`: the style sheet colours the classes (a strict policy allows nothing else)."""
MOST = 400
"""Code points of a text in a picture: a name without end is no name; the table beside it has more of it."""

Content: TypeAlias = "Node | str"


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
    children: tuple[Content, ...]


def el(tag: str, *children: Content, **attributes: str | float | None) -> Node:
    """Returns an element.

    Args:
        tag: One of `TAGS`.
        children: Elements and text; text is escaped when it is written.
        attributes: Values by name, with `_` for `-`; one that is None is left out.

    Raises:
        ValueError: The tag or an attribute is none that a picture may have: a mistake of the program.
    """
    given = tuple((NAMES.get(name, name.replace("_", "-")), _value(value)) for name, value in attributes.items() if value is not None)
    if tag not in TAGS or not all(name in ATTRIBUTES for name, _ in given):
        raise ValueError(f"{tag}: no element of ours, or with an attribute that is none")
    return Node(tag, given, children)


def apart(text: str, class_: str | None = None) -> Node:
    """Returns words from outside as a part of a text, with a direction of its own."""
    return el("tspan", text, unicode_bidi="plaintext", class_=class_)


def shortened(text: str, length: int) -> str:
    """Returns a text on one line, of at most so many code points, cut at a word where there is one, with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head[length // 2 :] else head}…"


def written(node: Node) -> Markup:
    """Returns an element as text for a page."""
    return Markup("".join(_pieces(node)))  # noqa: S704 (made of tags and attributes of ours, and of escaped text)


def _pieces(node: Node) -> Iterator[str]:
    yield f"<{node.tag}"
    for name, value in node.attributes:
        yield f' {name}="{escape(short(value, MOST))}"'
    if not node.children:
        yield "/>"
        return
    yield ">"
    for one in node.children:
        if isinstance(one, Node):
            yield from _pieces(one)
        else:
            yield str(escape(short(one, MOST)))
    yield f"</{node.tag}>"


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
