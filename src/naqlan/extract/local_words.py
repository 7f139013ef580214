"""Which words does the article itself explain? Nationalities and states that no list has, known by the company of their forms.

An unknown word that stands in the article both as "X‑ي" and as "X‑ية" is a nisba: names of people have no feminine. Then X,
X‑يا and X‑ا are its state or region. Codes of such places begin with "@" and hold for one article only.
"""

from collections.abc import Iterable, Iterator

from naqlan.lexicon.analysis import Analysis, Reading

_SHORTEST = 3


def local_words(analyses: Iterable[Analysis], unlisted: frozenset[str]) -> dict[str, tuple[Reading, ...]]:
    """Returns the readings of the folded words, without article, that the fields of one article explain; empty where there is none.

    Args:
        analyses: The fields as positions.
        unlisted: The characters of the tag sets of words that nobody knows.
    """
    unknown = {word for one in analyses for word in _unknown(one, unlisted)}
    if not any(word.endswith("يه") for word in unknown):
        return {}
    found: dict[str, tuple[Reading, ...]] = {}
    for word in sorted(unknown):
        stem = word[:-2]
        if not word.endswith("يه") or len(stem) < _SHORTEST or stem + "ي" not in unknown:
            continue
        code = "@" + stem
        for ending in ("ي", "يه", "يون", "يين", "يان", "يتين", "يات", "يا"):
            found[stem + ending] = (Reading("NAT", code, -1),)
        for ending in ("", "يا", "ا", "ه"):
            if stem + ending in unknown:
                found[stem + ending] = (Reading("STATE", code, -1),)
    return found


def _unknown(analysis: Analysis, unlisted: frozenset[str]) -> Iterator[str]:
    """The words of a field that nobody knows, without article, and each with the letter before it that was taken for a proclitic."""
    norms = analysis.norms
    for place in [place for place, char in enumerate(analysis.symbols) if char in unlisted]:
        yield _bare(norms[place])
        if place and analysis.ends[place - 1] == analysis.starts[place]:
            yield norms[place - 1] + norms[place]


def _bare(norm: str) -> str:
    return norm[2:] if norm.startswith("ال") and len(norm) > 4 else norm
