"""Which values of an item may a reader correct, and what may they be corrected to?"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from naqlan.dates.edtf import parse
from naqlan.errors import JudgementError, RecordError
from naqlan.record.contact import CONTACT_KINDS, STATUSES
from naqlan.record.entity import ENTITY_KINDS
from naqlan.record.figure import BOUNDS
from naqlan.record.judgement import TargetKind
from naqlan.record.statement import ACTS, FORMS, POLARITIES, SPEAKER_KINDS, VIAS, Chain

LONGEST = 300
"""Code points of a value that a reader may give."""
BETWEEN = "; "
"""Between names; in what is given also `؛`."""
OUTWARD = " | "
"""Between the links of a chain, from the speaker outward to the page."""
_NAMES = re.compile("[;؛]")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_UNKEPT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Value:
    """A value of an item that a reader may correct.

    Attributes:
        read: Makes the value of the text given; raises JudgementError.
        write: Makes the text of a value, which `read` makes the same value of.
        names: Whether the value is names, or links of names, of people and entities.
        choices: The words of its vocabulary; empty where it has none. The empty string among them: there may be no value.
    """

    read: Callable[[str], Any]
    write: Callable[[Any], str]
    names: bool = False
    choices: tuple[str, ...] = ()


def checked(kind: TargetKind, name: str, given: str) -> str:
    """Returns the value that a reader gives for one of an item, written as it is kept.

    Args:
        kind: What the item is.
        name: Which of its values: one of `CORRECTABLE`.
        given: The value; the empty string for none, where there may be none.

    Raises:
        JudgementError: There is no such value, or it is none that may stand there; the message says which may.
    """
    values = CORRECTABLE.get(kind, {})
    if name not in values:
        hint = " (its words are as they stand in the text: drop it instead)" if name in ("content", "span", "text", "cue") else ""
        raise JudgementError(f"{name}: no value of a {kind} that can be corrected{hint}; there are: {', '.join(values) or 'none'}")
    if len(given) > LONGEST or _UNKEPT.search(given):
        raise JudgementError(f"{name}: a value has at most {LONGEST} characters on one line, and no control codes")
    one = values[name]
    try:
        return one.write(one.read(" ".join(given.split())))
    except JudgementError as error:
        raise JudgementError(f"{name}: {error}") from error


def _names(given: str) -> tuple[str, ...]:
    return tuple(name for part in _NAMES.split(given) if (name := part.strip()))


def _parties(given: str) -> tuple[str, ...]:
    found = _names(given)
    if len(found) < 2:
        raise JudgementError(f"two names or more, parted by `{BETWEEN.strip()}`")
    return found


def _links(given: str) -> Chain:
    return tuple(names for link in given.split(OUTWARD.strip()) if (names := _names(link)))


def _day(given: str) -> str | None:
    if not given:
        return None
    try:
        return str(parse(given))
    except RecordError as error:
        raise JudgementError(f"a day in EDTF (2024-03-27, 2024-03, 2024-03-XX, 2024-03-01/2024-03-05), not {given!r:.60}") from error


def _number(given: str) -> int | float | None:
    if given and not _NUMBER.fullmatch(given):
        raise JudgementError(f"a number in digits (963 or 1.5), not {given!r:.60}")
    return None if not given else float(given) if "." in given else int(given)


def _words(given: str) -> str:
    if not given:
        raise JudgementError("it cannot be empty")
    return given


def _of(vocabulary: Sequence[str], *, none: bool = False) -> Value:
    def read(given: str) -> str | None:
        if not given and none:
            return None
        if given not in vocabulary:
            raise JudgementError(f"one of {', '.join(vocabulary)}, not {given!r:.60}")
        return given

    return Value(read, _text, choices=(*([""] if none else []), *vocabulary))


def _text(value: object) -> str:
    return "" if value is None else str(value)


_FREE = Value(lambda given: given or None, _text)
_FULL = Value(_words, _text)
_WHEN = Value(_day, _text)
_PEOPLE = Value(_names, BETWEEN.join, names=True)
_CHAIN = Value(_links, lambda chain: OUTWARD.join(BETWEEN.join(link) for link in chain), names=True)

CORRECTABLE: Mapping[TargetKind, Mapping[str, Value]] = MappingProxyType(
    {
        "person": {"name": _FULL, "role": _FREE},
        "entity": {"name": _FULL, "kind": _of(ENTITY_KINDS)},
        "contact": {
            "kind": _of(CONTACT_KINDS),
            "status": _of(STATUSES),
            "parties": Value(_parties, BETWEEN.join, names=True),
            "through": _PEOPLE,
            "when": _WHEN,
            "place": _FREE,
            "chain": _CHAIN,
        },
        "statement": {
            "speakers": _PEOPLE,
            "speaker_kind": _of(SPEAKER_KINDS),
            "addressees": _PEOPLE,
            "act": _of(ACTS),
            "form": _of(FORMS),
            "polarity": _of(POLARITIES),
            "via": _of(VIAS, none=True),
            "when": _WHEN,
            "chain": _CHAIN,
        },
        "time": {"value": _WHEN},
        "figure": {"value": Value(_number, _text), "bound": _of(BOUNDS), "unit": _FULL},
    }
)
"""The values of each kind of item that a reader may correct; what an item was read from is as it stands in the text."""
