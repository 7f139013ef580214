"""Whom do single names and common names without an office mean? Decided for each month, else by who is named beside them."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection

from naqlan.dates.window import window
from naqlan.names.full import full_name
from naqlan.resolve.office import offices_of
from naqlan.resolve.vague import Bearer, by_company, meant, possible
from naqlan.store import people as kept
from naqlan.store import people_meant as store
from naqlan.store.people import KeptForm, Sight

NEAR = 3
"""Days before and after a mention the same company speaks for the same person: a story is told for some days."""
MONTH, COMPANY = "month", "company"
"""Why a mention was taken for a form: nobody else bears the name in these months; the same people are named beside it in these days."""

MOST_POSSIBLE = 5
"""People whom a mention may mean that are noted with it."""


class Meant:
    """Decides about the names of some months.

    Args:
        connection: In a transaction that writes.
        touched: For each (last key, month) in which something changed the mentions that are new in it.
        gone: Mentions that were taken out.
    """

    def __init__(self, connection: Connection, touched: Mapping[tuple[str, str], Sequence[Sight]], gone: Sequence[Sight]) -> None:
        self._connection = connection
        self._touched = touched
        self._gone = gone
        self._forms: dict[str, KeptForm] = {}
        self._months: dict[str, dict[str, list[tuple[str, int]]]] = {}

    def decide(self, moved: Iterable[str]) -> set[str]:
        """Decides about all names that what changed may concern.

        Args:
            moved: Forms whose person is another than before.

        Returns:
            The people whom more or fewer mentions are taken for than before.
        """
        cells = {(last, month) for last, its in self._touched for month in around(its)}
        cells |= {(last, month) for last, its in store.months_of_forms(self._connection, moved) for month in around(its)}
        found = store.vague_in(self._connection, {last for last, _ in cells}, {month for _, month in cells})
        sights = [one for one in found if (one.last, one.month) in cells]
        self._load(sights)
        decided = [row for _, its in groupby(sorted(sights, key=_cell), _cell) for row in self._cell(list(its))]
        return self._write(decided)

    def _load(self, sights: Sequence[Sight]) -> None:
        """Loads who bears the last names of these mentions in their months and those around."""
        months: dict[str, dict[str, list[tuple[str, int]]]] = defaultdict(lambda: defaultdict(list))
        wanted = {month for one in sights for month in around(one.month)}
        for last, month, form, articles in store.months_of(self._connection, {one.last for one in sights}, wanted):
            months[last][month].append((form, articles))
        self._months = months
        self._forms = kept.forms(self._connection, {form for its in months.values() for rows in its.values() for form, _ in rows})

    def _bearers(self, last: str, month: str) -> list[Bearer]:
        counts: Counter[str] = Counter()
        for one in around(month):
            for form, articles in self._months.get(last, {}).get(one, ()):
                counts[form] += articles
        found = []
        for form, articles in sorted(counts.items()):
            row = self._forms[form]
            found.append(Bearer(form, row.person or form, full_name(row.name), offices_of(row.role), articles))
        return found

    def _cell(self, sights: Sequence[Sight]) -> list[tuple[Sight, str | None, str | None]]:
        """For the mentions of one last name in one month the form that each is taken for, and why."""
        bearers = self._bearers(sights[0].last, sights[0].month)
        month: dict[tuple[str, str], str | None] = {}
        found = []
        for one in sights:
            name, offices = full_name(one.name), offices_of(one.role)
            form = month[one.key, one.office] = month[one.key, one.office] if (one.key, one.office) in month else meant(name, offices, bearers)
            why = MONTH if form else None
            if form is None and bearers:
                candidates = possible(name, offices, bearers)
                form = self._by_company(one, candidates) if candidates else None
                why = COMPANY if form else json.dumps(sorted(candidates)[:MOST_POSSIBLE]) if candidates else None
            found.append((one, form, why))
        return found

    def _by_company(self, one: Sight, candidates: Mapping[str, Sequence[Bearer]]) -> str | None:
        company = frozenset(other.key for other in kept.sights_of(self._connection, [one.article]) if other.mention != one.mention and other.sure)
        if not company:
            return None
        forms = [form.form for its in candidates.values() for form in its]
        theirs = {form: frozenset(keys) for form, keys in store.keys_beside(self._connection, one.last, window(one.day, NEAR), forms).items()}
        return by_company(candidates, company, theirs)

    def _write(self, found: Sequence[tuple[Sight, str | None, str | None]]) -> set[str]:
        taken: Counter[str] = Counter(form for one in self._gone if (form := one.form))
        counted: Counter[str] = Counter({form: -count for form, count in taken.items()})
        for one, form, _ in found:
            if one.form != form:
                counted.update([form] if form else [])
                counted.subtract([one.form] if one.form else [])
        store.take_for(self._connection, {one.mention: (form, why) for one, form, why in found if (form, why) != (one.form, one.why)})
        store.count_taken(self._connection, counted)
        new = {one.mention for its in self._touched.values() for one in its}
        self._name([replace(one, form=form) for one, form, _ in found if one.form != form or one.mention in new])
        return {one.person for one in kept.forms(self._connection, [form for form, count in counted.items() if count]).values() if one.person}

    def _name(self, sights: Sequence[Sight]) -> None:
        """Notes whose the mentions are; one that is nobody else's is a person of its own."""
        who = {one.mention: (self._forms[one.form].person or one.mention) if one.form else one.mention for one in sights}
        kept.name_mentions(self._connection, who)
        alone = [one for one in sights if not one.form]
        rows = [
            {"id": one.mention, "name": one.name, "articles": 1, "first": one.day if one.dated else None, "last": one.day if one.dated else None}
            for one in alone
        ]
        gone = {one.mention for one in self._gone} | {one.mention for one in sights if one.form}
        kept.put_people(self._connection, rows, gone)


def around(month: str) -> list[str]:
    """Returns a month with that before and that after it (`2024-03`)."""
    year, number = int(month[:4]), int(month[5:7])
    return [f"{year + (number + step - 1) // 12:04d}-{(number + step - 1) % 12 + 1:02d}" for step in (-1, 0, 1)]


def _cell(one: Sight) -> tuple[str, str]:
    """The last name and the month within which a mention is decided about."""
    return one.last, one.month
