"""Which words does a file of labels hold, and what is filled into them?"""

from collections.abc import Iterator
from typing import Any

FORMS = {"zero", "one", "two", "few", "many", "other"}
"""Plural categories; words that have them are one, told by what `other` says."""


def paths(words: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yields each of the words with its dotted path; of those that agree with a number the form `other`, which all languages have."""
    if isinstance(words, dict) and "other" in words and set(words) <= FORMS:
        yield path, words["other"]
    elif isinstance(words, dict):
        for key, value in words.items():
            yield from paths(value, f"{path}.{key}")
    else:
        yield path, words


def fields(words: str) -> set[str]:
    """Returns the names of what is filled in."""
    return {part.split("}")[0].split(":")[0] for part in words.replace("{{", "").split("{")[1:]}


def plurals(words: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yields the words that agree with a number, all their forms, with their path."""
    if isinstance(words, dict) and "other" in words and set(words) <= FORMS:
        yield path, words
    elif isinstance(words, dict):
        for key, value in words.items():
            yield from plurals(value, f"{path}.{key}")
