"""Which pages, JSON answers and forms are there? The one table of routes."""

from naqlan.web import feeds
from naqlan.web.api import table as programs
from naqlan.web.pages import (
    about,
    article,
    article_source,
    article_versions,
    contacts,
    copies,
    correct,
    corrections,
    offices,
    paste,
    people,
    search,
    signin,
    sources,
    statements,
    story,
    story_brief,
    timeline,
    today,
    trace,
    watch,
    wording,
)
from naqlan.web.route import Document, Form, Route

ROUTES: tuple[Route, ...] = (
    *wording.ROUTES,
    *trace.ROUTES,
    *sources.ROUTES,
    *search.ROUTES,
    *timeline.ROUTES,
    *story.ROUTES,
    *article.ROUTES,
    *article_source.ROUTES,
    *article_versions.ROUTES,
    *copies.ROUTES,
    *today.ROUTES,
    *contacts.ROUTES,
    *about.ROUTES,
    *correct.ROUTES,
    *corrections.ROUTES,
    *signin.ROUTES,
    *programs.ROUTES,
    *feeds.ROUTES,
    *statements.ROUTES,
    *paste.ROUTES,
    *people.ROUTES,
    *offices.ROUTES,
    *watch.ROUTES,
)
"""All that can be asked; the JSON interface and its document are made of them too."""
DOCUMENTS: tuple[Document, ...] = (*story_brief.DOCUMENTS,)
"""All documents that are sent as they are."""
FORMS: tuple[Form, ...] = (
    *corrections.FORMS,
    *correct.FORMS,
    *paste.FORMS,
    *watch.FORMS,
)
"""All forms that are sent by POST."""
