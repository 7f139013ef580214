"""What is new of a story, a person, a question? The newest tellings, by when the store saw them first, as a feed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from naqlan.answers.story_titles import shown_title
from naqlan.pipeline.accounts_asked import AccountTimeline, accounts_asked, accounts_told
from naqlan.pipeline.search import Found, Passage, search
from naqlan.pipeline.story import Told as StoryTold
from naqlan.pipeline.story import story_named
from naqlan.record.account import Told
from naqlan.record.identity import hash_of
from naqlan.store.account_lists import PageOf, pages_of
from naqlan.store.account_tellings import tellings_of
from naqlan.store.who import KnownPerson
from naqlan.text.controls import isolated, shortened
from naqlan.web.api.statements import SEARCHED, filters_of
from naqlan.web.atom import Entry, Feed
from naqlan.web.foreign import seen
from naqlan.web.named import person_meant, story_meant
from naqlan.web.route import Asked, Route
from naqlan.web.telling import LONGEST, entry_of
from naqlan.web.telling import page_words as about_page
from naqlan.web.words import Words

MOST = 50
"""Entries of a feed: a reader that asks once an hour misses none, unless more come within the hour."""
LOOKED_AT = 100
"""Accounts of a person that are looked at, the newest."""
SUFFIX = "/feed.atom"
"""Behind the path of a page stands its feed."""


def asked_story(asked: Asked) -> tuple[StoryTold, AccountTimeline]:
    """Asks what the articles of a story tell."""
    with asked.store.reading() as connection:
        which = story_meant(connection, asked.given["story"])
    told = story_named(asked.store, which)
    with asked.store.reading() as connection:
        return told, accounts_told(connection, told.story.articles, origins=False)


def story_feed(found: tuple[StoryTold, AccountTimeline], asked: Asked) -> Feed:
    """Returns the feed of a story."""
    story, words = found[0].story, asked.words
    title = words("page.feed.story", title=shown_title(story.title, words))
    return _feed(asked, f"story/{story.id}", title, f"/stories/{story.id}", _entries(found[1], words))


def asked_person(asked: Asked) -> tuple[KnownPerson, AccountTimeline]:
    """Asks what a person took part in, said or was told."""
    with asked.store.reading() as connection:
        person = person_meant(connection, asked.given["person"])
        return person, accounts_asked(connection, [person.id], most=LOOKED_AT, origins=False, exact=True)


def person_feed(found: tuple[KnownPerson, AccountTimeline], asked: Asked) -> Feed:
    """Returns the feed of a person."""
    person, words = found[0], asked.words
    title = words("page.feed.person", name=isolated(person.name))
    return _feed(asked, f"person/{person.id}", title, f"/people/{person.id}", _entries(found[1], words))


@dataclass(frozen=True, slots=True)
class Holding:
    """What holds some words.

    Attributes:
        found: The newest articles or statements.
        told: The statements among them, by their ids.
        pages: The page of each article.
    """

    found: list[Found]
    told: Mapping[str, Told]
    pages: Mapping[str, PageOf]


def asked_search(asked: Asked) -> Holding:
    """Asks where words stand."""
    found = search(asked.store, asked.given["q"], filters_of(asked), where=asked.given["in"], limit=MOST)
    items = [item for one in found for passage in one.passages for said in passage.statements if (item := one.ids.get(said.id))]
    with asked.store.reading() as connection:
        return Holding(found, tellings_of(connection, "statement", items), pages_of(connection, [one.article for one in found]))


def search_feed(found: Holding, asked: Asked) -> Feed:
    """Returns the feed of a question."""
    words, given = asked.words, {one.name: asked.given[one.name] for one in SEARCHED if asked.given[one.name]}
    entries = [entry for one in found.found if one.article in found.pages for entry in _held(one, found, words)]
    title = words("page.feed.search", words=isolated(given["q"]))
    asked_for = urlencode(sorted(given.items()))
    return _feed(asked, f"search/{hash_of(asked_for)}", title, f"/search?{asked_for}", entries)


def _held(one: Found, found: Holding, words: Words) -> Iterable[Entry]:
    """Yields each statement that holds the words, and what the page says in its own voice."""
    page = found.pages[one.article]
    for passage in one.passages:
        told = [found.told[item] for said in passage.statements if (item := one.ids.get(said.id, "")) in found.told]
        yield from (entry_of(each, page, words) for each in told)
        if not passage.statements:
            yield _own_voice(one, passage, page, words)


def _own_voice(one: Found, passage: Passage, page: PageOf, words: Words) -> Entry:
    text = seen(one.record.text(passage.span))
    outlet = isolated(page.outlet or page.doc)
    return Entry(
        f"passage/{hash_of(one.article, text)}",
        words("page.feed.own_voice", outlet=outlet, words=isolated(shortened(text, LONGEST))),
        page.seen,
        seen(page.outlet or page.doc),
        f"/articles/{one.article}",
        f"{outlet} · {words('own_voice')}\n{text}\n{about_page(page, words)}",
        ("own voice",),
    )


def _entries(found: AccountTimeline, words: Words) -> list[Entry]:
    tellings = [(told, found.pages[told.article]) for one in (*found.dated, *found.undated) for told in one.tellings]
    newest = sorted(tellings, key=lambda both: (both[1].seen, both[0].item), reverse=True)[:MOST]
    return [entry_of(told, page, words) for told, page in newest]


def _feed(asked: Asked, which: str, title: str, path: str, entries: Iterable[Entry]) -> Feed:
    """Returns a feed: the newest entries, each once."""
    found = {one.id: one for one in entries}
    newest = sorted(found.values(), key=lambda one: (one.updated, one.id), reverse=True)[:MOST]
    return Feed(which, title, asked.words("page.feed.subtitle"), path, tuple(newest), asked.view.lang)


ROUTES = (
    Route("story_feed", f"/stories/{{story}}{SUFFIX}", asked_story, feed=story_feed),
    Route("person_feed", f"/people/{{person}}{SUFFIX}", asked_person, feed=person_feed),
    Route("search_feed", f"/search{SUFFIX}", asked_search, feed=search_feed, parameters=SEARCHED),
)
