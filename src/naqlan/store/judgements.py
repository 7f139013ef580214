"""What did readers decide, what of it stands, and what does it stand on?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update

from naqlan.record.identity import article_id
from naqlan.record.judgement import Decision, Judgement, Laid, Target
from naqlan.store.rows import safe
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_judgements import anchors, judgements, targets

AT_ONCE = 500
"""Ids that are asked for in one step."""
_J, _T, _A = judgements.c, targets.c, anchors.c
TAKE_OUT = delete(anchors).where(_A.article == bindparam("which"))
UNSETTLE = update(placed).where(placed.c.article == bindparam("which")).values(settled=False)
WITHDRAW = (
    update(judgements)
    .where(_J.number == bindparam("which"), _J.undone.is_(None))
    .values(undone=bindparam("at_"), undone_by=bindparam("who_"), undone_why=bindparam("why_"))
)


def put_judgement(connection: Connection, judgement: Judgement, again: Iterable[str]) -> int:
    """Keeps a judgement and has the corpus work take up the articles that it touches.

    Args:
        connection: In a transaction that writes.
        judgement: It; its number is passed over.
        again: Ids of the articles that the corpus work is to take up again.

    Returns:
        Its number.
    """
    row = {name: getattr(judgement, name) for name in ("decision", "name", "value", "who", "why", "at")}
    number: int = connection.execute(insert(judgements).values(_safe(row)).returning(_J.number)).scalar_one()
    connection.execute(insert(targets), [_target_row(number, place, one) for place, one in enumerate(judgement.targets)])
    take_up(connection, again)
    return number


def withdraw(connection: Connection, number: int, again: Iterable[str], *, who: str, why: str, at: str) -> bool:
    """Withdraws a judgement by a date and has the corpus work take up the articles that it touches; returns False where it stood no more."""
    given = {"which": number, "at_": at, "who_": safe(who), "why_": safe(why)}
    if not connection.execute(WITHDRAW, given).rowcount:
        return False
    connection.execute(delete(anchors).where(_A.judgement == number))
    take_up(connection, again)
    return True


def take_up(connection: Connection, articles: Iterable[str]) -> None:
    """Has the corpus work take up articles again; those that are not there are passed over."""
    which = [{"which": one} for one in sorted(set(articles))]
    if which:
        connection.execute(UNSETTLE, which)


def judgement_of(connection: Connection, number: int) -> Judgement | None:
    """Returns a judgement by its number, None where there is none."""
    return next(each_judgement(connection, numbers=[number]), None)


def each_judgement(connection: Connection, *, numbers: Sequence[int] | None = None, decisions: Sequence[Decision] = ()) -> Iterator[Judgement]:
    """Yields judgements with their targets, the last first.

    Args:
        connection: A connection.
        numbers: Only these (at most some hundreds); None: all.
        decisions: Only those of these kinds that stand; none: all, also those withdrawn.
    """
    asked = select(judgements)
    if numbers is not None:
        asked = asked.where(_J.number.in_(numbers))
    if decisions:
        asked = asked.where(_J.decision.in_(decisions), _J.undone.is_(None))
    rows = connection.execute(asked.order_by(_J.number.desc())).mappings().all()
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        found = _targets(connection, [row["number"] for row in some])
        for row in some:
            yield Judgement(targets=tuple(found.get(row["number"], ())), **row)


def numbers_of(
    connection: Connection, *, decision: str | None = None, who: str | None = None, stranded: bool = False, before: int | None = None, most: int
) -> list[int]:
    """Returns the numbers of judgements, the last first.

    Args:
        connection: A connection.
        decision: Only those of this kind.
        who: Only those of somebody whose name has these words in it.
        stranded: Only those that stand, and of which a target has no place now.
        before: Only those of a smaller number.
        most: At most so many.
    """
    asked = select(_J.number)
    if decision is not None:
        asked = asked.where(_J.decision == decision)
    if who is not None:
        asked = asked.where(_J.who.icontains(who, autoescape=True))
    if stranded:
        placeless = select(_T.judgement).outerjoin(anchors, (_A.judgement == _T.judgement) & (_A.place == _T.place)).where(_A.item.is_(None))
        asked = asked.where(_J.undone.is_(None), _J.number.in_(placeless))
    if before is not None:
        asked = asked.where(_J.number < before)
    return list(connection.execute(asked.order_by(_J.number.desc()).limit(most)).scalars())


def standing_on(connection: Connection, articles: Sequence[str]) -> dict[str, list[tuple[Judgement, int]]]:
    """Returns the judgements that stand on articles, by the id of the article: each with the place of a target, in the order of their numbers."""
    found: dict[str, list[tuple[Judgement, int]]] = {}
    for start in range(0, len(articles), AT_ONCE):
        asked = select(_T.judgement).join(judgements, _J.number == _T.judgement).where(_J.undone.is_(None))
        some = set(articles[start : start + AT_ONCE])
        numbers = sorted(set(connection.execute(asked.where(_T.article.in_(some))).scalars()))
        for first in range(0, len(numbers), AT_ONCE):
            for judgement in each_judgement(connection, numbers=numbers[first : first + AT_ONCE]):
                for place, target in enumerate(judgement.targets):
                    if (which := article_id(target.key)) in some:
                        found.setdefault(which, []).append((judgement, place))
    return {article: sorted(ones, key=lambda one: (one[0].number, one[1])) for article, ones in found.items()}


def take_out_anchors(connection: Connection, articles: Iterable[str]) -> None:
    """Takes out where judgements stand in articles."""
    which = [{"which": one} for one in articles]
    if which:
        connection.execute(TAKE_OUT, which)


def put_anchors(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Puts in where judgements stand, a row of `anchors` each."""
    if rows:
        connection.execute(insert(anchors), [_safe(row) for row in rows])


def anchored(connection: Connection, numbers: Sequence[int]) -> dict[tuple[int, int], str]:
    """Returns the item on which each target of judgements stands, by judgement and place; those that found no place are left out."""
    found: dict[tuple[int, int], str] = {}
    for start in range(0, len(numbers), AT_ONCE):
        asked = select(_A.judgement, _A.place, _A.item).where(_A.judgement.in_(numbers[start : start + AT_ONCE]), _A.item.is_not(None))
        found |= {(row.judgement, row.place): row.item for row in connection.execute(asked)}
    return found


def laid_on(connection: Connection, items: Sequence[str]) -> dict[str, list[Laid]]:
    """Returns what judgements do to items now, by the id of the item, in the order of their numbers; those on which there are none are left out."""
    found: dict[str, list[Laid]] = {}
    for start in range(0, len(items), AT_ONCE):
        asked = _laid().where(_A.item.in_(items[start : start + AT_ONCE])).order_by(_A.judgement, _A.place)
        for row in connection.execute(asked).mappings():
            found.setdefault(row["item"], []).append(Laid(**row))
    return found


def checked_items() -> Select[str]:
    """Returns the question for the ids of all items that a reader has checked or corrected, for a condition `id IN (…)`; they are few."""
    asked = select(_A.item).join(judgements, _J.number == _A.judgement)
    return asked.where(_J.decision.in_(("correct", "check")), _A.item.is_not(None)).distinct()


def dropped_in(connection: Connection, articles: Sequence[str]) -> int:
    """Returns how many items readers have dropped from articles."""
    found: set[str] = set()
    for start in range(0, len(articles), AT_ONCE):
        asked = select(_A.item).join(judgements, _J.number == _A.judgement).where(_J.decision == "drop", _A.item.is_not(None))
        found.update(connection.execute(asked.where(_A.article.in_(articles[start : start + AT_ONCE]))).scalars())
    return len(found)


def places_of(connection: Connection, numbers: Sequence[int]) -> dict[int, dict[int, Laid]]:
    """Returns where the targets of judgements stand, by number and place; left out where the article is not there or not taken up yet."""
    found: dict[int, dict[int, Laid]] = {}
    for start in range(0, len(numbers), AT_ONCE):
        some = numbers[start : start + AT_ONCE]
        for row in connection.execute(_laid().add_columns(_A.place.label("place")).where(_A.judgement.in_(some))).mappings():
            laid = {name: row[name] for name in row if name != "place"}
            found.setdefault(row["judgement"], {})[row["place"]] = Laid(**laid)
    return found


def waiting_among(connection: Connection, articles: Sequence[str]) -> set[str]:
    """Returns which of these articles wait for the corpus work."""
    found: set[str] = set()
    for start in range(0, len(articles), AT_ONCE):
        asked = select(placed.c.article).where(placed.c.article.in_(articles[start : start + AT_ONCE]), ~placed.c.settled)
        found.update(connection.execute(asked).scalars())
    return found


def _laid() -> Any:
    mine = (_A.judgement, _A.item, _A.found, _A.was)
    return select(*mine, _J.decision, _J.name, _J.value, _J.who, _J.why, _J.at).join(judgements, _J.number == _A.judgement)


def _targets(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Target]]:
    found: dict[int, list[Target]] = {}
    columns = [_T[name] for name in Target.__dataclass_fields__]
    for row in connection.execute(select(_T.judgement, *columns).where(_T.judgement.in_(numbers)).order_by(_T.judgement, _T.place)).mappings():
        found.setdefault(row["judgement"], []).append(Target(**{name: row[name] for name in Target.__dataclass_fields__}))
    return found


def _target_row(number: int, place: int, target: Target) -> dict[str, Any]:
    row = {name: getattr(target, name) for name in Target.__dataclass_fields__}
    return _safe({"judgement": number, "place": place, "article": article_id(target.key), **row})


def _safe(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: safe(value) if isinstance(value, str) else value for name, value in row.items()}
