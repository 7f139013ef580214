"""Which origins do the texts name for an account, for programs? Counts, trees, and each telling's standing, side and path."""

from typing import Any

from naqlan.answers.shape import COUNT, FLAG, ID, TEXT, keys, many, maybe, noted, one_of, ref
from naqlan.pipeline.origins import AccountOrigins
from naqlan.record.identity import ID_LENGTH
from naqlan.record.origin import SIDES, SOURCE_KINDS, STANDINGS, Origin, Origins, Source

TELLING = noted(
    {"type": "string", "pattern": f"^[0-9a-f]{{{ID_LENGTH}}}(#[0-9]+)?$"},
    "The id of the item; a further passage on a contact with its number behind it.",
)
SOURCE = keys({"name": TEXT, "kind": one_of(SOURCE_KINDS), "country": noted(TEXT, "ISO 3166; empty where it is not known.")})
ORIGIN = keys(
    {"sources": many(ref("Source")), "unnamed": many(TEXT), "tellings": many(TELLING), "takers": many(ref("Origin"))},
    "A source that has it from nobody that the texts name (several: they cite one another), and who has it from it.",
)
ORIGINS = keys(
    {
        "least": noted(COUNT, "Distinct origins if the unnamed ones are among the named ones; 0 where none is stated."),
        "most": noted(COUNT, "Distinct origins if every unnamed one is another."),
        "occasion": maybe(keys({"least": COUNT, "most": COUNT, "named": many(TEXT), "unnamed": many(TEXT), "statements": many(TELLING)})),
        "named": many(ref("Origin")),
        "unnamed": many(ref("Origin")),
        "unstated": noted(many(TELLING), "Tellings that state no origin."),
        "only": noted(maybe(one_of(("first", "other"))), "Whether it is known from one party alone."),
        "tellings": many(
            keys(
                {
                    "telling": TELLING,
                    "article": ID,
                    "standing": one_of(STANDINGS),
                    "side": one_of(SIDES),
                    "path": many(many(TEXT)),
                    "copy": FLAG,
                }
            )
        ),
    },
    "The distinct origins that the texts name. Nothing is confirmed by their number.",
)


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
