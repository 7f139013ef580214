"""Which words compete for one thing? The sets of the package, and those that a reader gives."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from naqlan.compare.align import words_of
from naqlan.errors import InputError
from naqlan.lexicon.load import load_yaml
from naqlan.record.wording import WordSet

LARGEST = 1_000_000
"""Bytes of a reader's file that are read."""
MOST_WORDS = 8
"""Words of one form: longer ones are sentences."""
KEYS = {"id", "en", "ar", "words", "but"}


@cache
def word_sets() -> tuple[WordSet, ...]:
    """Returns the sets of the package (`lexicon/data/wording.yaml`)."""
    return _sets(load_yaml("wording.yaml"), "wording.yaml")


def read_word_sets(path: Path) -> tuple[WordSet, ...]:
    """Reads a reader's own sets.

    Args:
        path: A YAML file of the form of the package's: `sets`, each with `id`, `words` (a list of words, or each with its forms), and, where
            wanted, `en`, `ar` and `but`.

    Raises:
        InputError: It cannot be read or is no such file; the message says where and what is wrong.
    """
    try:
        source = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    if len(source) > LARGEST:
        raise InputError(f"{path}: larger than {LARGEST:,} bytes; part it")
    try:
        data = yaml.safe_load(source.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(f"{path}: no YAML: {' '.join(str(error).split())}") from error
    return _sets(data, str(path))


def _sets(data: Any, file: str) -> tuple[WordSet, ...]:
    entries = data.get("sets") if isinstance(data, dict) else None
    if not isinstance(entries, list) or not entries:
        raise InputError(f"{file}: a list `sets` is wanted, as in: sets: [{{id: river, words: [نهر, وادي]}}]")
    found = [_set(entry, f"{file}, set {place}") for place, entry in enumerate(entries, 1)]
    _no_form_twice(found, file)
    return tuple(found)


def _set(entry: Any, place: str) -> WordSet:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str) or not entry["id"].strip():
        raise InputError(f"{place}: it must have an `id`, a word by which it is asked for")
    place = f"{place} ({entry['id']})"
    if unknown := set(map(str, entry)) - KEYS:
        raise InputError(f"{place}: unknown key {', '.join(sorted(unknown))}; known are {', '.join(sorted(KEYS))}")
    words = tuple(_words(entry.get("words"), place))
    if len(words) < 2:
        raise InputError(f"{place}: at least two `words` are wanted, for one competes with none")
    label = entry["id"]
    english, arabic = (str(entry.get(language) or label) for language in ("en", "ar"))
    return WordSet(label, english, arabic, words, tuple(_forms(entry.get("but", []), f"{place}, but")))


def _words(given: Any, place: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(given, list):
        given = dict.fromkeys(given) if all(isinstance(one, str) for one in given) else None
    if not isinstance(given, dict):
        raise InputError(f"{place}: `words` must be a list of words, or each word with a list of its forms")
    for word, forms in given.items():
        yield str(word), tuple(_forms([word] if forms is None else forms, f"{place}, {word}"))


def _forms(given: Any, place: str) -> Iterator[str]:
    if not isinstance(given, list):
        raise InputError(f"{place}: a list of written forms is wanted")
    for form in given:
        size = len(words_of(form)) if isinstance(form, str) else 0
        if not 0 < size <= MOST_WORDS:
            raise InputError(f"{place}: {form!r} is no form: text of one to {MOST_WORDS} words is wanted")
        yield form


def _no_form_twice(sets: list[WordSet], file: str) -> None:
    places: dict[tuple[str, ...], str] = {}
    ids: set[str] = set()
    for one in sets:
        if one.id in ids:
            raise InputError(f"{file}: two sets have the id {one.id}")
        ids.add(one.id)
        for word, forms in one.words:
            for form in forms:
                key, here = tuple(each.key for each in words_of(form)), f"{one.id}, {word}"
                if places.setdefault(key, here) != here:
                    raise InputError(f"{file}: {form} stands in two places: {places[key]}; and {here}: a form can be counted in one only")
