"""Whose side does a telling come from? That of the first party or speaker, the other's, both, a third's, an unnamed one's, or unstated.

A source belongs to a party's side by its own name, its office or group, else by its country: one rule for every country. Where
the country is that of both sides it decides nothing.
"""

from collections.abc import Sequence

from naqlan.compare.bearings import Bearing, Bearings
from naqlan.compare.citing import MEDIA, Cited
from naqlan.names.likeness import name_parts, same_name
from naqlan.record.account import Named
from naqlan.record.origin import Side, Source

SHORTEST = 3
"""Letters of a last name by which the office of its bearer is known ("مكتب غالانت")."""


class Sides:
    """The two sides of a contact or statement.

    Args:
        bearings: Reads names.
        first: The first party, or the speakers.
        other: The other parties, or those spoken to; empty where there are none.
    """

    def __init__(self, bearings: Bearings, first: Sequence[Named], other: Sequence[Named]) -> None:
        self._bearings = bearings
        self._parties = (first, other)
        self._countries = tuple(frozenset(country for one in side for country in self._whose(one).countries) for side in self._parties)

    def of(self, cited: Cited) -> Side:
        """Returns whose side a telling comes from: that of the innermost of its links who are no media; media alone are a third."""
        if cited.standing in ("headline", "opinion", "collective", "unstated"):
            return "unstated"
        named = {one.name: one for link in (*cited.telling.chain, cited.telling.speakers) for one in link}
        if cited.standing == "first-hand":
            return "both" if len(cited.links[-1]) > 1 else "first"
        for link in reversed(cited.links):
            sources = [one for one in link if one.kind not in MEDIA]
            if sources:
                return _together([self._side(one, named.get(one.name)) for one in sources])
        return "third"

    def _side(self, source: Source, named: Named | None) -> Side:
        bearing = self._whose(named) if named is not None else self._bearings.of(source.name)
        belongs = [any(self._is(source, bearing, party) for party in side) for side in self._parties]
        if not any(belongs):
            belongs = [bool(not bearing.groups and bearing.countries & countries) for countries in self._countries]
            shared = self._countries[0] & self._countries[1] & bearing.countries
            if all(belongs) and shared:
                return "unstated"
        if all(belongs):
            return "both"
        if any(belongs):
            return "first" if belongs[0] else "other"
        if bearing.countries or bearing.groups or bearing.offices:
            return "third"
        return "anonymous" if source.kind == "anonymous" else "third" if source.kind == "person" and named is not None and named.role else "unstated"

    def _is(self, source: Source, bearing: Bearing, party: Named) -> bool:
        """Whether a source is a party, its office or its group."""
        its = self._whose(party)
        if party.kind == "person":
            last = name_parts(party.name)[-1:]
            if source.kind in ("person", "office") and same_name(source.name, party.name):
                return True
            if last and len(last[0]) >= SHORTEST and last[0] in self._bearings.of(source.name).key.split():
                return True
        if bearing.groups or its.groups:
            return bool(set(bearing.groups) & set(its.groups))
        if bearing.countries != its.countries or not bearing.countries:
            return False
        return (bearing.portfolio is not None and bearing.portfolio == its.portfolio) or self._bearings.of(source.name).key == its.key

    def _whose(self, named: Named) -> Bearing:
        """What the name says; of a person, what the role says."""
        return self._bearings.of((named.role or "") if named.kind == "person" else named.name)


def _together(sides: Sequence[Side]) -> Side:
    """The side of several who stand side by side: unnamed and unsettled ones give way to the others."""
    if "both" in sides or {"first", "other"} <= set(sides):
        return "both"
    order: tuple[Side, ...] = ("first", "other", "third", "anonymous")
    return next((one for one in order if one in sides), "unstated")
