"""Where does text stand in a page? One walk over its tree gives its boxes (elements that stand as blocks) and runs of text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from naqlan.clean.html.names import read_name
from naqlan.record.dropped import Reason

INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small "
        "span strike strong sub sup time tt u var wbr amp-fit-text label"
    ).split()
)
"""Elements that stand within a line; all others end it."""
UNREAD = frozenset(
    (
        "script style noscript template svg math iframe object embed canvas audio video select textarea "
        "head title link meta input datalist map progress meter frameset"
    ).split()
)
"""Elements without words for a reader."""
_PLAIN = frozenset("b i em strong u s sub sup small font br wbr a".split())
"""Elements whose names say nothing."""
_BREAKS = frozenset({"br", "hr"})
_PICTURES = frozenset({"img", "amp-img"})
_NAVIGATION = "nav footer form button dialog menu fieldset"
_ROLES = "navigation banner contentinfo search dialog menu menubar tooltip alert form"
BY_TAG: dict[str, Reason] = dict.fromkeys(_NAVIGATION.split(), "navigation")
BY_TAG |= {"aside": "related", "figcaption": "photo credit", "caption": "photo credit", "address": "credit line", "amp-ad": "advert"}
_BY_ROLE: dict[str, Reason] = {**dict.fromkeys(_ROLES.split(), "navigation"), "complementary": "related"}
_BODY_PROPS = frozenset({"articlebody", "articlesection text", "reviewbody"})
HIDDEN = "hidden"
"""Stands for the name of an element that no reader sees."""
Path = tuple["Path | None", str, int]
"""A place in the tree: that of the parent, and the step from there, a tag and its number among its siblings; 0 for the outermost."""


@dataclass(slots=True, eq=False)
class Box:
    """An element that stands as a block.

    Attributes:
        tag: Its tag.
        name: Its classes and id.
        parent: The box around it; None for the outermost.
        path: Its place.
        reason: Why it can be no part of an article, as its tag, role or name says.
        article: How much it says that it is one: 3 by the mark-up, 2 by a name that says so, 1 by one that may.
        runs: How many runs of text stand directly in it.
        images: How many pictures do.
        first, last: The runs within it, half-open.
    """

    tag: str
    name: str
    parent: "Box | None"
    path: Path
    reason: Reason | None = None
    article: int = 0
    runs: int = 0
    images: int = 0
    first: int = 0
    last: int = 0


@dataclass(slots=True, eq=False)
class Run:
    """A run of text without a break.

    Attributes:
        text: On one line, blanks collapsed.
        box: Where it stands.
        path: The place of its first node.
        linked: Code points of it that are links.
        hinted: Code points of it whose own element gives `hint`.
        hint: Why that part is none of an article.
        kind: The tag and the name of the element that its first words stand in.
        ruled: Whether a rule (`hr`) stands before it.
    """

    text: str
    box: Box
    path: Path
    linked: int = 0
    hinted: int = 0
    hint: Reason | None = None
    kind: str = ""
    ruled: bool = False


@dataclass(slots=True)
class Layout:
    """The boxes and runs of a page, in its order."""

    boxes: list[Box] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)


def layout_of(root: LexborNode | None) -> Layout:
    """Walks a tree; without runs for a page without words."""
    walk = _Walk()
    if root is not None:
        walk.go(root)
    return walk.layout


def render(path: Path) -> str:
    """Writes a place: `html/body[1]/div[2]/p[3]`."""
    steps = []
    place: Path | None = path
    while place is not None:
        place, tag, number = place
        steps.append(f"{tag}[{number}]" if number else tag)
    return "/".join(reversed(steps))


@dataclass(slots=True)
class _Frame:
    """An element that is open."""

    node: LexborNode
    tag: str
    name: str
    box: Box
    path: Path
    hint: Reason | None
    inline: bool = True
    steps: dict[str, int] = field(default_factory=dict)


class _Walk:
    def __init__(self) -> None:
        self.layout = Layout()
        self.frames: list[_Frame] = []
        self.pieces: list[str] = []
        self.start: Path | None = None
        self.kind = ""
        self.ruled = False
        self.links = self.linked = self.hinted = 0
        self.hints: list[Reason] = []
        self.hint: Reason | None = None

    def go(self, root: LexborNode) -> None:
        node: LexborNode | None = root
        while node is not None:
            tag = node.tag or ""
            child = None
            if tag == "-text":
                self._text(node)
            elif tag[:1] != "-" and tag not in UNREAD:
                child = self._enter(node, tag)
            node = child if child is not None else self._onward(node)
        while self.frames:
            self._leave()

    def _onward(self, node: LexborNode) -> LexborNode | None:
        """Returns the node after `node` and what is in it; None at the end."""
        following = node.next
        while following is None:
            if not self.frames:
                return None
            node = self._leave()
            if not self.frames:
                return None
            following = node.next
        return following

    def _enter(self, node: LexborNode, tag: str) -> LexborNode | None:
        frames = self.frames
        outer = frames[-1] if frames else None
        path = _step(outer, tag)
        if tag in _BREAKS:
            self._flush()
            self.ruled = self.ruled or tag == "hr"
            return None
        child = node.child
        if child is None:
            if outer is not None and tag in _PICTURES:
                outer.box.images += 1
            return None
        name, reason, article = ("", None, 0) if tag in _PLAIN else _said(tag, node.attributes)
        if outer is not None and tag in INLINE:
            if name == HIDDEN:
                return None
            if tag == "a":
                self.links += 1
            if reason:
                self.hints.append(reason)
            frames.append(_Frame(node, tag, name, outer.box, path, reason))
            return child
        if self.pieces:
            self._flush()
        box = Box(tag, name, outer.box if outer is not None else None, path, reason, article, 0, 0, len(self.layout.runs))
        self.layout.boxes.append(box)
        frames.append(_Frame(node, tag, name, box, path, None, inline=False))
        return child

    def _leave(self) -> LexborNode:
        """Closes the innermost element and returns its node."""
        frame = self.frames.pop()
        if not frame.inline:
            if self.pieces:
                self._flush(frame.box)
            frame.box.last = len(self.layout.runs)
        elif frame.tag == "a":
            self.links -= 1
        if frame.hint:
            self.hints.pop()
        return frame.node

    def _text(self, node: LexborNode) -> None:
        text = node.text_content or ""
        outer = self.frames[-1] if self.frames else None
        path = _step(outer, "text()")
        if outer is None or not (self.pieces or (text and not text.isspace())):
            return
        if not self.pieces:
            self.start = self._outermost() or path
            self.kind = f"{outer.tag} {outer.name}"
        self.pieces.append(text)
        if self.links:
            self.linked += len(text.strip())
        if self.hints:
            self.hinted += len(text.strip())
            self.hint = self.hints[-1]

    def _outermost(self) -> Path | None:
        """The place of the outermost open element of the line in hand."""
        found = None
        for frame in reversed(self.frames):
            if not frame.inline:
                return found
            found = frame.path
        return found

    def _flush(self, box: Box | None = None) -> None:
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            home = box or self.frames[-1].box
            if text and self.start is not None:
                self.layout.runs.append(Run(text, home, self.start, self.linked, self.hinted, self.hint, self.kind, self.ruled))
                self.ruled = False
                home.runs += 1
            self.pieces = []
            self.start = None
        self.linked = self.hinted = 0
        self.hint = None


def _step(frame: _Frame | None, tag: str) -> Path:
    """The place of the next element of that tag in an open element."""
    if frame is None:
        return (None, "html", 0)
    number = frame.steps[tag] = frame.steps.get(tag, 0) + 1
    return (frame.path, tag, number)


def _said(tag: str, attributes: dict[str, str | None]) -> tuple[str, Reason | None, int]:
    """Returns the name of an element, why it can be no part of an article, and how much it says that it is one."""
    reason = BY_TAG.get(tag)
    if not attributes:
        return "", reason, 0
    style = attributes.get("style")
    if "hidden" in attributes or (style and "display:none" in style.replace(" ", "").lower()):
        return HIDDEN, "navigation", 0
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    said = read_name(name)
    article = said.article
    prop = attributes.get("itemprop")
    if prop and prop.lower() in _BODY_PROPS:
        article = 3
    role = attributes.get("role")
    return name, reason or (_BY_ROLE.get(role.lower()) if role else None) or said.reason, article


def around(box: Box | None) -> Iterator[Box]:
    """Yields a box and those around it, outwards."""
    while box is not None:
        yield box
        box = box.parent
