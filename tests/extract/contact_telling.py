"""What the tests of contacts share: the contacts of a text of our own, told shortly."""

from naqlan.pipeline.page import read_page
from naqlan.record.page import Page


def told(text: str) -> list[tuple[str, str, set[str]]]:
    """Returns kind, status and the names of the parties of each contact that a text tells of."""
    article = read_page(Page("x", "x", "", f"عنوان\n\n{text}\n", "عنوان", None, "2024-03-20", None))
    names = {person.id: person.name for person in article.people}
    return [(one.kind, one.status, {names.get(ref, ref) for ref in one.parties}) for one in article.contacts]
