"""How are readers' judgements laid over what is read, and over how it is grouped? Part of the corpus work, the same in any order."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Literal, TypeAlias

from sqlalchemy import Connection

from naqlan.errors import JudgementError
from naqlan.links.groups import Pair
from naqlan.links.judged import Links, settled
from naqlan.pipeline.correctable import checked
from naqlan.pipeline.corrections import laid_over
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.judgement import Decision, Found, Judgement, Target, TargetKind
from naqlan.record.parts import Item, ref_of
from naqlan.record.target import find
from naqlan.store.articles import records_of
from naqlan.store.judgements import anchored, each_judgement, put_anchors, standing_on, take_out_anchors

Standing: TypeAlias = tuple[Judgement, int]
"""A judgement that stands, and the place of one of its targets."""
GROUPING: Mapping[str, tuple[Decision, Decision]] = {
    "people": ("merge people", "part people"),
    "stories": ("merge stories", "part stories"),
}
"""Decisions that group and part, by what they group."""


def judgements_on(connection: Connection, articles: Sequence[str]) -> dict[str, list[Standing]]:
    """Takes out where judgements stood in articles that arrive or go, and returns those to be laid over them, by the id of the article."""
    take_out_anchors(connection, articles)
    return standing_on(connection, articles)


def lay_over(connection: Connection, record: Article, ids: Mapping[str, str], judged: Sequence[Standing]) -> Article:
    """Lays judgements over the record of an article, and notes where each one stands.

    Args:
        connection: In a transaction that writes.
        record: What was read.
        ids: The id of each item (`store.items.item_ids`).
        judged: The judgements on it, in the order of their numbers.

    Returns:
        The record without what is dropped, with what is corrected.
    """
    if not judged:
        return record
    found = [(judgement, place, *_found(record, judgement, judgement.targets[place])) for judgement, place in judged]
    laid, was = laid_over(record, [(judgement, item, how) for judgement, _, item, how in found if item is not None])
    rows = []
    for judgement, place, item, how in found:
        article = article_id(record.meta.key)
        whole = judgement.targets[place].kind == "article"
        anchor = article if whole else ids[ref_of(item)] if item is not None else None
        rows.append(
            {"judgement": judgement.number, "place": place, "article": article, "item": anchor, "found": how, "was": was.get(judgement.number)}
        )
    put_anchors(connection, rows)
    return laid


def as_judged(connection: Connection, records: Mapping[str, Article]) -> dict[str, Article]:
    """Returns records, by the id of their article, with the judgements that stand laid over them; nothing is written."""
    judged = standing_on(connection, list(records))
    return {article: _judged(record, judged[article]) if article in judged else record for article, record in records.items()}


def judged_article(connection: Connection, article: str) -> Article | None:
    """Returns the current record of an article with the judgements that stand laid over it; None where there is none of that id."""
    return judged_articles(connection, [article]).get(article)


def judged_articles(connection: Connection, articles: Iterable[str]) -> dict[str, Article]:
    """Returns the current records of articles, as `judged_article` does, by their ids in the order given; without those that are not there."""
    return as_judged(connection, records_of(connection, articles))


def _judged(record: Article, judged: Sequence[Standing]) -> Article:
    found = [(judgement, *_found(record, judgement, judgement.targets[place])) for judgement, place in judged]
    return laid_over(record, [(judgement, item, how) for judgement, item, how in found if item is not None])[0]


def links(connection: Connection, of: Literal["people", "stories"]) -> Links:
    """Returns which pairs readers have merged and parted, for whoever groups them.

    Args:
        connection: A connection.
        of: `people`: pairs of ids of mentions; `stories`: of articles.

    Returns:
        The pairs of which both are in the store now. Where judgements gainsay one another the later one counts, whether or not
        what it is about is here, so that articles in any order give the same.
    """
    together, _ = GROUPING[of]
    found = list(each_judgement(connection, decisions=GROUPING[of]))
    if not found:
        return Links()
    at = anchored(connection, [one.number for one in found])
    stand = settled((one.decision == together, _pairs(one, at)) for one in found)
    return stand.among(set(at.values()))


def _found(record: Article, judgement: Judgement, target: Target) -> tuple[Item | None, Found]:
    if target.kind == "article":
        return None, "exact"
    if judgement.decision == "correct" and not _holds(target.kind, judgement):
        return None, "stranded"
    return find(record, target)


def _holds(kind: TargetKind, judgement: Judgement) -> bool:
    """Says whether the value that a reader gave is one still: the vocabularies may have changed since."""
    try:
        checked(kind, judgement.name or "", judgement.value or "")
    except JudgementError:
        return False
    return True


def _pairs(judgement: Judgement, at: Mapping[tuple[int, int], str]) -> list[Pair]:
    """Returns the pairs that a judgement names: in a merger the first with each other one, in a parting each of a side with each of the others."""
    sides: dict[int, list[str]] = {}
    for place, target in enumerate(judgement.targets):
        sides.setdefault(target.side, []).append(at.get((judgement.number, place)) or _name(target))
    first, *others = (sides[side] for side in sorted(sides))
    return [both for other in others for both in product(first, other)]


def _name(target: Target) -> str:
    """Returns what stands for a target that is not here: the same for all that mean the same words."""
    return "\x1f".join((target.key, target.kind, target.field or "", target.before, target.quoted, target.after, str(target.nth)))
