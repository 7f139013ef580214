"""Which article is this, and which version of it? Hashes of its key and of its words; where it was read from has no part."""

import hashlib
import json

from naqlan.record.article import Article

ID_LENGTH = 24
"""Hexadecimal digits of an id: 96 bits, so that among 100 million articles two share an id once in 10^13 times."""


def hash_of(*parts: str | None) -> str:
    """Returns the first `ID_LENGTH` digits of the sha256 of `parts`, written as a JSON array in ASCII.

    The array keeps the parts apart: `("ab", "c")` and `("a", "bc")` differ, and so do None and the empty string.
    """
    text = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:ID_LENGTH]


def article_id(key: str) -> str:
    """Returns the id of the article with this key (canonical URL, else the id given, else the relative path)."""
    return hash_of(key)


def article_version(article: Article) -> str:
    """Returns the version of an article: what changes as soon as its title, its body or its day of publication does."""
    return hash_of(article.title, article.body, article.meta.published)
