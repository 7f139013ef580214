"""What is a story called on a page? Words of ours around names as the texts write them, the day as the reader writes days."""

from markupsafe import Markup

from naqlan.record.story import StoryTitle
from naqlan.web.days import day_words
from naqlan.web.foreign import foreign
from naqlan.web.view import View
from naqlan.web.words import Words

PLAIN = "happened"
"""The status that a title leaves unsaid: what is reported to have happened."""


def story_title(title: StoryTitle, view: View, words: Words) -> Markup:
    """Returns the title of a story, safe to put into a page: contact or act, names, day; never what is claimed.

    Args:
        title: What it is made of.
        view: How the reader wants to see days.
        words: Those of the language.
    """
    day = day_words(title.day, view, words)
    if title.contact is not None:
        head = words.of("kind", title.contact)
        if title.status not in (PLAIN, None):
            head = words("story.with_status", kind=head, status=words.of("status", title.status))
        return Markup(words("story.titled")).format(head=head, names=Markup(words("and")).join(map(foreign, title.names)), day=day)  # noqa: S704 (words of ours)
    names = Markup(words("list")).join(foreign(one) for one in title.names or title.words)  # noqa: S704 (words of ours)
    if not names:
        return Markup(words("story.nameless")).format(day=day)  # noqa: S704 (words of ours)
    head = words("story.said") if title.act is not None and title.names else words("story.news")
    return Markup(words("story.titled")).format(head=head, names=names, day=day)  # noqa: S704 (words of ours)
