"""How is XML from outside read safely? Without entities of its own, without a look at anything else, however broken."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from naqlan.errors import FetchError

DEEPEST = 64
"""Elements inside one another; lists of news have five."""
LONGEST_TAG = 8192
"""Characters of one tag: some parsers need the square of it in time."""
MOST_PIECES, LONGEST_PIECE = 64, 8192
"""Pieces of text that are kept of one element, and characters of each."""
HEAD = 65_536
"""Bytes in which the first element must begin."""
_DECLARED = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE[^>\[]{0,1000}\[)", re.IGNORECASE)
_LONG_TAG = re.compile(rb"<\w[^<>]{%d}" % LONGEST_TAG)
_FIRST = re.compile(rb"<\w")
_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']""")
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Element:
    """An element that ended.

    Attributes:
        tag: Its name as written, with its prefix.
        inside: The names of the elements that it stands in, outermost first.
        attributes: As written.
        text: The text directly in it, stripped.
    """

    tag: str
    inside: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    text: str = ""


def checked(data: bytes) -> bytes:
    """Returns XML without what stands before its first element but its encoding.

    Raises:
        FetchError: It declares entities, or is none that is worth a look (`damaged`).
    """
    if data[:2] in _WIDE:
        data = data[2:].decode(_WIDE[data[:2]], "replace").encode()
        declared = b"utf-8"
    else:
        data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
        found = _ENCODING.match(data)
        declared = found[1] if found else b"utf-8"
    if _DECLARED.search(data, 0, HEAD):
        raise FetchError("it declares entities, which no list of news needs", "damaged")
    first = _FIRST.search(data, 0, HEAD)
    if first is None:
        raise FetchError("there is no element in it", "damaged")
    if _LONG_TAG.search(data):
        raise FetchError(f"a tag of more than {LONGEST_TAG:,} characters", "damaged")
    return b'<?xml version="1.0" encoding="' + declared + b'"?>\n' + data[first.start() :]


def elements(data: bytes, problems: list[str]) -> Iterator[Element]:
    """Yields the elements of XML as they end, those inside before those around them.

    Args:
        data: As `checked` returns it.
        problems: Gets what is wrong with it, where something is; the elements before that place are yielded.
    """
    reader = _Reader()
    encoding = None
    if _broken_text(data):
        # Letters of another code page than the declared one: only titles suffer from that, for addresses are ASCII.
        data, encoding = data.decode("utf-8", "replace").encode(), "utf-8"
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    for start in range(0, len(data), HEAD):
        try:
            parser.Parse(data[start : start + HEAD], start + HEAD >= len(data))
        except (expat.ExpatError, ValueError, LookupError) as error:
            problems.append(f"it breaks off: {error}")
            break
        finally:
            yield from reader.done
            reader.done.clear()


def _broken_text(data: bytes) -> bool:
    found = _ENCODING.match(data)
    try:
        data.decode(found[1].decode() if found else "utf-8")
    except (UnicodeDecodeError, LookupError):
        return True
    return False


class _Reader:
    """Gathers the elements that expat tells of."""

    def __init__(self) -> None:
        self.done: list[Element] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEEPEST:
            raise ValueError(f"more than {DEEPEST} elements inside one another")
        self._open.append((tag, attributes, []))

    def data(self, text: str) -> None:
        kept = self._open[-1][2]
        if len(kept) < MOST_PIECES:
            kept.append(text[:LONGEST_PIECE])

    def end(self, _: str) -> None:
        tag, attributes, text = self._open.pop()
        self.done.append(Element(tag, tuple(one[0] for one in self._open), attributes, "".join(text).strip()))
