"""How do files of words become data? YAML through libyaml, plain lists by line, each fault with file and line."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from naqlan.errors import LexiconError
from naqlan.lexicon.kept import kept

_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def data_folder(package: str = "naqlan.lexicon") -> Traversable:
    """Returns the folder `data` of a package of words or rules."""
    return files(package).joinpath("data")


@cache
def read_text(name: str, package: str = "naqlan.lexicon") -> str:
    """Returns the text of one data file.

    Raises:
        LexiconError: There is no such file, or it is not UTF-8 in NFC without presentation forms.
    """
    try:
        text = data_folder(package).joinpath(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{name}: cannot be read ({error}); reinstall the package or restore the file") from error
    for number, line in enumerate(text.split("\n"), 1):
        if _PRESENTATION.search(line):
            raise LexiconError(f"{name}, line {number}: a presentation form (U+FB50–U+FEFC); write the plain letter")
        if not unicodedata.is_normalized("NFC", line):
            raise LexiconError(f"{name}, line {number}: not in NFC; save the file normalised")
    return text


@cache
def load_yaml(name: str, package: str = "naqlan.lexicon") -> dict[str, Any]:
    """Loads one YAML file of the package.

    Args:
        name: File name in the package's `data` folder.
        package: `naqlan.lexicon` or `naqlan.rules`.

    Returns:
        Its top-level mapping; empty for an empty file. The object is shared: do not change it.

    Raises:
        LexiconError: The file is missing, no YAML, or no mapping; the message has file and line.
    """
    try:
        source = data_folder(package).joinpath(name).read_bytes()
    except OSError:
        source = b""  # told below
    return kept("yaml", [package, name, source], lambda: _parsed(name, package))


def _parsed(name: str, package: str) -> dict[str, Any]:
    import yaml  # noqa: PLC0415 (a twentieth of a second that a start from kept data saves)

    text = read_text(name, package)
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (a SafeLoader, with or without libyaml)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise LexiconError(f"{name}, line {line}: {error.problem}") from error
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise LexiconError(f"{name}, line 1: the file must be a mapping of sections")
    return data


@cache
def load_list(name: str) -> tuple[str, ...]:
    """Loads a plain list: one entry a line, `#` starts a comment; blank lines are skipped."""
    lines = (line.split("#", 1)[0].strip() for line in read_text(name).split("\n"))
    return tuple(line for line in lines if line)


def line_of(name: str, needle: str, package: str = "naqlan.lexicon") -> int:
    """Returns the number of the first line (from 1) that holds `needle`, 0 where none does: for messages."""
    for number, line in enumerate(read_text(name, package).split("\n"), 1):
        if needle in line:
            return number
    return 0
