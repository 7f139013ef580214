"""The step of the corpus work that finds people across articles: forms of names, verdicts on pairs of them, and whom each mention is of.

A frequent name stands in many thousand articles, so forms are compared (a name in one office), not mentions. What is kept follows from the
mentions of the current versions and the judgements given alone, whatever came first.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection

from naqlan.links.groups import Pair, pair
from naqlan.names.full import full_name, last_keys
from naqlan.pipeline.arrival import Arrival
from naqlan.pipeline.judgements import links
from naqlan.pipeline.people_forms import as_form, bridged, grown, keys_of, months_of, namesakes_in, person_row, standing_of, titles_of
from naqlan.pipeline.people_meant import Meant
from naqlan.record.identity import hash_of
from naqlan.resolve.office import offices_of
from naqlan.resolve.people import between, grouped
from naqlan.resolve.vague import is_vague
from naqlan.resolve.verdict import judge
from naqlan.store import people as kept
from naqlan.store.people import KeptForm, Sight
from naqlan.store.people_meant import count_months
from naqlan.store.redirects import redirect
from naqlan.store.rows import days_of

BETWEEN_OFFICES = " | "
"""Between the offices of one mention."""


def keep_people(connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str]) -> None:
    """Resolves the people of articles that arrive, and takes out those of articles that are gone (a step, see `arrival.Step`)."""
    judged = links(connection, "people")
    resolve_people(connection, arrivals, gone, must=judged.must, cannot=judged.cannot)


def resolve_people(
    connection: Connection, arrivals: Sequence[Arrival], gone: Sequence[str], *, must: Collection[Pair] = (), cannot: Collection[Pair] = ()
) -> None:
    """Resolves people.

    Args:
        connection: In a transaction that writes.
        arrivals: Articles that arrive.
        gone: Ids of articles whose people are taken out first.
        must: Pairs of mentions that a reader has found to be of one person.
        cannot: Pairs of mentions that a reader has found to be of two.
    """
    work = _Work(connection, must, cannot)
    sights = work.take_out(gone)
    work.put_in([*sights, *(one for arrival in arrivals for one in sights_in(arrival, work.judged))])
    work.update_forms()
    work.link()
    moved = work.regroup()
    work.write_people(Meant(connection, work.cells, work.vague_gone).decide(moved))


def sights_in(arrival: Arrival, judged: Collection[str] = ()) -> list[Sight]:
    """Returns the mentions of the people of an article; those about which a reader has judged are forms of their own."""
    dated = days_of(arrival.record.meta.published)[0] is not None
    found = []
    for one in arrival.record.people:
        name = full_name(one.name)
        last = min(last_keys(name), default="")
        made = Sight(arrival.ids[one.id], arrival.article, arrival.day, dated, one.name, one.role, name.key, last)
        found.append(_formed(made, judged))
    return found


def _formed(one: Sight, judged: Collection[str]) -> Sight:
    """A mention with the form that its name and office make, if they do."""
    name, offices = full_name(one.name), offices_of(one.role)
    if one.mention in judged:
        return replace(one, sure=True, judged=True, office="", form=hash_of("mention", one.mention), why=None)
    sure = bool(name.parts) and not is_vague(name, offices)
    office = BETWEEN_OFFICES.join(each.key for each in offices if each.specific or each.field or not sure)
    return replace(one, sure=sure, judged=False, office=office, form=hash_of("form", name.key, office) if sure else None, why=None)


class _Work:
    """One batch of the step: what it touches, in memory."""

    def __init__(self, connection: Connection, must: Collection[Pair], cannot: Collection[Pair]) -> None:
        self._connection = connection
        self.judged = {one for both in (*must, *cannot) for one in both}
        self._must, self._cannot = must, cannot
        self._gained: dict[str, list[Sight]] = {}
        self._lost: set[str] = set()
        self._forms: dict[str, KeptForm] = {}
        self._new: set[str] = set()
        self._moved: set[str] = set()
        self._pairs: set[Pair] = set()
        self._seeds: set[str] = set()
        self._persons: set[str] = set()
        self.cells: dict[tuple[str, str], list[Sight]] = {}
        self.vague_gone: list[Sight] = []

    def take_out(self, gone: Sequence[str]) -> list[Sight]:
        """Takes out the mentions of articles; returns those of articles in which one was judged since, or is no longer: they are put in anew."""
        again = kept.judged_anew(self._connection, self.judged) - set(gone)
        sights = kept.sights_of(self._connection, {*gone, *again})
        self._pairs |= kept.pairs_of(self._connection, {*gone, *again})
        kept.take_out_articles(self._connection, {*gone, *again})
        self._count(sights, -1)
        self.vague_gone = [one for one in sights if not one.sure]
        self._lost = {one.form for one in sights if one.sure and one.form}
        return [_formed(one, self.judged) for one in sights if one.article in again]

    def put_in(self, sights: Sequence[Sight]) -> None:
        """Puts in mentions."""
        pairs = [(*both, article) for article, found in groupby(sights, lambda one: one.article) for both in namesakes_in(list(found))]
        kept.put_sights(self._connection, sights)
        kept.put_pairs(self._connection, pairs)
        kept.put_titles(self._connection, [row for one in sights for row in titles_of(one)])
        self._pairs |= {(one, other) for one, other, _ in pairs}
        self._count(sights, 1)
        for one in sights:
            if one.sure and one.form:
                self._gained.setdefault(one.form, []).append(one)
            self.cells.setdefault((one.last, one.month), []).append(one)

    def _count(self, sights: Iterable[Sight], by: int) -> None:
        counted: Counter[tuple[str, str, str]] = Counter()
        for one in sights:
            self.cells.setdefault((one.last, one.month), [])
            if one.sure and one.form:
                counted[one.last, one.month, one.form] += by
        count_months(self._connection, counted)

    def update_forms(self) -> None:
        """Brings the rows of the forms up to date that gained or lost mentions."""
        was = kept.forms(self._connection, self._lost | set(self._gained))
        now: dict[str, KeptForm] = {}
        empty = set()
        for form in sorted(self._lost | set(self._gained)):
            known = was.get(form)
            fresh = kept.counted_anew(self._connection, known) if known is not None and form in self._lost else grown(known, self._gained[form])
            if fresh is None:
                empty.add(form)
                continue
            now[form] = fresh
            if known is None:
                self._new.add(form)
            elif months_of(known) != months_of(fresh):
                self._moved.add(form)
            if known is None or (known.day, known.mention) != (fresh.day, fresh.mention) or standing_of(known) != standing_of(fresh):
                self._seeds.add(form)
        self._persons |= {one.person for one in was.values() if one.person}
        self._seeds |= kept.take_out_forms(self._connection, empty)
        kept.put_forms(self._connection, list(now.values()))
        kept.put_keys(self._connection, {form: keys_of(now[form].name, now[form].role) for form in self._new})
        self._forms |= now

    def link(self) -> None:
        """Compares new forms with those that share a key with them, and those whose months have changed with those they are linked with."""
        keys = {form: keys_of(self._forms[form].name, self._forms[form].role) for form in self._new}
        shared = kept.sharing(self._connection, {key for found in keys.values() for key in found})
        before = kept.links_of(self._connection, self._moved | {one for both in self._pairs for one in both})
        touched = {pair(form, other) for form, found in keys.items() for key in found for other in shared[key] if other != form}
        touched |= {both for both in before if set(both) & self._moved} | self._pairs
        self._forms |= kept.forms(self._connection, {one for both in touched for one in both} - set(self._forms))
        beside = kept.paired(self._connection, touched)
        found = {}
        for both in touched:
            if not all(one in self._forms for one in both):
                continue
            made = judge(*(as_form(self._forms[one], self._forms[other] if both in beside else None) for one, other in (both, both[::-1])))
            if made.reasons:
                found[both] = {"verdict": made.verdict, "points": made.points, "apart": made.apart, "reasons": made.reasons}
                if before.get(both) != (made.verdict, made.points, made.apart):
                    self._seeds |= set(both)
        kept.put_links(self._connection, found)

    def regroup(self) -> set[str]:
        """Groups the touched components anew; returns the forms whose person is another than before."""
        must, cannot = self._judged_forms()
        nodes, links = self._component(must)
        self._forms |= kept.forms(self._connection, nodes - set(self._forms))
        present = sorted(one for one in nodes if one in self._forms)
        same = [(points, both) for both, (verdict, points, _) in links.items() if verdict == "same"]
        apart = [both for both, (_, _, keeps) in links.items() if keeps]
        moved, renamed, known = {}, {}, set(self._persons)
        apart += bridged(same, self._forms)
        cut = set(between(same, apart, {one: standing_of(self._forms[one]) for one in present}))
        same = [(points, both) for points, both in same if both not in cut]
        for group in grouped(present, same, must=must, cannot=[*apart, *cannot]):
            first = min(group, key=lambda one: (self._forms[one].day, self._forms[one].mention))
            person = self._forms[first].mention
            for one in group:
                was = self._forms[one].person
                if was != person:
                    moved[one] = person
                    # A person goes where its first mention goes, also where that is a form of its own now, because a reader judged it.
                    if (mention := self._forms[one].mention) == was or mention in known:
                        renamed[mention] = person
                    self._persons |= {was} if was else set()
                    self._forms[one] = replace(self._forms[one], person=person)
                self._persons.add(person)
        kept.put_forms(self._connection, [self._forms[one] for one in moved])
        kept.name_form_mentions(self._connection, moved)
        same_person = {form: found for form, sights in self._gained.items() if (found := self._forms[form].person) and form not in moved and sights}
        kept.name_mentions(self._connection, {one.mention: person for form, person in same_person.items() for one in self._gained[form]})
        redirect(self._connection, "person", renamed, {self._forms[one].person or "" for one in present})
        return set(moved)

    def _component(self, must: Iterable[Pair]) -> tuple[set[str], dict[Pair, tuple[str, float, bool]]]:
        """All forms that hang on the touched ones by verdicts of `same` and by judgements, and the links among them."""
        nodes, fresh = set(self._seeds), set(self._seeds)
        links: dict[Pair, tuple[str, float, bool]] = {}
        while fresh:
            found = kept.links_of(self._connection, fresh)
            links |= found
            near = {one for both, (verdict, _, _) in found.items() if verdict == "same" for one in both}
            near |= {one for both in must if set(both) & fresh for one in both}
            fresh = near - nodes
            nodes |= fresh
        return nodes, links

    def _judged_forms(self) -> tuple[set[Pair], set[Pair]]:
        """The judgements as pairs of forms: each judged mention has one of its own."""
        return tuple({pair(hash_of("mention", one), hash_of("mention", other)) for one, other in judged} for judged in (self._must, self._cannot))  # type: ignore[return-value]

    def write_people(self, also: set[str]) -> None:
        """Writes the rows of all people of forms that were touched, and of some more."""
        self._persons |= also
        forms = kept.forms_of(self._connection, self._persons)
        of: dict[str, list[KeptForm]] = {}
        for one in forms:
            of.setdefault(one.person or "", []).append(one)
        rows = [person_row(person, found) for person, found in sorted(of.items())]
        kept.put_people(self._connection, rows, self._persons - set(of))
