"""Which page is a text file? One, with its title on the first line."""

from collections.abc import Iterator

from naqlan.read.decode import decode
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.rows import problem_of
from naqlan.read.streams import MOST_BYTES, Stream, whole
from naqlan.record.page import Page, Unreadable


def read_text(file: File, _: Options) -> Iterator[Page | Unreadable]:
    """Reads a text file as one page.

    Raises:
        streams.DAMAGED: It cannot be read, or breaks off.
    """
    with file.open() as stream:
        yield text_page(stream, file)


def text_page(stream: Stream, file: File) -> Page | Unreadable:
    """Returns the page that a stream of text is, or why it is none."""
    data = whole(stream)
    if data is None:
        return Unreadable(file.source, file.stem, "too long", f"more than {MOST_BYTES:,} bytes of text")
    text, problem = decode(data)
    if text is not None:
        problem = problem_of(text)
    if problem is not None:
        return Unreadable(file.source, file.stem, *problem)
    return Page(doc=file.stem, key=file.key, source=file.source, text=text or "", raw=data)
