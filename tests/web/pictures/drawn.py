"""What does a drawing hold? It is read as XML, so that a drawing that is none fails."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from naqlan.web.pictures.picture import Pen, Picture
from naqlan.web.view import View
from naqlan.web.words import page_words


def root(picture: Picture | None) -> Element:
    """Returns a drawing."""
    assert picture is not None
    return ET.fromstring(picture.drawing)


def classes(element: Element) -> set[str]:
    """Returns the classes of an element."""
    return set(element.get("class", "").split())


def marked(element: Element, *wanted: str) -> list[Element]:
    """Returns the elements that have all these classes."""
    return [one for one in element.iter() if set(wanted) <= classes(one)]


def texts(element: Element) -> list[str]:
    """Returns the texts that are seen."""
    return ["".join(_seen(one)) for one in element.iter("text")]


def _seen(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag != "title":
            yield from _seen(child)
        yield child.tail or ""


def share(coordinate: str | None) -> float:
    """Returns a coordinate that is a share of the width, in per cent."""
    assert coordinate is not None
    assert coordinate.endswith("%")
    return float(coordinate[:-1])


def table(picture: Picture | None) -> list[tuple[str, ...]]:
    """Returns the rows of the table as text; every row has a cell a column."""
    assert picture is not None
    assert all(len(row) == len(picture.head) for row in picture.rows)
    return [tuple(cell.text for cell in row) for row in picture.rows]


def pen_of(language: str, digits: str = "european") -> Pen:
    """Returns a pen for a reader of a language."""
    return Pen(View(language, digits), page_words(language))
