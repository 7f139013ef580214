"""How is a statement, contact or article cited? One text to take along: who says it, in which words, through whom, on which page, as it was when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from naqlan.answers.story_titles import day_words
from naqlan.labels.labels import Labels
from naqlan.record.account import Named, Told
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.judgement import Laid
from naqlan.record.statement import Chain, Statement
from naqlan.store.account_lists import PageOf
from naqlan.text.controls import cut, one_line

LONGEST = 2_000
"""Code points of the words that are cited; what is longer is cut, and shows it."""
NAME = 300
"""Code points of a name, title or mark: the longest name of 6,844 articles has 113. A hostile one would stand in every citation of its page."""
BRACKETS = frozenset("([﴾{")
"""What may open an insertion of the outlet in a quotation."""
PLAIN = "affirmed"
"""The polarity that a citation leaves unsaid; a status it always says."""
ENDED = (".", "؟", "!", "…", "،")
"""After these no stop is put."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What is cited. `insertions`: what the outlet put into the words; None where that is not known."""

    contact: bool
    sort: str
    status: str
    people: tuple[Named, ...]
    others: tuple[Named, ...]
    form: str | None
    cue: str
    when: str | None
    place: str | None
    chain: Chain
    text: str
    insertions: tuple[str, ...] | None
    distance: str | None


def permalink(article: str, item: str | None = None) -> str:
    """Returns the address of an article on the pages, or of an item in it; root-relative."""
    return f"/articles/{article}" if item is None else f"/articles/{article}#i-{item}"


def cite_told(told: Told, page: PageOf, words: Labels, judged: Iterable[Laid] = ()) -> str:
    """Returns the citation of a statement or contact as one article tells it, on one line, plain text.

    Args:
        told: It, as lists of accounts have it.
        page: The page that it stands in.
        words: The language.
        judged: What readers judged about it; corrections are told.
    """
    claim = _Claim(
        contact=told.kind == "contact",
        sort=told.sort,
        status=told.status,
        people=told.people,
        others=told.others,
        form=told.form,
        cue=told.cue,
        when=told.when,
        place=told.place,
        chain=told.chain,
        text=told.text,
        insertions=None,
        distance=None,
    )
    return _cited(claim, page, permalink(told.article, told.item), words, judged)


def cite_item(record: Article, item: Statement | Contact, page: PageOf, words: Labels, *, link: str) -> str:
    """Returns the citation of a statement or contact of a record, as `cite_told` does, with what the outlet inserted.

    Args:
        record: The record, with judgements laid over it.
        item: One of its statements or contacts.
        page: Its page.
        words: The language.
        link: As `permalink` gives it.
    """
    known = {one.id: Named(one.name, "person", one.role) for one in record.people}
    known |= {one.id: Named(one.name, one.kind) for one in record.entities}

    def named(given: Sequence[str]) -> tuple[Named, ...]:
        return tuple(known.get(one, Named(one)) for one in given)

    said = item if isinstance(item, Statement) else None
    claim = _Claim(
        contact=isinstance(item, Contact),
        sort=item.act if isinstance(item, Statement) else item.kind,
        status=item.polarity if isinstance(item, Statement) else item.status,
        people=named(item.speakers if isinstance(item, Statement) else item.parties),
        others=named(item.addressees if isinstance(item, Statement) else item.through),
        form=said.form if said else None,
        cue=item.cue,
        when=item.when,
        place=item.place if isinstance(item, Contact) else None,
        chain=tuple(tuple(one.name for one in named(link_)) for link_ in item.chain),
        text=record.text(item.span),
        insertions=tuple(record.text(span) for span in said.insertions) if said else (),
        distance=record.text(said.distance) if said and said.distance else None,
    )
    return _cited(claim, page, link, words, record.judged.get(item.id, ()))


def cite_article(article: str, page: PageOf, words: Labels) -> str:
    """Returns the citation of an article, on one line, plain text.

    Args:
        article: Its id.
        page: Its page.
        words: The language.
    """
    return _joined(*_page(page, words), permalink(article))


def _cited(claim: _Claim, page: PageOf, link: str, words: Labels, judged: Iterable[Laid]) -> str:
    corrections = tuple(
        words("citation.corrected", names=words.of("value", one.name), who=_name(one.who), at=one.at[:10])
        for one in judged
        if one.decision == "correct"
    )
    head = _contact(claim, words) if claim.contact else _statement(claim, words)
    return _joined(head, *corrections, _chain(claim.chain, page, words), *_page(page, words), link)


def _statement(claim: _Claim, words: Labels) -> str:
    text, notes = _text(claim.text), []
    if claim.form == "direct":
        said = words("citation.quoted", words=text)
        if claim.insertions:
            notes.append(words("citation.inserted", words=words("list").join(map(_name, claim.insertions))))
        elif claim.insertions is None and BRACKETS.intersection(text):
            notes.append(words("citation.brackets"))
    else:
        said = words("citation.reported", words=text)
    manner = [] if claim.status == PLAIN else [words.of("polarity", claim.status)]
    manner += [f"{words.of('act', claim.sort)} ({_name(claim.cue)})", words.of("form", claim.form)]
    if claim.when:
        manner.append(words("citation.said_on", day=_day(claim.when, words)))
    if claim.distance:
        notes.append(f"{words('label.distance')}: {_name(claim.distance)}")
    who = _names(claim.people, words, roles=True)
    if claim.others:
        who = f"{who} {words('to', names=_names(claim.others, words))}"
    return _joined(words("citation.statement", who=who, manner=words("list").join(manner), said=said), *notes)


def _contact(claim: _Claim, words: Labels) -> str:
    head = words(
        "citation.contact",
        kind=words.of("kind", claim.sort),
        status=words.of("status", claim.status),
        names=_names(claim.people, words),
        day=_day(claim.when, words),
    )
    more = [f"{words('label.through')} {_names(claim.others, words)}"] if claim.others else []
    more += [f"{words('label.place')}: {_name(claim.place)}"] if claim.place else []
    return f"{words('list').join([head, *more])}: {words('citation.reported', words=_text(claim.text))}"


def _chain(chain: Chain, page: PageOf, words: Labels) -> str:
    found = _name(page.outlet or page.doc)
    for inner in reversed(chain):
        found = words("citing", outer=found, inner=words("and").join(map(_name, inner)))
    return words("citation.chain", chain=found)


def _page(page: PageOf, words: Labels) -> tuple[str, ...]:
    title = words("citation.quoted", words=_name(page.title)) if page.title else words("untitled")
    where = words("list").join([title, _name(page.outlet or page.doc), _day(page.published, words)])
    captured = words("citation.captured", seen=page.seen, version=page.version)
    return tuple(part for part in (where, one_line(cut(page.url or "", LONGEST)), captured) if part)


def _names(named: Iterable[Named], words: Labels, *, roles: bool = False) -> str:
    shown = (f"{_name(one.name)} ({_name(one.role)})" if roles and one.role else _name(one.name) for one in named)
    return words("and").join(shown) or words("unstated")


def _day(day: str | None, words: Labels) -> str:
    return day_words(day, words) if day else words("undated")


def _text(text: str) -> str:
    return cut(one_line(text), LONGEST)


def _name(text: str) -> str:
    return one_line(cut(text, NAME))


def _joined(*parts: str) -> str:
    """Returns sentences one after the other, each ended once; an address is not ended, for the stop would seem part of it."""
    return " ".join(one if one.startswith(("/", "http://", "https://")) or one.endswith(ENDED) else f"{one}." for one in parts)
