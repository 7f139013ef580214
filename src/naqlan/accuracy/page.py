"""How good is the page? Words kept, title, day of publication."""

from collections import Counter

from naqlan.accuracy.document import Document
from naqlan.accuracy.likeness import words
from naqlan.accuracy.statements import Tallies


def score_page(document: Document, tallies: Tallies) -> None:
    """Adds the body, title and day of publication of one document to the tallies."""
    article = document.gold["article"]
    wanted = Counter(word for number in article["body"] for word in words(document.lines[number]))
    body = Counter(words(document.predicted.get("body", "")))
    tallies["body"].add((wanted & body).total(), body.total(), wanted.total())
    published, ours = article.get("published") or None, document.predicted.get("published") or None
    tallies["published"].mark(right=published == ours)
    if published != ours:
        document.wrong(f"published {published} read as {ours}")
    tallies["title"].mark(right=words(article.get("title")) == words(document.predicted.get("title")))
