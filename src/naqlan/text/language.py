"""Is this page Arabic? Judged by its letters, and by the article where the letters are shared with other languages."""

import html
import re

SAMPLE = 40_000
"""Code points that the language is judged by."""
LEAST_ARABIC = 0.5
"""Share of a page's letters that must be Arabic."""
_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]+")
# Letters that Arabic does not have; but veh, which it writes in foreign names, keheh and Farsi yeh, which its pages have from other keyboards.
_NOT_ARABIC = re.compile(r"[\u0672-\u06a3\u06a5-\u06a8\u06ab-\u06cb\u06cd-\u06d3\u06d5]")
MOST_FOREIGN = 0.012
"""Share of letters that Arabic does not have from which a page is Persian, Urdu or Kurdish, if the article is rare too;
they are 0.025 of Persian text and next to none of Arabic."""
_WITH_ARTICLE = re.compile(r"(?:^|\s)[وفبك]?ال\w")
LEAST_ARTICLES = 0.05
"""Share of words with the article, a quarter of any Arabic text."""
ENOUGH_LETTERS = 60
"""Arabic letters that make any page worth being looked at: a notice of two lines has more, a link to an Arabic edition fewer."""
LEAST_SHARE = 0.02
"""Arabic letters a byte that make a small page worth it."""
LEAST_PAIRS = 0.005
"""Share that the article has among the bytes above ASCII in a one-byte code page; it is 0.029 to 0.09 in 4,000 articles."""
SOURCE_SAMPLE = 10_000
"""Code points of a page's source, its ASCII left out, that are judged."""
_ASCII = bytes(range(128))
_NOT_SPACE = bytes(code for code in range(128) if not chr(code).isspace())


def is_arabic(text: str) -> bool:
    """Says whether a page is in Arabic: half of its letters are, and they write no other language in Arabic letters."""
    sample = text[:SAMPLE]
    arabic = sum(map(len, _ARABIC.findall(sample)))
    if arabic == 0 or (arabic < LEAST_ARABIC * len(sample) and arabic < LEAST_ARABIC * sum(map(len, _LETTERS.findall(sample)))):
        return False  # The letters are counted only where they decide.
    if len(_NOT_ARABIC.findall(sample)) < MOST_FOREIGN * arabic:
        return True
    return len(_WITH_ARTICLE.findall(sample)) >= LEAST_ARTICLES * (sample.count(" ") + 1)


def source_may_be_arabic(source: str) -> bool:
    """Says whether the words beyond ASCII in the source of a page are Arabic; tags, scripts and English do not count.

    A page that is refused is in another language; one that is not may still be, as a whole.
    """
    words = _beyond_ascii(source)
    if len(words) < ENOUGH_LETTERS and "&#" in source:
        words = _beyond_ascii(html.unescape(source))
    return is_arabic(words)


def _beyond_ascii(source: str) -> str:
    kept = source.encode("utf-8", "ignore").translate(None, _NOT_SPACE).decode("utf-8", "ignore")
    return " ".join(kept.split())[:SOURCE_SAMPLE]


def bytes_may_be_arabic(data: bytes) -> bool:
    """Says whether the bytes of a page can be Arabic, in any encoding, before anything is made of them.

    Costs 50 microseconds for 60 KB, and refuses no page of `ENOUGH_LETTERS`, however much else stands around them: searches
    for single bytes are nearly free, so they decide whether anything is counted.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True  # UTF-16, of which there is next to nothing
    if not data.isascii():
        enough = min(ENOUGH_LETTERS, max(LEAST_SHARE * len(data), 1))
        # In UTF-8 these two begin the Arabic letters, and nothing else.
        if (b"\xd8" in data or b"\xd9" in data) and data.count(b"\xd8") + data.count(b"\xd9") >= enough:
            return True
        # The article in windows-1256 and in ISO-8859-6; its first byte is next to never part of UTF-8.
        pairs = max(data.count(b"\xc7\xe1"), data.count(b"\xc7\xe4")) if b"\xc7" in data else 0
        if pairs and pairs >= LEAST_PAIRS * len(data.translate(None, _ASCII)):
            return True
    # The article as numbers of its letters.
    return b"&#1575;&#1604;" in data or b"&#x627;&#x644;" in data
