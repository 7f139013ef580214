"""Which pages do these paths hold? Files of every kind that is read, folders, standard input."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import BinaryIO

from naqlan.read.archive import Reader, read_zip
from naqlan.read.csv import read_csv
from naqlan.read.file import File, in_unicode
from naqlan.read.html import read_html
from naqlan.read.json_lines import SNIFFED, json_pages, read_json_lines
from naqlan.read.options import Options
from naqlan.read.parquet import read_parquet
from naqlan.read.streams import DAMAGED, Joined, is_of_machine
from naqlan.read.text import read_text, text_page
from naqlan.read.warc import read_warc
from naqlan.record.page import Page, Unreadable

STANDARD_INPUT = "-"
STREAMED: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".json": read_json_lines,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".csv": read_csv,
    ".tsv": read_csv,
}
"""What reads a file from its beginning to its end, by its ending; each of them also packed (`.gz`, `.zst`) and inside a zip archive."""
READERS: Mapping[str, Reader] = {
    **STREAMED,
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".wet": read_warc,
    ".zip": partial(read_zip, readers=STREAMED),
}
"""What reads a file, by its ending."""


def read_pages(paths: Sequence[str], *, stdin: BinaryIO | None = None, options: Options | None = None) -> Iterator[Page | Unreadable]:
    """Reads the pages that paths hold, one at a time.

    Args:
        paths: Files of the kinds of `READERS`, folders (walked in sorted order, hidden files left out), or `-` for
            standard input.
        stdin: What `-` stands for.
        options: How to read; None: as `Options()`.

    Yields:
        A page, or the reason why a file or row gave none; nothing that is wrong with one stops the others.
        Empty paths yield nothing.
    """
    chosen = options or Options()
    for given in paths:
        if given == STANDARD_INPUT:
            yield from _standard_input(stdin, chosen)
        else:
            for file in files([given]):
                yield from read_file(file, chosen)


def files(paths: Sequence[str]) -> Iterator[File]:
    """Yields the files that paths name, folders walked in sorted order; what does not exist is a file too, and a folder that cannot be read."""
    for given in paths:
        if Path(given).is_dir():
            for path in _walk(Path(given)):
                yield File(path, in_unicode(str(path)), in_unicode(path.relative_to(given).as_posix()))
        else:
            yield File(Path(given), in_unicode(given), in_unicode(_below_here(PurePath(given))))


def _below_here(path: PurePath) -> str:
    """Returns the key of a file given itself: its path where that stays below this folder, so that `a/x` and `b/x` differ; else its name."""
    return path.name if path.is_absolute() or ".." in path.parts else path.as_posix()


def read_file(file: File, options: Options, *, raising: bool = False) -> Iterator[Page | Unreadable]:
    """Reads the pages of one file; where it breaks off, the last item says so.

    Args:
        file: The file.
        options: How to read it.
        raising: Whether an error of the disk or the network is raised, for who can have the file read once more, and not told.

    Raises:
        OSError: The disk or the network failed; only where `raising`.
    """
    if not file.path.exists():
        yield Unreadable(file.source, file.stem, "damaged", "there is no such file")
        return
    if file.path.is_dir():
        yield Unreadable(file.source, file.stem, "damaged", "the folder cannot be read; see to its permissions")
        return
    reader = READERS.get(file.ending)
    if reader is None:
        kinds = " ".join(READERS)
        yield Unreadable(
            file.source, file.stem, "binary", f"a file of the kind {file.ending or 'without ending'} is not read here; read are: {kinds}"
        )
        return
    try:
        yield from reader(file, options)
    except DAMAGED as error:
        if raising and is_of_machine(error):
            raise
        yield Unreadable(file.source, file.stem, "damaged", f"the file breaks off or cannot be read: {error}")


def _walk(folder: Path) -> Iterator[Path]:
    """Yields the files of a folder and of those in it; a folder that cannot be read itself, for `read_file` to tell."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for path in found:
        if path.name.startswith("."):
            continue
        try:
            inner, file = path.is_dir() and not path.is_symlink(), path.is_file()
        except OSError:  # what it leads to may not be looked at: for `read_file` to tell
            inner, file = False, True
        if inner:
            yield from _walk(path)
        elif file:
            yield path


def _standard_input(stdin: BinaryIO | None, options: Options) -> Iterator[Page | Unreadable]:
    if stdin is None:
        yield Unreadable(STANDARD_INPUT, "stdin", "empty", "no standard input was given")
        return
    try:
        yield from _sniffed(stdin, options)
    except OSError as error:
        yield Unreadable(STANDARD_INPUT, "stdin", "damaged", f"standard input breaks off: {error}")


def _sniffed(stdin: BinaryIO, options: Options) -> Iterator[Page | Unreadable]:
    joined = Joined(stdin.read(SNIFFED), stdin)
    file = File(Path("stdin"), STANDARD_INPUT, "stdin")
    if joined.start.lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith((b"{", b"[")):
        yield from json_pages(joined, file, options)
    else:
        yield text_page(joined, file)
