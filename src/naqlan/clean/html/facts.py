"""What does a page say about itself, outside its text?"""

from dataclasses import dataclass

from naqlan.record.article import PublishedFrom


@dataclass(frozen=True, slots=True)
class Facts:
    """What the head and the marked-up parts of a page say of its article.

    Attributes:
        title: The headline, without the name of the site; None where there is none.
        outlet: The publisher, as the page names it.
        url: The canonical address; only where it may be believed.
        published: Days of publication as (day, with hour and offset or None, how known), best first.
        modified_at: Day, or with hour and offset.
        authors, tags: In the order of the page.
        section: Where the page is filed.
        image_credit: Whose the main picture is.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[tuple[str, str | None, PublishedFrom], ...] = ()
    modified_at: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    image_credit: str | None = None
