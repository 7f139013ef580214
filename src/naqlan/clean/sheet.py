"""What is a page while it is being cleaned? Its lines, and for each the reason for which it goes, or none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from naqlan.record.dropped import Reason
from naqlan.text.fold import INVISIBLE, fold

LONGEST = 4000
"""Code points of a line that are looked at word by word; no crumb comes near it, and a page of one line stays cheap."""
PARAGRAPH = 25
"""Words from which a line is a paragraph and no heading, link or caption."""

_WORD = re.compile(r"[^\W_]+")
_WORD_OR_COLON = re.compile(r"[^\W_]+|[:：](?!//)")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_SPACE_LIKE = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_BLANK = re.compile(rf"[\s{INVISIBLE}]*")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_BLANKS = re.compile(r"\s(?:\s+|(?<! ))")
_UNEVEN = re.compile(f"[{INVISIBLE}“”„‟‘’'`<>{''.join(filter(str.isspace, map(chr, range(0x21, 0x3001))))}\\t-\\x1f]")
"""What one of these replaces, two blanks in a row aside; most lines have nothing of the kind."""
_QUOTES = re.compile(r"[“”„‟‘’'`](?:(?<=[“”„‟‘’])|(?<=')'|(?<=`)`|(?<=')(?:(?<![^\W_ـ]')(?=\w)|(?<=\w')(?!\w)))")


def words(text: str) -> tuple[str, ...]:
    """Returns the folded words of `text`, numbers in European digits; marks and punctuation are no words."""
    return tuple(_WORD.findall(fold(text).lower()))


def words_and_colons(text: str) -> tuple[str, ...]:
    """Returns the folded words of `text` with its colons as words of their own and every number as `#`."""
    return tuple("#" if word.isdigit() else ":" if word == "：" else word for word in _WORD_OR_COLON.findall(fold(text).lower()))


@dataclass(frozen=True)
class Line:
    """One line of the page that is not blank.

    Attributes:
        number: Its number on the page, from 0, blank lines counted.
        verbatim: Its text, control codes removed, stripped.
        path: The place of its node on a page of HTML; empty for plain text.
    """

    number: int
    verbatim: str
    path: str = ""

    @property
    def source(self) -> str:
        """Where it stood on the page: `line 4`, or the place of its node."""
        return self.path or f"line {self.number}"

    @property
    def element(self) -> str:
        """The place of the element that its node stands in; empty for plain text."""
        return self.path.rpartition("/")[0]

    @cached_property
    def text(self) -> str:
        """Its text evened out, so that what it is does not hang on how it was typed: single blanks, nothing unseen, quotation marks of one kind."""
        if not _UNEVEN.search(self.verbatim) and "  " not in self.verbatim:
            return self.verbatim.strip()
        return _QUOTES.sub('"', _BLANKS.sub(" ", _UNSEEN.sub("", self.verbatim)).replace("<<", "«").replace(">>", "»")).strip()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its folded words; of an overlong line those of its start."""
        return words(self.text[:LONGEST])

    @cached_property
    def marked(self) -> tuple[str, ...]:
        """Its folded words and colons, numbers as `#`; of an overlong line those of its start."""
        return words_and_colons(self.text[:LONGEST])

    @cached_property
    def size(self) -> int:
        """How many words it has, at a guess where it is overlong."""
        return len(self.words) if len(self.text) <= LONGEST else len(self.text) // 6

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip("\"'»«)] ").endswith((".", "؟", "!", "?", "…", "،", "؛"))


@dataclass(slots=True)
class Sheet:
    """The lines of a page and what was decided on each.

    Attributes:
        lines: The lines that are not blank, in order.
        why: For each line the reason it goes for, None while it stays.
        outlets: What seems to name the page's publisher, in the order found.
        credits: The sources that the page names.
        dates: The lines that give the page's date.
        names: What in its head or foot may be the publisher's name, in the order found.
        named: The lines that `names` were read from.
        dateline: Place and agency at the head of the body, or None.
        over: Places of lines after which the article is over (credits at its end, tags, comments).
        last: The place of the last line that is a paragraph, -1 where there is none.
        ends: On a page of HTML, for each element that holds paragraphs the place of its last one.
        below: For each place the words from there to the end of the page, and 0 behind the last.
        above: The words of the lines that stay above the one in hand.
        paragraph: The place of the last paragraph that stays above the one in hand, -1 before there is one.
    """

    lines: tuple[Line, ...]
    why: list[Reason | None]
    outlets: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    dateline: str | None = None
    over: list[int] = field(default_factory=list)
    last: int = -1
    ends: dict[str, int] = field(default_factory=dict)
    below: tuple[int, ...] = (0,)
    above: int = 0
    paragraph: int = -1

    def drop(self, place: int, reason: Reason) -> None:
        """Notes that the line at `place` goes, unless it already does."""
        if self.why[place] is None:
            self.why[place] = reason

    def name(self, text: str, names: Iterable[str]) -> None:
        """Notes what may name the publisher, and the line that it was read from."""
        if text in self.named:
            return  # A label that the page repeats is not borne out by itself.
        self.named.add(text)
        self.names.extend(name.strip(" \t\xa0-–—:*") for name in names)

    def kept(self, start: int = 0) -> list[int]:
        """Returns the places of the lines that stay, from `start`."""
        return [place for place in range(start, len(self.lines)) if self.why[place] is None]

    def pass_by(self, place: int) -> None:
        """Counts a line that stays, on the way down the page."""
        self.above += self.lines[place].size
        if self.lines[place].size >= PARAGRAPH:
            self.paragraph = place

    def goes_on(self, place: int) -> bool:
        """Says whether the element of the last paragraph above has another one below `place`: there a label is no end."""
        return self.paragraph >= 0 and self.ends.get(self.lines[self.paragraph].element, -1) > place

    def first_paragraph(self) -> int:
        """Returns the place of the first kept line that is a paragraph; the number of lines where there is none."""
        for place, line in enumerate(self.lines):
            if self.why[place] is None and line.size >= PARAGRAPH:
                return place
        return len(self.lines)


def sheet_of(text: str, paths: Sequence[str] = ()) -> Sheet:
    """Cuts a page's text into its lines.

    Args:
        text: The text, lines parted by a newline.
        paths: For each line the place of its node; empty for plain text.

    Returns:
        The sheet; without lines for a page of blanks.
    """
    if _SPACE_LIKE.search(text):
        text = _SPACE_LIKE.sub(" ", text)
    if _CONTROL.search(text):
        text = _CONTROL.sub("", text)
    numbered = enumerate(text.split("\n"))
    lines = tuple(Line(number, line.strip(), paths[number] if paths else "") for number, line in numbered if not _BLANK.fullmatch(line))
    below = tuple(accumulate((line.size for line in reversed(lines)), initial=0))[::-1]
    last = max((place for place, line in enumerate(lines) if line.size >= PARAGRAPH), default=-1)
    ends = {line.element: place for place, line in enumerate(lines) if line.path and line.size >= PARAGRAPH}
    return Sheet(lines, [None] * len(lines), last=last, ends=ends, below=below)
