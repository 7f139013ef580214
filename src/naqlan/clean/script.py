"""Is this page Arabic? Judged by its letters, and by the article where the letters are shared with other languages."""

import re

SAMPLE = 40_000
"""Code points that the language is judged by."""
LEAST_ARABIC = 0.5
"""Share of a page's letters that must be Arabic."""
_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]+")
_NOT_ARABIC = re.compile("[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06c1\u06d2\u06c6\u06d5]")
MOST_FOREIGN = 0.012
"""Share of letters that Arabic does not have from which a page is Persian, Urdu or Kurdish, if the article is rare too;
they are 0.025 of Persian text and next to none of Arabic."""
_WITH_ARTICLE = re.compile(r"(?:^|\s)[وفبك]?ال\w")
LEAST_ARTICLES = 0.05
"""Share of words with the article, a quarter of any Arabic text."""


def is_arabic(text: str) -> bool:
    """Says whether a page is in Arabic: half of its letters are, and they write no other language in Arabic letters."""
    sample = text[:SAMPLE]
    arabic = sum(map(len, _ARABIC.findall(sample)))
    if arabic == 0 or (arabic < LEAST_ARABIC * len(sample) and arabic < LEAST_ARABIC * sum(map(len, _LETTERS.findall(sample)))):
        return False  # The letters are counted only where they decide.
    if len(_NOT_ARABIC.findall(sample)) < MOST_FOREIGN * arabic:
        return True
    return len(_WITH_ARTICLE.findall(sample)) >= LEAST_ARTICLES * (sample.count(" ") + 1)
