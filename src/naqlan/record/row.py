"""What does one JSON object hold under a key? Typed looks at it that name the path of what is wrong."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, cast

from naqlan.errors import RecordError
from naqlan.record.span import Evidence, Field, Span
from naqlan.record.statement import Chain

T = TypeVar("T")
FIELDS = ("body", "title")


class Row:
    """One object of a record, with the path that leads to it.

    Args:
        data: What stands there; anything but an object is refused.
        path: Where it stands, such as `statements[2]`; empty for the record itself.
        keys: The keys that it must have, and no others.

    Raises:
        RecordError: It is no object, lacks a key or has one that the format does not know.
    """

    __slots__ = ("_data", "_path")

    def __init__(self, data: object, path: str, keys: Sequence[str]) -> None:
        self._path = path
        if not isinstance(data, (dict, Mapping)):
            raise RecordError(f"{path or 'the record'}: an object is expected, not {kind_of(data)}")
        self._data = cast("Mapping[str, Any]", data)
        if len(data) == len(keys) and all(map(data.__contains__, keys)):
            return
        for key in keys:
            if key not in data:
                raise RecordError(f"{self.at(key)}: missing")
        for key in data:
            if key not in keys:
                raise RecordError(f"{self.at(str(key))}: format 1 has no such key")

    def at(self, key: str) -> str:
        """Returns the path of a key."""
        return f"{self._path}.{key}" if self._path else key

    def wrong(self, key: str, expected: str) -> RecordError:
        """Returns the error that says what is expected under a key."""
        return RecordError(f"{self.at(key)}: {expected} is expected, not {kind_of(self._data[key])}")

    def text(self, key: str) -> str:
        """Returns a string."""
        value = self._data[key]
        if not isinstance(value, str):
            raise self.wrong(key, "a string")
        return value

    def maybe(self, key: str) -> str | None:
        """Returns a string or None."""
        return None if self._data[key] is None else self.text(key)

    def one_of(self, key: str, words: Sequence[str]) -> Any:
        """Returns one of the words of a vocabulary."""
        value = self._data[key]
        if value not in words:
            raise RecordError(f"{self.at(key)}: {value!r:.60} is none of {', '.join(words)}")
        return value

    def whole(self, key: str) -> int:
        """Returns a whole number."""
        value = self._data[key]
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(key, "a whole number")
        return value

    def number(self, key: str) -> int | float | None:
        """Returns a number or None."""
        value = self._data[key]
        if isinstance(value, bool) or not (value is None or isinstance(value, (int, float))):
            raise self.wrong(key, "a number or null")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Returns the strings of a list."""
        return texts(self._data[key], self.at(key))

    def chain(self, key: str) -> Chain:
        """Returns a chain: a list of links, each a list of names."""
        return tuple(texts(link, path) for link, path in listed(self._data[key], self.at(key)))

    def offsets(self, key: str) -> tuple[int, int]:
        """Returns the two offsets of a stretch."""
        return offsets(self._data[key], self.at(key))

    def field(self) -> Field:
        """Returns the field that `in` names."""
        return cast("Field", self.one_of("in", FIELDS))

    def stretch(self, key: str = "span") -> Span:
        """Returns the span that `in` and a pair of offsets make."""
        return Span(self.field(), *self.offsets(key))

    def span(self, key: str) -> Span | None:
        """Returns a span written `["body", 3, 9]`, or None."""
        return None if self._data[key] is None else span(self._data[key], self.at(key))

    def spans(self, key: str) -> tuple[Span, ...]:
        """Returns the spans of a list."""
        return spans(self._data[key], self.at(key))

    def evidence(self, key: str) -> Evidence:
        """Returns, for each field of an item, its spans or the id that it was carried over from."""
        value = self._data[key]
        if not isinstance(value, Mapping):
            raise self.wrong(key, "an object")
        return {
            str(name): found if isinstance(found, str) else _plain_spans(found) or spans(found, f"{self.at(key)}.{name}")
            for name, found in value.items()
        }

    def each(self, key: str, keys: Sequence[str], build: Callable[["Row"], T]) -> tuple[T, ...]:
        """Returns what `build` makes of each object of a list."""
        return tuple(build(Row(item, path, keys)) for item, path in listed(self._data[key], self.at(key)))


def kind_of(value: object) -> str:
    """Names the JSON type of a value, for messages."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    names = {str: "a string", int: "a number", float: "a number", list: "a list", tuple: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def listed(value: object, path: str) -> Iterator[tuple[object, str]]:
    """Yields the entries of a list, each with its path."""
    if not isinstance(value, (list, tuple)):
        raise RecordError(f"{path}: a list is expected, not {kind_of(value)}")
    for number, item in enumerate(value):
        yield item, f"{path}[{number}]"


def _plain_spans(value: object) -> tuple[Span, ...]:
    """Returns the spans of a list where each is as it should be; a record has some fifty, and a path for each takes longer than the span."""
    return tuple(map(Span._make, value)) if isinstance(value, list) and all(map(_is_span, value)) else ()


def _is_stretch(start: object, end: object) -> bool:
    return type(start) is int and type(end) is int and 0 <= start <= end


def _is_span(item: object) -> bool:
    return isinstance(item, list) and len(item) == 3 and item[0] in FIELDS and _is_stretch(item[1], item[2])


def texts(value: object, path: str) -> tuple[str, ...]:
    """Returns the strings of a list."""
    if isinstance(value, list) and all(type(item) is str for item in value):
        return tuple(value)
    found = []
    for item, where in listed(value, path):
        if not isinstance(item, str):
            raise RecordError(f"{where}: a string is expected, not {kind_of(item)}")
        found.append(item)
    return tuple(found)


def offsets(value: object, path: str) -> tuple[int, int]:
    """Returns two offsets in code points, the second no less than the first."""
    if isinstance(value, list) and len(value) == 2 and _is_stretch(*value):
        return value[0], value[1]
    pair = [item for item, _ in listed(value, path)]
    if len(pair) != 2 or not all(isinstance(item, int) and not isinstance(item, bool) for item in pair):
        raise RecordError(f"{path}: two whole numbers are expected")
    start, end = cast("tuple[int, int]", tuple(pair))
    if not 0 <= start <= end:
        raise RecordError(f"{path}: [{start}, {end}] is no half-open stretch")
    return start, end


def span(value: object, path: str) -> Span:
    """Returns a span written `["body", 3, 9]`."""
    parts = [item for item, _ in listed(value, path)]
    if len(parts) != 3 or parts[0] not in FIELDS:
        raise RecordError(f'{path}: ["body" or "title", start, end] is expected')
    return Span(cast("Field", parts[0]), *offsets(parts[1:], path))


def spans(value: object, path: str) -> tuple[Span, ...]:
    """Returns the spans of a list."""
    return _plain_spans(value) or tuple(span(item, where) for item, where in listed(value, path))
