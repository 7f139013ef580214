"""What is a picture of a page? A drawing, what it says in words, a key to its marks, and the same data as a table."""

from dataclasses import dataclass

from markupsafe import Markup

from naqlan.web.days import digits
from naqlan.web.pictures.svg import Content, Node, el, written
from naqlan.web.view import View
from naqlan.web.words import Words


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        text: What it shows.
        foreign: Whether these are words from outside, to be set with a direction of their own.
        link: Where what it tells of is told, or None.
    """

    text: str
    foreign: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its table.

    Attributes:
        name: By which its parts are told from those of other pictures of a page.
        title: What it shows, in a few words.
        drawing: The drawing, as SVG.
        key: Each mark, drawn, with what it stands for.
        head: The heads of the columns of the table.
        rows: The rows of the table, each with a cell a column.
        left_out: How many rows more there would be.
    """

    name: str
    title: str
    drawing: Markup
    key: tuple[tuple[Markup, str], ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws for a reader: all places are given from the beginning of the line, so that a picture is drawn once for both directions.

    Attributes:
        view: How the reader wants to see things.
        words: Those of the language.
    """

    view: View
    words: Words

    @property
    def right_to_left(self) -> bool:
        """Whether lines begin on the right."""
        return self.view.right_to_left

    def say(self, path: str, /, **values: object) -> str:
        """Returns words of pictures, numbers in them as the reader wants them."""
        return self.words(f"page.picture.{path}", **{name: self.number(one) if isinstance(one, int) else one for name, one in values.items()})

    def number(self, number: int | str) -> str:
        """Returns a number as the reader wants it."""
        return digits(str(number), self.view)

    def at(self, share: float) -> str:
        """Returns a place, given as a share (0 to 1) of the width, as a coordinate."""
        return f"{round(100 * (1 - share if self.right_to_left else share), 2):g}%"

    def span(self, first: float, last: float) -> dict[str, str]:
        """Returns the `x` and `width` of what reaches from one share of the width to another."""
        start = min(1 - last, 1 - first) if self.right_to_left else first
        return {"x": f"{round(100 * start, 2):g}%", "width": f"{round(100 * (last - first), 2):g}%"}

    def away(self, pixels: float) -> float:
        """Returns so many pixels from a place towards the end of the line."""
        return -pixels if self.right_to_left else pixels

    def pinned(self, share: float, *children: Content) -> Node:
        """Returns elements given in pixels from a share of the width, across by `away`."""
        return el("svg", *children, x=self.at(share), overflow="visible")

    def drawing(self, name: str, words: tuple[str, str], height: float, *children: Content) -> Markup:
        """Returns a whole drawing, as wide as there is room.

        Args:
            name: Of the picture: its title and description are found by it.
            words: Its title and its description.
            height: In pixels.
            children: What it shows.
        """
        title, description = (el(tag, text, id=f"{name}-{tag}") for tag, text in zip(("title", "desc"), words, strict=True))
        return written(
            el(
                "svg",
                *(title, description, *children),
                class_="picture",
                width="100%",
                height=height,
                direction="rtl" if self.right_to_left else "ltr",
                role="img",
                aria_labelledby=f"{name}-title {name}-desc",
            )
        )


def sample(*children: Content) -> Markup:
    """Returns a mark by itself, for the key: drawn around the origin, 16 pixels wide and high."""
    return written(el("svg", *children, class_="picture-key", width=16, height=16, view_box="-8 -8 16 16", aria_hidden="true"))
