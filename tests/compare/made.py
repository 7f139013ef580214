"""Records of pages that we write ourselves, with invented people, places and outlets."""

from naqlan import extract
from naqlan.compare.passages import Pages
from naqlan.record.article import Article


def article(text: str, outlet: str = "صدى الميناء", published: str = "2031-03-04", title: str = "أخبار نارفيا مساء اليوم") -> Article:
    """Returns the record of a page; its key comes of outlet, day and text."""
    return extract(text, title=title, outlet=outlet, published=published, url=f"https://example.com/{abs(hash((text, outlet, published)))}")


def pages(*texts: str | tuple[str, str]) -> list[Pages]:
    """Returns one article a text, each of another outlet; a pair is a text and its day of publication."""
    found = []
    for number, one in enumerate(texts):
        text, day = one if isinstance(one, tuple) else (one, "2031-03-04")
        found.append(Pages(article(text, f"صحيفة {'أبجدهوز'[number]}", day)))
    return found
