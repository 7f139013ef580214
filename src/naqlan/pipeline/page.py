"""How does a page become a record? Clean, then extract: a pure function of the page, the words and the rules."""

import gc
from functools import cache
from typing import Literal

from naqlan.clean.page import clean_page
from naqlan.extract.article import Extractor
from naqlan.lexicon.build import load_lexicon
from naqlan.record.article import Article
from naqlan.record.page import Page
from naqlan.rules.load import all_literals, all_tags


@cache
def extractor() -> Extractor:
    """Returns the extractor with the package's words and rules, made once a process (from the cache on disk in about 0.2 s)."""
    # The garbage collector would look again and again at hundreds of thousands of new objects that stay: a third of the start.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Extractor(load_lexicon(all_literals(), all_tags()))
    finally:
        if collecting:
            gc.enable()


def read_page(page: Page, *, language: Literal["ar", "any"] = "ar") -> Article:
    """Returns the record of one page; where it is no article the body is empty and `dropped` says why.

    Args:
        page: A page that was read.
        language: `ar`: a page that is not Arabic is dropped; `any`: it is cleaned all the same.
    """
    article = clean_page(page, language=language)
    return extractor().extract(article) if article.body or article.title else article
