"""A step of the corpus work: who cites whom? Each citation of what arrives, equal words of several pages counted once."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from naqlan.compare.citing import Citing
from naqlan.pipeline.arrival import Arrival
from naqlan.pipeline.sourcing import Page, bearings
from naqlan.record.identity import hash_of
from naqlan.record.origin import Source
from naqlan.record.sourced import Sourced
from naqlan.store.sources import Citation, count_words, put_citations, take_out_citations
from naqlan.text.fold import fold

ANONYMOUS = "anonymous"
"""The key of all unnamed sources together."""
LEAST_WORDS = 6
"""Words that two passages must share for one to be a copy of the other: shorter ones ("he declined to comment") are said anew every day."""


def keep_sources(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Keeps whom articles that arrive cite, and takes out the citations of those that are gone (a step, see `arrival.Step`)."""
    touched = take_out_citations(connection, gone)
    touched |= put_citations(connection, [citation for one in arrivals for citation in _citations(one)])
    count_words(connection, touched)


def _citations(arrival: Arrival) -> Iterator[Citation]:
    page = Page(arrival.article, arrival.record, arrival.day)
    for statement in arrival.record.statements:
        yield from _of(page.statement(arrival.ids[statement.id], statement), statement.content)
    for contact in arrival.record.contacts:
        for telling, passage in zip(page.contact(arrival.ids[contact.id], contact), contact.tellings, strict=True):
            yield from _of(telling, arrival.record.text(passage.span))


def _of(telling: Sourced, text: str) -> Iterator[Citation]:
    if telling.field == "title":
        return
    citing = Citing(bearings(), [telling])
    words = fold(text).split()
    page = "" if len(words) >= LEAST_WORDS else telling.article
    outlet = citing.home(telling).name
    for key, source in {_key(one): one for one in citing.cited(telling)}.items():
        name = "" if key == ANONYMOUS else source.name
        yield Citation(telling.id, key, name, source.kind, telling.article, outlet, telling.day, hash_of(page, key, *words))


def _key(source: Source) -> str:
    return ANONYMOUS if source.kind == "anonymous" else source.key
