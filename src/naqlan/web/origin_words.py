"""Whom does an account come from? How many tellings go back to each source that the texts name, in words, and who has it from whom, as a tree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from naqlan.pipeline.origins import AccountOrigins
from naqlan.record.origin import SIDES, Origin, Origins
from naqlan.store.origins import Place
from naqlan.web.days import day_words
from naqlan.web.pictures.origins import Teller, tree_of_origins
from naqlan.web.pictures.picture import Pen, Picture

UNCOUNTED = frozenset({"headline", "opinion"})
"""Tellings that never count: a title says what its body does, and opinion is no report."""
MOST_DAYS = 2
"""Days on which one told it that the tree names."""
MOST = 6
"""Sources, and pages without one, that are named in a sentence."""


@dataclass(frozen=True, slots=True)
class Root:
    """A source that has it from nobody whom the texts name.

    Attributes:
        names: Its name; several of a circle of outlets that cite one another.
        tellings: How many tellings go back to it.
        unnamed: Whether it is an unnamed source.
    """

    names: tuple[str, ...]
    tellings: int
    unnamed: bool


@dataclass(frozen=True, slots=True)
class OriginsShown:
    """The origins of one account, as a page says them.

    Attributes:
        tellings: How many tellings count.
        roots: The sources that they go back to, those of most tellings first; named ones before unnamed ones.
        least: Distinct origins at least.
        most: Distinct origins at most; 0 where none is stated.
        unstated: The pages that state no origin.
        more: How many more of these.
        sides: From whose side how many tellings come, in words.
        only: `first` or `other` where one side alone tells it, or None.
        occasion: How many origins are named for all that was said on the same occasion, with their names; None where they are no others.
        tree: Who has it from whom; None where it was not asked for.
        has_tree: Whether there is more than one telling, so that a tree shows something.
    """

    tellings: int
    roots: tuple[Root, ...]
    least: int
    most: int
    unstated: tuple[str, ...]
    more: int
    sides: tuple[tuple[str, int], ...]
    only: str | None
    occasion: tuple[str, tuple[str, ...]] | None
    tree: Picture | None
    has_tree: bool


def origins_shown(account: AccountOrigins, pen: Pen, name: str | None) -> OriginsShown:
    """Returns the origins of an account.

    Args:
        account: The origins.
        pen: Draws for the reader.
        name: By which the tree is told from others of the page; None: there is no tree.
    """
    found = account.origins
    counted = [one for one in found.provenances if one.standing not in UNCOUNTED]
    roots = [_root(one, account.pages, pen, unnamed=number >= len(found.named)) for number, one in enumerate((*found.named, *found.unnamed))]
    silent = list(dict.fromkeys(account.pages[one].outlet or account.pages[one].doc for one in found.unstated if one in account.pages))
    sides: Counter[str] = Counter(one.side for one in counted)
    return OriginsShown(
        tellings=len(counted),
        roots=tuple(roots),
        least=found.least,
        most=found.most,
        unstated=tuple(silent[:MOST]),
        more=max(0, len(silent) - MOST),
        sides=tuple((pen.words.of("side", side), sides[side]) for side in SIDES if sides[side]),
        only=found.only,
        occasion=_occasion(account),
        tree=_tree(account, pen, f"{name}-tree") if name is not None else None,
        has_tree=len(counted) > 1,
    )


def _tree(account: AccountOrigins, pen: Pen, name: str) -> Picture | None:
    found = account.origins
    copies = {one.telling for one in found.provenances if one.copy}
    named = [_teller(one, account.pages, copies, pen) for one in found.named]
    return tree_of_origins([*named, *(_teller(one, account.pages, copies, pen, unnamed=True) for one in found.unnamed)], pen, name)


def _root(one: Origin, pages: Mapping[str, Place], pen: Pen, *, unnamed: bool) -> Root:
    names = tuple(source.name or _page(one.tellings, pages) or pen.words("unstated") for source in (one.source, *one.others))
    return Root(names, len(set(_below(one))), unnamed)


def _below(one: Origin) -> Iterator[str]:
    yield from one.tellings
    for taker in one.takers:
        yield from _below(taker)


def _teller(one: Origin, pages: Mapping[str, Place], copies: set[str], pen: Pen, *, unnamed: bool = False, level: int = 0) -> Teller:
    name = " ⇄ ".join(source.name for source in (one.source, *one.others) if source.name) or _page(one.tellings, pages) or pen.words("unstated")
    days = sorted({pages[telling].published or "" for telling in one.tellings if telling in pages})
    told = [day_words(day or None, pen.view, pen.words) for day in days[:MOST_DAYS]]
    kind = pen.words.maybe("source", one.source.kind) if not level else None
    note = pen.words("list").join([*([kind] if kind else []), *told])
    takers = tuple(_teller(taker, pages, copies, pen, level=level + 1) for taker in one.takers)
    copy = bool(level and one.tellings and not one.takers and set(one.tellings) <= copies)
    made = Teller(name, note, unnamed or one.source.kind == "anonymous", copy, takers, origin=not level)
    if not one.unnamed:
        return made
    return Teller(pen.words("list").join(source.name for source in one.unnamed), pen.words("origins.behind"), unnamed=True, takers=(made,))


def _page(tellings: Sequence[str], pages: Mapping[str, Place]) -> str:
    return next((pages[one].doc for one in tellings if one in pages), "")


def _occasion(account: AccountOrigins) -> tuple[str, tuple[str, ...]] | None:
    found, own = account.occasion, account.origins
    if found is None or (found.least, found.most) == (own.least, own.most):
        return None
    names = dict.fromkeys(one.source.name for one in (*found.named, *found.unnamed) if one.source.name)
    return _range(found), tuple(names)


def _range(found: Origins) -> str:
    return str(found.least) if found.least == found.most else f"{found.least}–{found.most}"
