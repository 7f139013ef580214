"""What is an account for programs? What it is, its origins, then all its tellings, each with page, people, chain and passages."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from naqlan.answers.origins import origins_row
from naqlan.answers.row import Row, chain_row, judged_rows
from naqlan.answers.shape import CHAIN, COUNT, DAY, FIELD, ID, MOMENT, STRETCH, TEXT, Shape, keys, many, maybe, noted, one_of, ref
from naqlan.pipeline.accounts_asked import AccountTimeline
from naqlan.record.account import ACCOUNT_KINDS, Account, Named, Passage, Told
from naqlan.record.article import GENRES
from naqlan.record.contact import CONTACT_KINDS, STATUSES
from naqlan.record.statement import ACTS, FORMS, POLARITIES, VIAS
from naqlan.store.account_lists import PageOf

HEAD = ("id", "kind", "sort", "status", "earliest", "latest", "first_day", "last_day", "articles")
KEYS = (*HEAD, "people", "outlets", "origins", "tellings")
"""Keys of a row."""
FLAT_KEYS = (
    *(*HEAD, "item", "outlet", "doc", "url", "published", "people", "others", "act", "form", "polarity"),
    *("origins_least", "origins_most", "origins", "only"),
    *("told_status", "when", "chain", "in", "start", "end", "text"),
)
"""Keys of a row a passage, as a spreadsheet wants it."""

_TOLD: dict[str, Shape] = {
    "people": noted(many(ref("Named")), "The parties of a contact, the speakers of a statement."),
    "others": noted(many(ref("Named")), "Through whom a contact was; whom a statement addresses."),
    "when": maybe(DAY),
    "place": maybe(TEXT),
    "form": maybe(one_of(FORMS)),
    "via": maybe(one_of(VIAS)),
    "chain": CHAIN,
    "passages": many(ref("ToldPassage")),
    "judged": many(ref("Judged")),
}
_PAGE: dict[str, Shape] = {
    "item": noted(ID, "The id in the store of the contact or statement."),
    "article": ID,
    "doc": TEXT,
    "outlet": maybe(TEXT),
    "title": maybe(TEXT),
    "url": maybe(TEXT),
    "published": maybe(DAY),
    "genre": one_of(GENRES),
    "seen": noted(MOMENT, "When these words of the page were first seen."),
}
NAMED = keys(
    {
        "name": TEXT,
        "kind": maybe(TEXT),
        "role": noted(maybe(TEXT), "As written."),
        "id": noted(maybe(ID), "The person or entity across articles; null where the name was resolved to none."),
    }
)
TOLD_PASSAGE = keys({"status": TEXT, "when": maybe(DAY), "chain": CHAIN, "in": FIELD, "span": STRETCH, "text": noted(TEXT, "Verbatim.")})
CONTACT_TOLD = keys({**_PAGE, "status": one_of(STATUSES), "kind": one_of(CONTACT_KINDS), **_TOLD}, "A contact as one article tells it.")
STATEMENT_TOLD = keys({**_PAGE, "polarity": one_of(POLARITIES), "act": one_of(ACTS), **_TOLD}, "A statement as one article reports it.")
ACCOUNT = keys(
    {
        "id": ID,
        "kind": one_of(ACCOUNT_KINDS),
        "sort": noted(one_of((*CONTACT_KINDS, *ACTS)), "The kind of the contact or the act of the statement, as most tellings have it."),
        "status": noted(one_of((*STATUSES, *POLARITIES)), "Status or polarity, as most tellings have it."),
        "earliest": noted(maybe(DAY), "The first day that it may have been on; null: undated."),
        "latest": maybe(DAY),
        "first_day": noted(DAY, "The day of its first article."),
        "last_day": DAY,
        "articles": COUNT,
        "people": many(TEXT),
        "outlets": many(TEXT),
        "origins": noted({"anyOf": [ref("Origins"), {"type": "null"}]}, "Null where they were not looked up."),
        "tellings": many({"anyOf": [ref("ContactTold"), ref("StatementTold")]}),
    },
    "One contact or one statement, told by one article or several.",
)


def account_row(account: Account, found: AccountTimeline) -> dict[str, Any]:
    """Returns an account: what it is, its origins if looked up, then its tellings, each with page and passages."""
    origins = found.origins.get(account.id)
    return {
        **{name: getattr(account, name) for name in HEAD},
        "people": fullest_names(account),
        "outlets": outlets_of(account, found.pages),
        "origins": origins_row(origins) if origins else None,
        "tellings": [_telling(told, found) for told in account.tellings],
    }


def flat_rows(accounts: Iterable[Account], found: AccountTimeline) -> Iterator[Row]:
    """Yields a row for each passage of each telling of accounts, with the keys of `FLAT_KEYS`."""
    for account in accounts:
        known = found.origins.get(account.id)
        origins = known.origins if known else None
        for told in account.tellings:
            page, said = found.pages[told.article], told.kind == "statement"
            for one in told.passages:
                yield {
                    **{name: getattr(account, name) for name in HEAD},
                    "item": told.item,
                    **{name: getattr(page, name) for name in ("outlet", "doc", "url", "published")},
                    "people": [named.name for named in told.people],
                    "others": [named.name for named in told.others],
                    "act": told.sort if said else None,
                    "form": told.form,
                    "polarity": told.status if said else None,
                    "origins_least": origins.least if origins else None,
                    "origins_most": origins.most if origins else None,
                    "origins": [one.source.name for one in origins.named] if origins else None,
                    "only": origins.only if origins else None,
                    "told_status": None if said else one.status,
                    "when": one.when,
                    "chain": chain_row(told.chain if said else one.chain),
                    "in": one.span.field,
                    "start": one.span.start,
                    "end": one.span.end,
                    "text": one.text,
                }


def outlets_of(account: Account, pages: Mapping[str, PageOf]) -> list[str]:
    """Returns the outlets that tell of it, each once, in the order of their articles; the name of the page where none is known."""
    return list(dict.fromkeys(pages[told.article].outlet or pages[told.article].doc for told in account.tellings))


def fullest_names(account: Account) -> list[str]:
    """Returns the parties or speakers as the telling with the fullest names has them."""
    return [one.name for one in max((told.people for told in account.tellings), key=lambda people: sum(len(one.name) for one in people), default=())]


def _telling(told: Told, found: AccountTimeline) -> dict[str, Any]:
    page = found.pages[told.article]
    common = {
        "item": told.item,
        "article": told.article,
        **{name: getattr(page, name) for name in ("doc", "outlet", "title", "url", "published", "genre", "seen")},
        "status" if told.kind == "contact" else "polarity": told.status,
        "kind" if told.kind == "contact" else "act": told.sort,
        "people": [_named(one) for one in told.people],
        "others": [_named(one) for one in told.others],
        "when": told.when,
        "place": told.place,
        "form": told.form,
        "via": told.via,
        "chain": chain_row(told.chain),
    }
    return common | {"passages": [_passage(one) for one in told.passages], "judged": judged_rows(found.judged.get(told.item, ()))}


def _named(one: Named) -> dict[str, Any]:
    return {"name": one.name, "kind": one.kind or None, "role": one.role, "id": one.who}


def _passage(one: Passage) -> dict[str, Any]:
    where = {"in": one.span.field, "span": [one.span.start, one.span.end], "text": one.text}
    return {"status": one.status, "when": one.when, "chain": chain_row(one.chain), **where}
