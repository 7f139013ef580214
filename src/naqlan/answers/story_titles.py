"""What is a story called in this language? Words of ours around names as the texts write them."""

from collections.abc import Callable

from naqlan.labels.labels import Labels
from naqlan.record.story import StoryTitle
from naqlan.text.controls import isolated, one_line

PLAIN = "happened"
"""The status that a title leaves unsaid: what is reported to have happened."""


def shown_title(title: StoryTitle, labels: Labels) -> str:
    """Returns the title of a story for the eye: each name with a direction of its own, so that none turns the line round. It is safe to print."""
    return _words(title, labels, isolated)


def title_words(title: StoryTitle, labels: Labels) -> str:
    """Returns the title of a story for other programs: contact or act, names, day."""
    return _words(title, labels, one_line)


def _words(title: StoryTitle, labels: Labels, name: Callable[[str], str]) -> str:
    day = day_words(title.day, labels) if title.day else labels("undated")
    if title.contact is not None:
        head = labels.of("kind", title.contact)
        if title.status not in (PLAIN, None):
            head = labels("story.with_status", kind=head, status=labels.of("status", title.status))
        return labels("story.titled", head=head, names=labels("and").join(map(name, title.names)), day=day)
    names = labels("list").join(name(one) for one in title.names or title.words)
    if not names:
        return labels("story.nameless", day=day)
    head = labels("story.said") if title.act is not None and title.names else labels("story.news")
    return labels("story.titled", head=head, names=names, day=day)


def day_words(day: str, labels: Labels) -> str:
    """Returns a day (`2024-03-26`) in words; one that is no plain day as it is."""
    parts = day.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return day
    return labels("story.day", day=int(parts[2]), month=labels(f"words.month.m{int(parts[1])}"), year=int(parts[0]))
