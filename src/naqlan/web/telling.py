"""How is what an article tells said in plain words? Who, which act or status, in which words, on whose authority: never the claim alone."""

from collections.abc import Sequence

from naqlan.record.account import Named, Passage, Told
from naqlan.record.statement import Chain
from naqlan.store.account_lists import PageOf
from naqlan.text.controls import isolated, shortened
from naqlan.web.atom import Entry
from naqlan.web.foreign import seen
from naqlan.web.words import Words

LONGEST = 140
"""Code points of a passage in a title."""
WHOLE = 2_000
"""Code points of a passage in an entry."""


def entry_of(told: Told, page: PageOf, words: Words) -> Entry:
    """Returns a telling as an entry of a feed.

    Args:
        told: A contact or statement as one article tells it.
        page: The page of the article.
        words: Those of the language.
    """
    first = told.passages[0]
    authority = chain_words(page, first.chain if told.kind == "contact" else told.chain, words)
    said = first.text if told.kind == "statement" else None
    lines = [
        f"{head_words(told, words)}{words('page.feed.by')}{authority}",
        *(_passage(one, told) for one in told.passages),
        page_words(page, words),
    ]
    return Entry(
        f"{told.kind}/{told.item}",
        words("page.feed.told", head=head_words(told, words), words=isolated(shortened(said or first.text, LONGEST)), chain=authority),
        page.seen,
        seen(page.outlet or page.doc),
        f"/articles/{told.article}?item={told.item}",
        "\n".join(lines),
        (told.kind, told.sort, told.status),
    )


def head_words(told: Told, words: Words) -> str:
    """Returns who says it, to whom, what is done by saying it and whether it is denied; of a contact what it was, in which status, between whom."""
    people = _names(told.people, words)
    if told.kind == "contact":
        when = f" · {told.when}" if told.when else f" · {words('undated')}"
        return f"{words.of('kind', told.sort)} · {words.of('status', told.status)} · {people}{when}"
    hearers = f" {words('to', names=_names(told.others, words))}" if told.others else ""
    polarity = f" · {words.of('polarity', told.status)}" if told.status != "affirmed" else ""
    headline = f" · {words.of('form', told.form)}" if told.form == "headline" else ""
    return f"{people}{hearers} · {words.of('act', told.sort)}{polarity}{headline}"


def chain_words(page: PageOf, chain: Chain, words: Words) -> str:
    """Returns on whose authority it is told, from the page inward."""
    found = isolated(page.outlet or page.doc)
    for link in reversed(chain):
        found = words("citing", outer=found, inner=words("and").join(map(isolated, link)))
    return found


def page_words(page: PageOf, words: Words) -> str:
    """Returns the title of the page, and when it was published."""
    published = words("published_on", day=page.published) if page.published else words("unpublished")
    return f"{isolated(shortened(page.title or '', LONGEST)) or words('untitled')} · {published}"


def _passage(one: Passage, told: Told) -> str:
    text = shortened(seen(one.text), WHOLE)
    return f"«{text}»" if told.form == "direct" else text


def _names(people: Sequence[Named], words: Words) -> str:
    return words("and").join(isolated(one.name) for one in people) or words("unstated")
