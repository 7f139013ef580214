"""Which articles tell of one event? A story, and the sketch of an article by which it is set beside others."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HeadContact:
    """A contact that an article tells of in its title or its first sentences.

    Attributes:
        kind: As in the record (`call`, `meeting` …).
        status: As in the record.
        when: Its day (EDTF), or None.
        parties: Their names, as in the article.
    """

    kind: str
    status: str
    when: str | None
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an article is compared by. It is made of the article and frozen statistics alone.

    Attributes:
        article: Its id.
        day: Where it stands in time (`placed.day`).
        dated: Whether the page gives that day; else it is the day on which it was first seen.
        outlet: Its publisher, or None.
        genre: What kind of page it is.
        headline: The stems of its title without numbers, in their order: what the parts of a series share.
        terms: The stems that weigh most, with their weights: thousandths of a vector of length 1.
        people: Names with how often they stand there, the most often named first.
        named: The same of places, groups and offices, as (kind, name, count).
        contacts: Those of the title and the first sentences.
        act: The act that it reports most often (`say`, `condemn` …), or None.
        words: The words behind its weightiest terms as they are written, by stem.
    """

    article: str
    day: str
    dated: bool
    outlet: str | None
    genre: str
    headline: str
    terms: Mapping[str, int]
    people: tuple[tuple[str, int], ...] = ()
    named: tuple[tuple[str, str, int], ...] = ()
    contacts: tuple[HeadContact, ...] = ()
    act: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoryTitle:
    """What the title of a story is made of; the words around it are those of the reader's language.

    Attributes:
        contact: The kind of the contact that the articles tell of, or None.
        status: Its status, or None.
        act: The act that they report most often, where there is no contact.
        names: Of the parties, else of the people, places, groups and offices that most articles name; as in the texts.
        words: Words that the articles share, where nobody is named.
        day: The day of the contact, else the first of the story (EDTF); None where no article is dated.
    """

    contact: str | None = None
    status: str | None = None
    act: str | None = None
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event; one article may be a story.

    Attributes:
        id: Hash of its first article.
        title: What its title is made of.
        articles: Their ids, by day and id.
        first, last: The days of the first and the last one, of those that are dated; where none is, of all.
        outlets: How many outlets they are of; those without one count as one.
    """

    id: str
    title: StoryTitle
    articles: tuple[str, ...]
    first: str
    last: str
    outlets: int
