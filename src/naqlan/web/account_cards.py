"""How does one account stand on a page? Who is told to have said it or met whom, then its tellings, those in the same words together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from naqlan.answers.accounts import fullest_names
from naqlan.answers.citation import cite_told
from naqlan.pipeline.accounts_asked import AccountTimeline
from naqlan.record.account import Account, AccountKind, Named, Passage, Told
from naqlan.record.judgement import Laid
from naqlan.record.statement import Chain
from naqlan.web.claims import somebody
from naqlan.web.days import day_words
from naqlan.web.foreign import short
from naqlan.web.origin_words import OriginsShown, origins_shown
from naqlan.web.pictures.picture import Pen
from naqlan.web.pictures.timeline import Event

PLAIN = frozenset({"happened", "affirmed"})
"""Status and polarity that need no second look."""
LONGEST = 1_200
"""Code points of a passage that are shown; the article has the rest."""
LONGEST_CUE = 60
"""Code points of a word of saying."""
OPEN = 2
"""Wordings of one account that are seen at once; the others unfold."""
IN_LIST, ALONE = 5, 60
"""Wordings that a list of accounts holds of one, and pages that it names of each wording; and where an account has a page for itself."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One page that tells it in certain words.

    Attributes:
        item: The id of what it tells, in the store.
        outlet: Who published it, else the name of the page.
        href: Where in its article the words stand.
        chain: On whose authority, from the speaker outward.
        published: The page's day (EDTF), or None.
        manner: The form of a statement with its cue, and what this telling has of its own: another act, status, day or speaker.
        side: Whose side it comes from (`record/origin.SIDES`); None where that is not known.
        checked: What readers judged.
    """

    item: str
    outlet: str
    href: str
    chain: Chain
    published: str | None
    manner: tuple[str, ...]
    side: str | None
    checked: tuple[Laid, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in which pages tell it.

    Attributes:
        text: The words as written.
        cut: Whether more of them stand in the article.
        quoted: Whether the whole of them is given as the speaker's own.
        tellings: The pages that have these words, the earliest first.
        more: How many pages more.
        citation: The first of these tellings, to be cited; empty where nobody asked for it.
    """

    text: str
    cut: bool
    quoted: bool
    tellings: tuple[Telling, ...]
    more: int = 0
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An account, as a page shows it.

    Attributes:
        id: That of the account.
        anchor: The `id` of the element, by which it can be linked.
        kind: Contact or statement.
        head: The kind of contact, or the act, in words.
        status: Status or polarity in words; empty for a plain statement.
        plain: Whether that needs no second look.
        people: The parties or speakers, with their roles as written and their pages (`claims.somebody`).
        others: Through whom a contact was; whom a statement addresses.
        when: The days that it may have been on (EDTF), or None.
        place: As written, or None.
        articles: How many articles tell it.
        wordings: The words in which it is told: those of most pages first.
        more: How many wordings more.
        origins: Whom it comes from; None where that was not looked up.
        checked: What readers judged.
    """

    id: str
    anchor: str
    kind: AccountKind
    head: str
    status: str
    plain: bool
    people: tuple[Mapping[str, Any], ...]
    others: tuple[Mapping[str, Any], ...]
    when: str | None
    place: str | None
    articles: int
    wordings: tuple[Wording, ...]
    more: int
    origins: OriginsShown | None
    checked: tuple[Laid, ...]

    @property
    def open(self) -> tuple[Wording, ...]:
        """The wordings that are seen at once."""
        return self.wordings[:OPEN]

    @property
    def folded(self) -> tuple[Wording, ...]:
        """The wordings that unfold."""
        return self.wordings[OPEN:]


def anchor_of(account: Account) -> str:
    """Returns the `id` of the element that shows an account."""
    return f"a-{account.id[:12]}"


def days_of(account: Account) -> str | None:
    """Returns the days that an account may have been on (EDTF); None where it is undated."""
    if account.earliest is None or account.latest is None or account.earliest == account.latest:
        return account.earliest
    return f"{account.earliest}/{account.latest}"


def is_checked(account: Account, judged: Mapping[str, Sequence[Laid]]) -> bool:
    """Says whether a reader has checked or corrected one of the tellings of an account."""
    return any(one.decision in ("check", "correct") for told in account.tellings for one in judged.get(told.item, ()))


def event_of(account: Account, pen: Pen, link: str) -> Event:
    """Returns an account as a mark of a timeline.

    Args:
        account: The account.
        pen: Draws for the reader.
        link: Where the page tells of it.
    """
    words, contact = pen.words, account.kind == "contact"
    days = (account.earliest, account.latest)
    return Event(
        kind=account.kind,
        words=words.of("kind" if contact else "act", account.sort),
        names=words("and").join(fullest_names(account)) or words("unstated"),
        status=account.status,
        status_words=words.of("status" if contact else "polarity", account.status),
        span=(date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days[0] and days[1] else None,
        when=day_words(days_of(account), pen.view, words),
        articles=account.articles,
        link=link,
    )


class Cards:
    """Makes the cards of accounts.

    Args:
        found: The accounts, with their pages.
        pen: Writes for the reader.
        alone: Whether an account has the page for itself: then it is shown whole, with the tree of its origins.
    """

    def __init__(self, found: AccountTimeline, pen: Pen, *, alone: bool = False) -> None:
        self._found, self._pen, self._words, self._alone = found, pen, pen.words, alone

    def card(self, account: Account) -> Card:
        """Returns the card of an account."""
        contact = account.kind == "contact"
        known = self._found.origins.get(account.id)
        people, others = _fullest(account)
        most = ALONE if self._alone else IN_LIST
        wordings = self._wordings(account, {one.telling: one.side for one in known.origins.provenances} if known else {})
        anchor = anchor_of(account)
        plain = account.status in PLAIN
        return Card(
            id=account.id,
            anchor=anchor,
            kind=account.kind,
            head=self._words.of("kind" if contact else "act", account.sort),
            status=self._words.of("status" if contact else "polarity", account.status) if contact or not plain else "",
            plain=plain,
            people=tuple(map(somebody, people)),
            others=tuple(map(somebody, others)),
            when=days_of(account),
            place=next((one.place for one in account.tellings if one.place), None),
            articles=account.articles,
            wordings=wordings[:most],
            more=max(0, len(wordings) - most),
            origins=origins_shown(known, self._pen, anchor if self._alone else None) if known else None,
            checked=tuple(one for told in account.tellings for one in self._found.judged.get(told.item, ())),
        )

    def _wordings(self, account: Account, sides: Mapping[str, str]) -> tuple[Wording, ...]:
        groups: dict[tuple[object, ...], list[Telling]] = {}
        first: dict[tuple[object, ...], tuple[Told, Passage]] = {}
        for told in account.tellings:
            for place, passage in enumerate(told.passages):
                key = (" ".join(passage.text.split()), told.form == "direct", passage.status, told.sort)
                first.setdefault(key, (told, passage))
                side = sides.get(f"{told.item}#{place}" if place else told.item)
                groups.setdefault(key, []).append(self._telling(account, told, passage, side))
        most = ALONE if self._alone else IN_LIST
        made = sorted((self._wording(*first[key], tellings, most) for key, tellings in groups.items()), key=lambda one: -len(one.tellings) - one.more)
        return tuple(one if self._alone or not place else replace(one, citation="") for place, one in enumerate(made))

    def _wording(self, told: Told, passage: Passage, tellings: Sequence[Telling], most: int) -> Wording:
        text, cut = passage.text, len(passage.text) > LONGEST
        cited = cite_told(told, self._found.pages[told.article], self._words, self._found.judged.get(told.item, ()))
        shown = tuple(tellings[:most])
        return Wording(text[:LONGEST] if cut else text, cut, told.form == "direct", shown, len(tellings) - len(shown), cited)

    def _telling(self, account: Account, told: Told, passage: Passage, side: str | None) -> Telling:
        page = self._found.pages[told.article]
        chain = told.chain if told.kind == "statement" else passage.chain
        return Telling(
            item=told.item,
            outlet=page.outlet or page.doc,
            href=f"/articles/{told.article}#i-{told.item}",
            chain=chain,
            published=page.published,
            manner=tuple(self._manner(account, told, passage)),
            side=None if side == "unstated" else side,
            checked=tuple(self._found.judged.get(told.item, ())),
        )

    def _manner(self, account: Account, told: Told, passage: Passage) -> Iterator[str]:
        """Yields how it is told, and what this telling has otherwise than most."""
        words = self._words
        if told.kind == "contact":
            if told.sort != account.sort:
                yield words.of("kind", told.sort)
            if passage.status != account.status:
                yield words.of("status", passage.status)
            if passage.when is not None and passage.when not in (account.earliest, days_of(account)):
                yield day_words(passage.when, self._pen.view, words)
            return
        if told.status != account.status:
            yield words.of("polarity", told.status)
        if told.sort != account.sort:
            yield words.of("act", told.sort)
        yield f"{words.of('form', told.form)} ({short(told.cue, LONGEST_CUE)})"
        if told.via is not None:
            yield words.of("via", told.via)


def _fullest(account: Account) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """Returns people and others as the telling with the fullest names has them, roles as some telling has them."""
    roles = {one.name: one.role for told in account.tellings for one in (*told.people, *told.others) if one.role}

    def fullest(some: Iterable[tuple[Named, ...]]) -> tuple[Named, ...]:
        best = max(some, key=lambda people: sum(len(one.name) for one in people), default=())
        return tuple(one if one.role else replace(one, role=roles.get(one.name)) for one in best)

    return fullest(told.people for told in account.tellings), fullest(told.others for told in account.tellings)


def by_days(accounts: Iterable[Account], cards: Cards) -> Iterator[tuple[str | None, list[Card]]]:
    """Yields the days of accounts (EDTF), in the order given, each with the cards of its accounts; None for those without a day."""
    groups: dict[str | None, list[Card]] = {}
    for one in accounts:
        groups.setdefault(days_of(one), []).append(cards.card(one))
    yield from groups.items()
