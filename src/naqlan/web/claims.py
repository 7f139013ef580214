"""How does a contact or a statement stand on a page? As values for `claims.html`: always with who says so, its polarity, chain and passage."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

from naqlan.answers.accounts import outlets_of
from naqlan.pipeline.accounts_asked import AccountTimeline
from naqlan.pipeline.said import Said
from naqlan.pipeline.whom import Whom
from naqlan.record.account import Account, Named, Passage, Told
from naqlan.record.judgement import Laid
from naqlan.record.span import Span
from naqlan.record.statement import Chain
from naqlan.store.account_lists import PageOf
from naqlan.store.said import Report
from naqlan.web.foreign import foreign, seen
from naqlan.web.words import Words

MOST_TELLINGS = 6
"""Tellings of a contact that a list shows; its story has them all."""
MOST_REPORTS = 12
"""Other pages that report a statement that a list names."""
LONGEST = 1_500
"""Code points of a passage that a list shows: the longest in a hundred statements of the press has 900; the article has it whole."""


def somebody(one: Named) -> Mapping[str, Any]:
    """Returns somebody with a part in a contact or statement: name, role as written, and the address of their page, if they have one."""
    return {"name": one.name, "role": one.role, "href": page_of(one.kind, one.who), "kind": one.kind}


def page_of(kind: str, who: str | None) -> str | None:
    """Returns the address of the page of a person or entity across articles; None for who was not resolved to one."""
    return None if who is None else f"/people/{who}" if kind == "person" else f"/offices/{who}"


def meant_values(name: str, its: Whom) -> Mapping[str, Any]:
    """Returns whom a name that was asked for means, for the field of a form; `whole` where it is the id of the one."""
    kinds = [("person", one.id, one.name) for one in its.people] + [(one.kind, one.id, one.name) for one in its.entities]
    meant = [{"id": which, "name": known, "kind": kind, "href": page_of(kind, which)} for kind, which, known in kinds]
    return {"given": name, "meant": meant, "whole": name in its.ids}


def chain_words(outlet: str | None, chain: Chain, words: Words) -> Markup:
    """Returns on whose authority something is told, from the page inward: the outlet, citing the outermost link, citing the next."""
    told = foreign(outlet) if outlet else Markup('<span class="quiet">{}</span>').format(words("page.claim.nameless_outlet"))
    for link in reversed(chain):
        told = escape(words("citing")).format(outer=told, inner=escape(words("and")).join(map(foreign, link)))
    return told


def contact_values(account: Account, told: AccountTimeline, stories: Mapping[str, str], words: Words) -> Mapping[str, Any]:
    """Returns a contact across articles: what it was, with whom, when, and its tellings, each with its page, chain, status and passage.

    Args:
        account: The contact.
        told: Its pages, origins and what readers judged.
        stories: The story of each article.
        words: Those of the language.
    """
    fullest = max((one.people for one in account.tellings), key=lambda people: sum(len(one.name) for one in people), default=())
    through = {one.name: one for telling in account.tellings for one in telling.others}
    passages = [(telling, one) for telling in account.tellings for one in telling.passages]
    passages.sort(key=lambda both: both[1].status != account.status)  # what most tellings say is shown first
    first = account.tellings[0]
    return {
        "id": account.id,
        "kind": account.sort,
        "status": account.status,
        "when": _when(account),
        "parties": [somebody(one) for one in fullest],
        "through": [somebody(one) for one in through.values()],
        "places": list(dict.fromkeys(one.place for one in account.tellings if one.place)),
        "tellings": [_telling(one, passage, account, told.pages[one.article], words) for one, passage in passages[:MOST_TELLINGS]],
        "number": len(passages),
        "articles": account.articles,
        "outlets": outlets_of(account, told.pages),
        "origins": told.origins.get(account.id),
        "judged": [judged_words(one, words) for telling in account.tellings for one in told.judged.get(telling.item, ())],
        "story": stories.get(first.article),
    }


def _when(account: Account) -> str | None:
    """The day of a contact as EDTF: as its first telling with these days has it, else all days that it may have been on."""
    if account.earliest is None:
        return None
    written = (one.when for one in account.tellings if (one.earliest, one.latest) == (account.earliest, account.latest))
    plain = account.earliest if account.earliest == account.latest else f"{account.earliest}/{account.latest}"
    return next(written, None) or plain


def _telling(told: Told, one: Passage, account: Account, page: PageOf, words: Words) -> Mapping[str, Any]:
    """A passage that tells of a contact; its status and day only where they are not those of the contact."""
    return {
        "chain": chain_words(page.outlet, one.chain, words),
        "published": page.published,
        "article": told.article,
        "href": f"/articles/{told.article}#i-{told.item}",
        "status": one.status if one.status != account.status else None,
        "when": one.when if one.when not in (None, _when(account)) else None,
        "text": _shortened(one.text),
    }


def _shortened(text: str) -> str:
    return seen(text) if len(text) <= LONGEST else f"{seen(text[:LONGEST])}…"


def statement_values(one: Said, words: Words) -> Mapping[str, Any]:
    """Returns a statement as one article reports it: who, to whom, how, in which words, on whose authority, and who else reports it."""
    statement, meta = one.statement, one.record.meta
    item = one.ids.get(statement.id)
    named = {known.id: Named(known.name, "person", known.role, one.who.get(known.id)) for known in one.record.people}
    others = {known.id: Named(known.name, known.kind, None, one.who.get(known.id)) for known in one.record.entities}
    named |= others | {known.name: known for known in others.values()}

    def of(given: Iterable[str]) -> list[Mapping[str, Any]]:
        return [somebody(named.get(each) or Named(each)) for each in given]

    chain = tuple(tuple(named[each].name if each in named else each for each in link) for link in statement.chain)
    return {
        "item": item,
        "href": f"/articles/{one.article}#i-{item}" if item else f"/articles/{one.article}",
        "speakers": of(statement.speakers),
        "speaker_kind": statement.speaker_kind,
        "addressees": of(statement.addressees),
        "about": of(statement.about),
        "act": statement.act,
        "cue": statement.cue,
        "form": statement.form,
        "polarity": statement.polarity,
        "via": statement.via,
        "when": statement.when,
        "distance": one.record.text(statement.distance) if statement.distance else None,
        "pieces": list(_pieces(one)),
        "cut": len(statement.content) > LONGEST,
        "chain": chain_words(meta.outlet, chain, words),
        "published": meta.published,
        "judged": [judged_words(laid, words) for laid in one.record.judged.get(statement.id, ())],
        "others": [_report(other) for other in _once(one.others)[:MOST_REPORTS]],
        "more": max(len(_once(one.others)) - MOST_REPORTS, 0),
    }


def _once(others: Sequence[Report]) -> list[Report]:
    """The first report of each outlet; pages of no known outlet each by themselves."""
    found: dict[str, Report] = {}
    for one in others:
        found.setdefault(one.outlet or one.article, one)
    return list(found.values())


def _report(one: Report) -> Mapping[str, Any]:
    return {"outlet": one.outlet, "day": one.day, "href": f"/articles/{one.article}"}


def _pieces(one: Said) -> Iterator[tuple[str, str]]:
    """Yields the content in pieces, each with what it is: `plain`, `found` (what was looked for), `inserted` by the outlet."""
    field, start, end = one.statement.span
    end = min(end, start + LONGEST)
    kinds: Sequence[tuple[str, Sequence[Span]]] = (("inserted", one.statement.insertions), ("found", one.found))
    marks = sorted((span.start, span.end, kind) for kind, spans in kinds for span in spans if span.field == field)
    at = start
    for first, last, kind in marks:
        if at <= first < last <= end:
            yield from _piece(one, Span(field, at, first), "plain")
            yield from _piece(one, Span(field, first, last), kind)
            at = last
    yield from _piece(one, Span(field, at, end), "plain")


def _piece(one: Said, span: Span, kind: str) -> Iterator[tuple[str, str]]:
    if span.end > span.start:
        yield kind, seen(one.record.text(span))


def judged_words(laid: Laid, words: Words) -> Markup:
    """Returns what a reader decided of a contact or statement, in words: checked, or a value corrected; who, when, why."""
    who, why, at = foreign(laid.who), foreign(laid.why), laid.at.partition("T")[0]
    if laid.name is None:
        return escape(words("brief.checked")).format(who=who, at=at, why=why)
    value, was = foreign(laid.value or words("unstated")), foreign(laid.was or words("unstated"))
    return escape(words("brief.corrected")).format(who=who, at=at, why=why, name=words.of("value", laid.name), value=value, was=was)
