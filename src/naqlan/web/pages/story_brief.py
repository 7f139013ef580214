"""The one-page brief of a story: a page of HTML that stands by itself, the same that the command line writes."""

import base64
import hashlib
import re

from naqlan.answers.brief import brief_page
from naqlan.pipeline.brief import brief_of
from naqlan.web.pages.story import story_id
from naqlan.web.route import Asked, Content, Document

_STYLE = re.compile("<style>([^<]*)</style>")


def made(asked: Asked) -> Content:
    """Returns the brief of a story.

    Raises:
        PageError: There is no such story, or several begin so; status 404.
        InputError: The story has more articles than a brief takes.
    """
    brief = brief_of(asked.store, [story_id(asked.store, asked.given["story"])])
    content = brief_page(brief, asked.words)
    return Content(content, "text/html", policy(content))


def policy(content: str) -> str:
    """Returns the policy of a page that brings its own style sheet: that sheet, known by its hash, and nothing else."""
    sheets = (base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode() for sheet in _STYLE.findall(content))
    allowed = " ".join(f"'sha256-{one}'" for one in sheets) or "'none'"
    return f"default-src 'none'; style-src {allowed}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


DOCUMENTS = (Document("/stories/{story}/brief", made),)
