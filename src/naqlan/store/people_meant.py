"""How is it kept who bears a last name in which month, and for whom the names are taken that many may bear?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, select, update

from naqlan.store.people import Sight, rows_where, sight_of
from naqlan.store.portions import portions
from naqlan.store.schema_people import name_forms, name_months, name_sights
from naqlan.store.upsert import put

COUNT_MONTH = put(name_months, lambda more: {"articles": name_months.c.articles + more.articles})
NO_MONTHS = delete(name_months).where(name_months.c.articles <= 0)


def count_months(connection: Connection, counted: Counter[tuple[str, str, str]]) -> None:
    """Adds to the articles of each (last key, month, form); takes out what then has none."""
    rows = [{"last": last, "month": month, "form": form, "articles": count} for (last, month, form), count in sorted(counted.items()) if count]
    if rows:
        connection.execute(COUNT_MONTH, rows)
        connection.execute(NO_MONTHS.where(name_months.c.last.in_(sorted({last for last, _, _ in counted}))))


def months_of_forms(connection: Connection, ids: Iterable[str]) -> set[tuple[str, str]]:
    """Returns the (last key, month) of forms."""
    return {(row["last"], row["month"]) for row in rows_where(connection, name_months, "form", ids)}


def keys_beside(connection: Connection, last: str, days: tuple[str, str], only: Iterable[str]) -> dict[str, set[str]]:
    """Returns for each of some forms the keys of the sure names beside it in the articles of some days.

    Args:
        connection: Any.
        last: The last key of the forms.
        days: The first and the last of the days.
        only: The forms.
    """
    s, other = name_sights.c, name_sights.alias()
    wanted = sorted(only)
    months = sorted({days[0][:7], days[1][:7]})
    asked = (
        select(s.form, other.c.key)
        .join(other, other.c.article == s.article)
        .where(s.last == last, s.month.in_(months), s.sure, s.day.between(*days), s.form.in_(wanted), other.c.sure, other.c.form != s.form)
    )
    found: dict[str, set[str]] = defaultdict(set)
    for form, key in connection.execute(asked):
        found[form].add(key)
    return found


def take_for(connection: Connection, taken: Mapping[str, tuple[str | None, str | None]]) -> None:
    """Notes for mentions that are not sure the form each is taken for, and why."""
    rows = [{"which": mention, "form": form, "why": why} for mention, (form, why) in sorted(taken.items())]
    if rows:
        connection.execute(update(name_sights).where(name_sights.c.mention == bindparam("which")), rows)


def count_taken(connection: Connection, counted: Counter[str]) -> None:
    """Adds to the mentions that are not sure and were taken for each form."""
    rows = [{"which": form, "more": count} for form, count in sorted(counted.items()) if count]
    if rows:
        connection.execute(update(name_forms).where(name_forms.c.id == bindparam("which")).values(taken=name_forms.c.taken + bindparam("more")), rows)


def months_of(connection: Connection, lasts: Iterable[str], months: Iterable[str] | None = None) -> list[tuple[str, str, str, int]]:
    """Returns (last key, month, form, articles) of these last keys, in these months or in all."""
    m, within = name_months.c, None if months is None else sorted(set(months))
    found = []
    for part in portions(lasts):
        asked = select(m.last, m.month, m.form, m.articles).where(m.last.in_(part))
        rows = connection.execute(asked if within is None else asked.where(m.month.in_(within)))
        found += [(row.last, row.month, row.form, row.articles) for row in rows]
    return found


def vague_in(connection: Connection, lasts: Iterable[str], months: Iterable[str]) -> list[Sight]:
    """Returns the mentions with these last keys in these months that are not sure, in the order of their days."""
    s, within = name_sights.c, sorted(set(months))
    found = []
    for part in portions(lasts):
        asked = select(name_sights).where(s.last.in_(part), s.month.in_(within), ~s.sure)
        found += [sight_of(dict(row)) for row in connection.execute(asked).mappings()]
    return sorted(found, key=lambda one: (one.day, one.mention))
