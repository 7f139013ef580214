"""Which questions of programs have no page of their own kind? Their routes, to be put beside those of the pages."""

from naqlan.web.api import accounts, articles, contacts, copies, judgements, people, sources, statements, store, stories, wording
from naqlan.web.route import Route

ROUTES: tuple[Route, ...] = (
    *stories.ROUTES,
    *articles.ROUTES,
    *accounts.ROUTES,
    *contacts.ROUTES,
    *statements.ROUTES,
    *people.ROUTES,
    *sources.ROUTES,
    *wording.ROUTES,
    *copies.ROUTES,
    *judgements.ROUTES,
    *store.ROUTES,
)
"""All of them answer programs alone."""
