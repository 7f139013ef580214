"""Who reported what of a story, when first, and what does each outlet leave out?"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal

from naqlan.compare.passages import Pages
from naqlan.compare.titles import title_claims
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.coverage import AccountCoverage, Coverage, Covering
from naqlan.record.difference import Passage
from naqlan.record.statement import Statement

SEVERAL = 2
"""Outlets that tell an account at least, for its absence elsewhere to be shown: what one alone tells, all others leave out."""

Group = Sequence[tuple[str, str]]
"""The tellings of one contact or statement: keys of articles with local ids."""


def coverage_of(articles: Sequence[Article], groups: Sequence[tuple[str, Group]]) -> Coverage:
    """Returns what the articles of a story cover.

    Args:
        articles: The articles, the earliest first.
        groups: The accounts that they tell, each with its id. An account of which these articles have one telling may be left out.

    Returns:
        The coverage. An outlet leaves an account out where none of its articles tells it; that says nothing about why.
    """
    pages = {one.meta.key: Pages(one) for one in articles}
    by_outlet: dict[str, list[Article]] = defaultdict(list)
    for one in articles:
        by_outlet[_outlet(one)].append(one)
    ordered = sorted(by_outlet, key=lambda name: _moment(by_outlet[name]) or "~")
    accounts = [found for name, group in groups if (found := _account(name, group, pages, ordered)) is not None]
    told = Counter(outlet for one in accounts for outlet in one.outlets)
    outlets = tuple(Covering(name, _moment(by_outlet[name]), len(by_outlet[name]), told[name], len(accounts) - told[name]) for name in ordered)
    left_out = sorted((one for one in accounts if one.without), key=lambda one: (-len(one.outlets), one.account))
    return Coverage(outlets, tuple(left_out), tuple(claim for one in pages.values() for claim in title_claims(one)))


def _account(name: str, group: Group, pages: dict[str, Pages], outlets: Sequence[str]) -> AccountCoverage | None:
    """Who tells an account; None where fewer than several outlets do."""
    tellings = [(pages[key], item) for key, local in group if key in pages and (item := _item(pages[key].article, local)) is not None]
    tellers = {_outlet(page.article) for page, _ in tellings}
    if len(tellers) < SEVERAL:
        return None
    page, item = min(tellings, key=lambda told: _when(told[0].article) or "~")
    kind: Literal["contact", "statement"] = "contact" if isinstance(item, Contact) else "statement"
    have = tuple(one for one in outlets if one in tellers)
    return AccountCoverage(name, kind, _passage(page, item), have, tuple(one for one in outlets if one not in tellers))


def _item(article: Article, local: str) -> Contact | Statement | None:
    items: tuple[Contact | Statement, ...] = (*article.contacts, *article.statements)
    return next((one for one in items if one.id == local), None)


def _passage(page: Pages, item: Contact | Statement) -> Passage:
    if isinstance(item, Contact):
        return page.told(item.span, item.chain, item.status, ())
    return page.passage(item.span, item, ())


def _outlet(article: Article) -> str:
    return article.meta.outlet or article.meta.doc


def _when(article: Article) -> str | None:
    return article.meta.published_at or article.meta.published


def _moment(articles: Sequence[Article]) -> str | None:
    return min((when for one in articles if (when := _when(one)) is not None), default=None)
