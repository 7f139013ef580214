"""In which words does Naqlan speak to a reader? One YAML a language; the words of the product are those of DESIGN.md."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from naqlan.errors import LexiconError
from naqlan.lexicon.load import load_yaml

LANGUAGES = ("en", "ar")


class Labels:
    """The words of one language.

    Attributes:
        language: `en` or `ar`.
    """

    __slots__ = ("_words", "language")

    def __init__(self, language: str, words: Mapping[str, Any]) -> None:
        self.language = language
        self._words = words

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language == "ar"

    def __call__(self, path: str, /, **values: object) -> str:
        """Returns the words at a dotted path, `{name}` filled in from `values`.

        Raises:
            LexiconError: The language has no such words.
        """
        found: Any = self._words
        for part in path.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        if not isinstance(found, str):
            raise LexiconError(f"{self.language}.yaml: no words for {path}; add them")
        return found.format(**values) if values else found

    def of(self, vocabulary: str, word: str | None) -> str:
        """Returns the word of a vocabulary (`act`, `status` …) in this language; that for what is unstated where it is None."""
        return self("unstated") if word is None else self(f"words.{vocabulary}.{word}")

    def maybe(self, vocabulary: str, word: str) -> str | None:
        """Returns the word of a vocabulary, None where it has none."""
        found = self._words["words"][vocabulary].get(word)
        return str(found) if found is not None else None


@cache
def load_labels(language: str) -> Labels:
    """Loads the words of a language.

    Raises:
        LexiconError: There is no such language, or its file is damaged.
    """
    return Labels(language, load_yaml(f"{language}.yaml", "naqlan.labels"))
