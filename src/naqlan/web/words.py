"""In which words do pages speak? Those of the interface, and beside them those that only pages say; numbers agree with their nouns."""

from functools import cache
from typing import TYPE_CHECKING, Any

from naqlan.labels.labels import LANGUAGES, Labels, load_labels
from naqlan.lexicon.load import load_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Words(Labels):
    """The words of pages in one language: `page.` before a path gives those that only pages say."""

    __slots__ = ()

    def count(self, path: str, number: int, /, shown: str | None = None, **values: object) -> str:
        """Returns a number with its noun in the form that the number asks for, such as `٣ مقالات` and `١٢ مقالا`.

        Args:
            path: Of words by plural category: `zero` (else as `other`), `one`, `two`, `few`, `many`, `other`.
            number: How many.
            shown: How the number is written; None: in European digits.
            values: Further values of the words.
        """
        forms: Any = self._words
        for part in path.split("."):
            forms = forms[part]
        form = plural(self.language, number)
        words: str = forms.get(form) or forms["other"]
        return words.format(number=f"{number:,}" if shown is None else shown, **values)


def plural(language: str, number: int) -> str:
    """Returns the plural category of a whole number (Unicode CLDR, cardinal; English has `zero` too, where words may want it)."""
    if number in (0, 1):
        return ("zero", "one")[number]
    if language != "ar":
        return "other"
    if number == 2:
        return "two"
    rest = number % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"


@cache
def page_words(language: str) -> Words:
    """Loads the words of pages in a language.

    Raises:
        LexiconError: A file is damaged.
    """
    shared: Mapping[str, Any] = load_labels(language)._words  # noqa: SLF001 (one class of words, of which this is the larger kind)
    return Words(language, {**shared, "page": load_yaml(f"{language}.yaml", "naqlan.web")})


__all__ = ["ARABIC_INDIC", "LANGUAGES", "Words", "page_words", "plural"]
