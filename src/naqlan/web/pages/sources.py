"""Who is cited by whom, how often, and how much of it is unnamed? For all outlets, and for one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from naqlan.errors import PageError
from naqlan.pipeline.source_counts import Cites, Reporting, outlet_named, reporting, who_cites, whom_cited
from naqlan.store.sources import CitedBy, Citing, citing_each, most_citing
from naqlan.text.fold import fold
from naqlan.web.parameters import Parameter
from naqlan.web.pictures.chains import Citation, chain_diagram
from naqlan.web.pictures.picture import Pen
from naqlan.web.route import Asked, Route

SHOWN, MOST = 30, 300
"""Sources and outlets that are listed; and where all of them are asked for."""
DRAWN = 40
"""Pairs of the diagram, the most frequent."""
ARTICLES = 20
"""Articles of an outlet that are listed, the newest."""
MEDIA = frozenset({"outlet", "agency"})
"""Kinds of sources that publish themselves, and so have a page here."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Who is cited by all, by whom most, and how much each outlet cites."""

    cited: Sequence[Cites]
    pairs: Sequence[CitedBy]
    citing: Sequence[Citing]


def ask(asked: Asked) -> Sources:
    """Asks for the sources of all pages."""
    most = MOST if asked.given["all"] else SHOWN
    with asked.store.reading() as connection:
        return Sources(whom_cited(connection, most + 1), most_citing(connection, DRAWN), citing_each(connection))


def shown(found: Sources, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    most = MOST if asked.given["all"] else SHOWN
    by_name = asked.given["order"] == "name"
    citing = found.citing if by_name else sorted(found.citing, key=lambda one: (-one.citations, one.outlet))
    return {
        "given": asked.given,
        "picture": _picture(found.pairs, asked),
        "unnamed": found.cited[0] if found.cited else None,
        "cited": [_source(one) for one in found.cited[1 : most + 1]],
        "more": len(found.cited) > most + 1,
        "citing": [_citing(one, asked) for one in citing[:most]],
        "more_citing": len(citing) > most,
        "by_name": by_name,
    }


def _picture(pairs: Sequence[CitedBy], asked: Asked) -> Any:
    unnamed = asked.words.of("source", "anonymous")
    citations = [Citation(one.outlet, one.name or unnamed, one.citations, unnamed=not one.name) for one in pairs]
    return chain_diagram(citations, Pen(asked.view, asked.words))


def _source(one: Cites) -> Mapping[str, Any]:
    return {"name": one.cited, "href": _page(one.cited or "") if one.kind in MEDIA else None, "one": one}


def _page(name: str) -> str | None:
    """Returns the name of an outlet that has an address of its own; None for one that no address can hold."""
    return name if name and "/" not in name else None


def _citing(one: Citing, asked: Asked) -> Mapping[str, Any]:
    return {"name": one.outlet, "href": _page(one.outlet), "one": one, **_bar(one.unnamed / one.citations, asked)}


def _bar(share: float, asked: Asked) -> Mapping[str, Any]:
    """A share with the place of its bar, which grows from where lines begin."""
    width = round(100 * share, 1)
    return {"share": share, "width": width, "x": round(100 - width, 1) if asked.view.right_to_left else 0}


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: its name, whom it cites (the unnamed first), who cites it, and its articles."""

    name: str
    cites: Sequence[Cites]
    cited_by: Sequence[Cites]
    articles: Reporting


def ask_outlet(asked: Asked) -> Outlet:
    """Asks for one outlet.

    Raises:
        PageError: No page of it is there, and no page cites it.
    """
    name, most = asked.given["outlet"], MOST if asked.given["all"] else SHOWN
    with asked.store.reading() as connection:
        known = outlet_named(connection, name)
        cites = whom_cited(connection, most + 1, known) if known is not None else []
        found = Outlet(known or name, cites, who_cites(connection, name, most + 1), reporting(connection, known or name, ARTICLES))
    if not (found.cites or found.cited_by or found.articles.looked_at):
        raise PageError(asked.words("page.sources_outlet.nobody"), status=404)
    return found


def shown_outlet(found: Outlet, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    most = MOST if asked.given["all"] else SHOWN
    articles = found.articles
    ways = (("citing", articles.citing), ("copied", articles.copied), ("alone", articles.alone))
    home = fold(found.name)
    pairs = [CitedBy(found.name, one.cited or "", one.kind, one.citations) for one in found.cites[: DRAWN // 4] if one.citations]
    pairs += [
        CitedBy(one.citing or "", found.name, one.kind, one.citations)
        for one in found.cited_by[: DRAWN // 4]
        if one.citing and fold(one.citing) != home
    ]
    return {
        "name": found.name,
        "given": asked.given,
        "picture": _picture(pairs, asked),
        "unnamed": {"one": found.cites[0], **_bar(found.cites[0].share or 0, asked)} if found.cites else None,
        "total": round(found.cites[0].citations / found.cites[0].share) if found.cites and found.cites[0].share else 0,
        "cites": [_source(one) for one in found.cites[1 : most + 1]],
        "cited_by": [{"name": one.citing, "href": _page(one.citing or ""), "count": one.citations} for one in found.cited_by[:most]],
        "more": len(found.cites) > most + 1 or len(found.cited_by) > most,
        "articles": articles,
        "ways": [{"name": name, "count": count, **_bar(count / articles.looked_at, asked)} for name, count in ways] if articles.looked_at else [],
    }


ALL = Parameter("all", "flag")
ROUTES = (
    Route("sources", "/sources", ask, shown, parameters=(Parameter("order", "choice", choices=("citations", "name")), ALL)),
    Route("sources_outlet", "/sources/{outlet}", ask_outlet, shown_outlet, parameters=(ALL,)),
)
