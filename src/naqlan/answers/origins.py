"""Which origins do the texts name for an account, for programs? Counts, trees, and each telling's standing, side and path."""

from typing import Any

from naqlan.pipeline.origins import AccountOrigins
from naqlan.record.origin import Origin, Origins, Source


def origins_row(account: AccountOrigins) -> dict[str, Any]:
    """Returns the origins of an account as one value of a row: counts, trees, and for each telling its standing, its side and its path."""
    found = account.origins
    tellings = [
        {
            "telling": one.telling,
            "article": account.pages[one.telling].article,
            "standing": one.standing,
            "side": one.side,
            "path": [[source.name for source in link] for link in one.path],
            "copy": one.copy,
        }
        for one in found.provenances
    ]
    trees = {"named": [_origin(one) for one in found.named], "unnamed": [_origin(one) for one in found.unnamed]}
    occasion = account.occasion
    counts = {"least": found.least, "most": found.most, "occasion": _counts(occasion) if occasion else None}
    return {**counts, **trees, "unstated": list(found.unstated), "only": found.only, "tellings": tellings}


def _counts(found: Origins) -> dict[str, Any]:
    named, unnamed = ([one.source.name for one in some] for some in (found.named, found.unnamed))
    return {"least": found.least, "most": found.most, "named": named, "unnamed": unnamed, "statements": [one.telling for one in found.provenances]}


def _origin(one: Origin) -> dict[str, Any]:
    sources = [_source(source) for source in (one.source, *one.others)]
    return {
        "sources": sources,
        "unnamed": [source.name for source in one.unnamed],
        "tellings": list(one.tellings),
        "takers": [*map(_origin, one.takers)],
    }


def _source(one: Source) -> dict[str, str]:
    return {"name": one.name, "kind": one.kind, "country": one.country}
