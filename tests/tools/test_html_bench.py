"""Is what is measured what it says: whole articles in pages of the size named?"""

from itertools import islice

from naqlan.clean.page import clean_page
from tools.bench import pages
from tools.html_bench import SIZE, frames, made


def test_pages_hold_the_article_and_have_the_size() -> None:
    articles = list(islice(pages(), 6))
    found = list(made(iter(articles)))
    assert len(frames()) > 20
    assert len(found) == 6
    for page, article in zip(found, articles, strict=True):
        assert SIZE <= len(page.content) < 3 * SIZE
        starts = [" ".join(line.split())[:100] for line in article.text.splitlines() if len(line) > 200]
        assert sum(start in clean_page(page).body for start in starts) >= 0.8 * len(starts)
