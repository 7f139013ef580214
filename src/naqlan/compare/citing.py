"""Through whom does a telling say that it came? Its chain and what its page names, each link a source under one key.

A journalist belongs to the outlet named beside him; the page's own outlet is no link; a mass of media is nobody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from naqlan.compare.bearings import Bearings
from naqlan.names.likeness import same_name
from naqlan.record.account import Named
from naqlan.record.origin import Source, Standing
from naqlan.record.sourced import Sourced
from naqlan.text.fold import fold

Link: TypeAlias = tuple[Source, ...]
OWN_CHANNELS = frozenset({"statement", "post", "press conference", "interview", "speech", "report", "letter", "remarks"})
"""Media in which a speaker is heard himself; what was said in a call or a meeting is known from somebody."""
_WORDS = re.compile(r"[^\W_]+")
MEDIA = frozenset({"outlet", "agency"})


@dataclass(frozen=True, slots=True)
class Cited:
    """A telling with its way.

    Attributes:
        telling: It.
        home: The page's publisher as a source; where the page names none, the article stands for it.
        page: Whom the page as a whole names as its source; which of several it was from is not said.
        links: The chain from the page inward, without the page's own outlet, masses and names of nobody; last the speaker on his own channel.
        standing: What kind of way it is.
    """

    telling: Sourced
    home: Source
    page: Link
    links: tuple[Link, ...]
    standing: Standing

    @property
    def path(self) -> tuple[Link, ...]:
        """All links from the page inward."""
        return (self.page, *self.links) if self.page else self.links


class Citing:
    """Reads the ways of the tellings of one account; spellings of one person are one source.

    Args:
        bearings: Reads names.
        tellings: All tellings of the account.
    """

    def __init__(self, bearings: Bearings, tellings: Sequence[Sourced]) -> None:
        self._bearings = bearings
        self._people: list[str] = []
        self._ministries = _ministries(bearings, tellings)
        self._journalists: dict[str, Source] = {}
        for one in tellings:
            for place, link in enumerate(one.chain):
                for named in link:
                    outlet = self._outlet_beside(named, one, place)
                    if outlet is not None:
                        self._journalists[self._person(named.name)] = outlet

    def of(self, telling: Sourced) -> Cited:
        """Returns a telling with its way."""
        home = self.home(telling)
        page = tuple(dict.fromkeys(one for one in self._page(telling) if not _is_edition(home, one)))
        seen = [self._link(link, telling) for link in reversed(telling.chain)]
        speakers = self._link(telling.speakers, telling)
        heard = telling.via in OWN_CHANNELS or (bool(speakers) and all(one.kind in MEDIA for one in speakers))
        innermost = [one for one in speakers if heard or one.kind in MEDIA | {"anonymous", "collective"}]
        own = telling.own or any(one.key == home.key for link in (*seen, speakers) for one in link) or self._ours(telling)
        ways = [tuple(one for one in link if one.kind != "collective" and one.key != home.key) for link in (*seen, innermost)]
        links = tuple(link for link in ways if link)
        mass = any(one.kind == "collective" for link in (*seen, speakers) for one in link) or self._mass(telling.sources)
        page = () if own else page
        alone = heard and not page and not any(ways[:-1]) and bool(ways[-1])
        standing = _standing(telling, (page, *links) if page else links, own=own, mass=mass, alone=alone)
        return Cited(telling, home, page, links, standing)

    def cited(self, telling: Sourced) -> tuple[Source, ...]:
        """Returns whom a telling cites: all links of its way, less the speakers who are neither media nor unnamed. People stand for themselves."""
        speakers = self._link(telling.speakers, telling)
        beside = frozenset(one.key for one in speakers if one.kind not in MEDIA | {"anonymous"})
        people = {self._human(named).key: self._oneself(named) for link in telling.chain for named in link if named.kind == "person"}
        sources = (one for link in self.of(telling).path for one in link if one.key not in beside)
        return tuple(dict.fromkeys(people.get(one.key, one) if one.kind == "person" else one for one in sources))

    def source(self, named: Named, article: str) -> Source | None:
        """Returns whom a name stands for, under the key of all its spellings; None where it names nobody ("the newspaper")."""
        bearing = self._bearings.of(named.name)
        if not bearing.key or (bearing.bare and not bearing.collective):
            return None
        country = min(bearing.countries, default="")
        if named.kind == "person":
            return self._human(named)
        if bearing.collective:
            return Source(f"collective:{bearing.key}", named.name, "collective")
        if bearing.outlets and (named.kind in ("outlet", "") or bearing.press):
            name, kind, country = bearing.outlets[0]
            return Source(f"outlet:{name}", name, "agency" if kind == "agency" else "outlet", country)
        if named.kind == "outlet" and not bearing.plain and not country.startswith("@"):
            return None  # a nationality alone
        if named.kind == "outlet":
            return Source(f"outlet:{bearing.key}", _shown(named.name, bearing.key), "outlet")
        if named.kind == "anonymous" or (not named.kind and bearing.unnamed):
            return Source(f"anonymous:{article}:{bearing.key}", named.name, "anonymous", country)
        if bearing.groups:
            return Source(f"group:{bearing.groups[0]}", bearing.groups[0], "group", country)
        country = country or self._ministries.get(bearing.portfolio or "", "")
        if bearing.portfolio and country and not bearing.former:
            return Source(f"office:{bearing.portfolio}|{country}", named.name, "office", country)
        if len(bearing.offices) == 1:
            return Source(f"office:{bearing.offices[0]}", bearing.offices[0], "office", country)
        return Source(f"office:{bearing.plain}|{country}", named.name, "office", country)

    def _human(self, named: Named) -> Source:
        """A person: his outlet where he is its journalist, his ministry where he speaks for it, else himself."""
        role = self._bearings.of(named.role or "")
        if role.press and role.outlets:
            name, kind, country = role.outlets[0]
            return Source(f"outlet:{name}", name, "agency" if kind == "agency" else "outlet", country)
        person = self._person(named.name)
        if person in self._journalists:
            return self._journalists[person]
        country = min(role.countries, default="")
        if role.portfolio and country and not role.former:
            return Source(f"office:{role.portfolio}|{country}", named.name, "person", country)
        return self._oneself(named)

    def _oneself(self, named: Named) -> Source:
        country = min(self._bearings.of(named.role or "").countries, default="")
        return Source(f"person:{fold(self._person(named.name))}", named.name, "person", country)

    def _person(self, name: str) -> str:
        """The first spelling of a name among those of the account."""
        for known in self._people:
            if known == name or same_name(known, name):
                return known
        self._people.append(name)
        return name

    def _outlet_beside(self, named: Named, telling: Sourced, place: int) -> Source | None:
        """The outlet of a journalist: beside him in his link, or the next one outward or inward; None where he is none or it is not named."""
        if named.kind != "person" or not self._bearings.of(named.role or "").press:
            return None
        beside = [*telling.chain[place], *(one for near in (place + 1, place - 1) if 0 <= near < len(telling.chain) for one in telling.chain[near])]
        found = [source for one in beside if one.kind != "person" and (source := self.source(one, telling.article)) is not None]
        return next((one for one in found if one.kind in MEDIA), None)

    def _link(self, link: Iterable[Named], telling: Sourced) -> Link:
        return tuple(dict.fromkeys(one for named in link if (one := self.source(named, telling.article)) is not None))

    def home(self, telling: Sourced) -> Source:
        """Returns the publisher of a telling's page as a source; where the page names none, the article stands for it, without a name."""
        found = self.source(Named(telling.outlet, "outlet"), telling.article) if telling.outlet else None
        return found or Source(f"page:{telling.article}", telling.outlet or "", "outlet")

    def _page(self, telling: Sourced) -> Iterator[Source]:
        for name in telling.sources:
            found = self.source(Named(name, "outlet"), telling.article)
            if found is not None and found.kind in MEDIA:
                yield found

    def _mass(self, sources: Iterable[str]) -> bool:
        return any(self._bearings.of(name).collective for name in sources)

    def _ours(self, telling: Sourced) -> bool:
        return any(self._bearings.of(one.name).ours for link in (*telling.chain, telling.speakers) for one in link)


def _ministries(bearings: Bearings, tellings: Iterable[Sourced]) -> dict[str, str]:
    """The country of each portfolio that all tellings give to one country: what "the ministry" is where a page leaves its country out."""
    found: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        for named in (*telling.parties, *(one for link in telling.chain for one in link)):
            bearing = bearings.of((named.role or "") if named.kind == "person" else named.name)
            if bearing.portfolio:
                found[bearing.portfolio] |= bearing.countries
    return {portfolio: min(countries) for portfolio, countries in found.items() if len(countries) == 1}


def _is_edition(home: Source, source: Source) -> bool:
    """Whether a page's publisher is a source, or an edition of it ("X in Arabic" has the name of X at its head)."""
    return home.key == source.key or home.name.startswith(f"{source.name} ")


def _shown(name: str, key: str) -> str:
    """The words of a name that its key is made of, as they are written."""
    words = _WORDS.findall(name)
    size = len(key.split())
    if size == len(words):
        return name.strip(" \"'«»“”()[]")
    return next((some for place in range(len(words)) if fold(some := " ".join(words[place : place + size])).lower() == key), name)


def _standing(telling: Sourced, path: Sequence[Link], *, own: bool, mass: bool, alone: bool) -> Standing:
    if telling.field == "title":
        return "headline"
    if telling.genre == "opinion":
        return "opinion"
    if any(one.kind != "anonymous" for link in path for one in link):
        return "first-hand" if alone else "named"
    if own:
        return "own"
    return "unnamed" if path else "collective" if mass else "unstated"
