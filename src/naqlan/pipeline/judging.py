"""How does a reader judge? A decision on what stands in the store is kept with its reason, and what it touches is worked anew."""

import getpass
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.errors import JudgementError
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.correctable import checked
from naqlan.pipeline.judged_groups import as_person, member, parted
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.record.judgement import Decision, Judgement, Laid, Target
from naqlan.record.parts import KINDS, Item, items_of, ref_of
from naqlan.record.target import target_of
from naqlan.store.articles import article_of
from naqlan.store.items import item_ids
from naqlan.store.judgements import (
    each_judgement,
    judgement_of,
    places_of,
    put_anchors,
    put_judgement,
    waiting_among,
    withdraw,
)
from naqlan.store.lookup import GROUPS, Meant, meant
from naqlan.store.store import Store

WHO = "NAQLAN_WHO"
"""The environment variable that says who judges."""
LONGEST = 1000
"""Code points of a reason."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class By:
    """Who judges, and why; blanks are taken together.

    Raises:
        JudgementError: One of them is not said, or is too long.
    """

    who: str
    why: str

    def __post_init__(self) -> None:
        for name in ("who", "why"):
            object.__setattr__(self, name, " ".join(getattr(self, name).split()))
        if not self.who or not self.why:
            raise JudgementError("a judgement needs who made it and why; give both")
        if len(self.who) > LONGEST or len(self.why) > LONGEST:
            raise JudgementError(f"who judges, or why, is longer than {LONGEST:,} characters")


@dataclass(frozen=True, slots=True)
class Listed:
    """A judgement as it is listed.

    Attributes:
        judgement: It.
        places: Where each target stands; None where its article is not in the store.
        waits: Whether an article that it is about waits for the corpus work.
    """

    judgement: Judgement
    places: tuple[Laid | None, ...]
    waits: bool

    @property
    def stranded(self) -> bool:
        """Whether it stands, but a target of it found no place in what is read now."""
        return self.judgement.undone is None and not self.waits and any(one is None or one.found == "stranded" for one in self.places)


def somebody() -> str:
    """Returns who judges where nobody says so: what the environment says, else the user of this machine; empty where there is neither."""
    try:
        return os.environ.get(WHO) or getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return str(os.getuid()) if hasattr(os, "getuid") else ""


def merge(store: Store, given: Sequence[str | Meant], by: By, *, progress: Progress | None = None) -> int:
    """Judges that people (or entities), or stories, are one.

    Args:
        store: The store.
        given: Two ids or more: of people, or of their mentions in an article; or of stories, or of articles for theirs.
        by: Who judges, and why.
        progress: As for `bring_up_to_date`.

    Returns:
        The number of the judgement.

    Raises:
        JudgementError: They are not things that can be merged.
        StoreError: The store cannot be read or written.
    """
    return _group(store, "merge", given, by, progress)


def part(store: Store, given: Sequence[str | Meant], by: By, *, progress: Progress | None = None) -> int:
    """Judges that two mentions are not one person, or two articles not of one story; or that one of them does not belong to a group.

    Args:
        store: The store.
        given: Two ids: of mentions, or of a person and a mention or article that does not belong to it; of two articles, or of a story
            and one of its articles. What is known already may stand in place of an id: a person has that of its first mention.
        by: Who judges, and why.
        progress: As for `bring_up_to_date`.

    Returns:
        The number of the judgement.

    Raises:
        JudgementError: They are not things that can be parted.
        StoreError: The store cannot be read or written.
    """
    return _group(store, "part", given, by, progress)


def drop(store: Store, item: str, by: By, *, progress: Progress | None = None) -> int:
    """Judges that an item is none: it is left out of all answers, and stays in the record of its article. As for `merge`."""
    return _item(store, "drop", item, by, progress=progress)[0]


def check(store: Store, item: str, by: By, *, progress: Progress | None = None) -> int:
    """Judges that an item is as the text has it. As for `merge`."""
    return _item(store, "check", item, by, progress=progress)[0]


def correct(store: Store, item: str, value: tuple[str, str], by: By, *, progress: Progress | None = None) -> int:
    """Judges that a value of an item is another; `value` is its name and what it is. As for `merge`."""
    return correct_all(store, item, [value], by, progress=progress)[0]


def correct_all(store: Store, item: str, values: Sequence[tuple[str, str]], by: By, *, progress: Progress | None = None) -> list[int]:
    """Judges that values of an item are others: all of them, or none where one cannot stand.

    Args:
        store: The store.
        item: Its id.
        values: The name of each, and what it is.
        by: Who judges, and why.
        progress: As for `bring_up_to_date`.

    Returns:
        The numbers of the judgements, one a value.

    Raises:
        JudgementError: It is no item, or a value is none of it or none that may stand there.
        StoreError: The store cannot be read or written.
    """
    return _item(store, "correct", item, by, values=values, progress=progress)


def undo(store: Store, number: int, by: By, *, progress: Progress | None = None) -> None:
    """Withdraws a judgement: it stays on the list, with who withdrew it, when and why, and nothing is laid over by it any more.

    Raises:
        JudgementError: There is none of that number, or it was withdrawn before.
        StoreError: The store cannot be read or written.
    """
    with store.writing() as connection:
        judgement = judgement_of(connection, number)
        if judgement is None:
            raise JudgementError(f"{number}: there is no judgement of that number; `naqlan judge list` has them all")
        if not withdraw(connection, number, _touched(judgement), who=by.who, why=by.why, at=store.now()):
            raise JudgementError(f"{number}: the judgement was withdrawn before, at {judgement.undone} by {judgement.undone_by}")
    bring_up_to_date(store, progress=progress)


def listed(connection: Connection, *, numbers: Sequence[int] | None = None) -> Iterator[Listed]:
    """Yields judgements, the last first, with where they stand; `numbers`: only these."""
    found = list(each_judgement(connection, numbers=numbers))
    places = places_of(connection, [one.number for one in found])
    about = {article_id(target.key) for one in found for target in one.targets}
    waiting = waiting_among(connection, sorted(about))
    for one in found:
        stand = places.get(one.number, {})
        waits = any(article_id(target.key) in waiting for target in one.targets)
        yield Listed(one, tuple(stand.get(place) for place in range(len(one.targets))), waits)


def _item(
    store: Store, decision: Decision, given: str, by: By, *, values: Sequence[tuple[str, str]] | None = None, progress: Progress | None
) -> list[int]:
    bring_up_to_date(store, progress=progress)
    with store.writing() as connection:
        one = meant(connection, given)
        if one.of in ("article", *GROUPS):
            raise JudgementError(
                f"{given:.60}: this is the id of {'an' if one.of == 'article' else 'a'} {one.of}; give that of an item of an article"
            )
        record, item = _item_of(connection, one)
        kind, target = KINDS[type(item)], _target(record, item)
        kept = [(None, None)] if values is None else [(name, checked(kind, name, value)) for name, value in values]
        judgements = [Judgement(0, decision, (target,), name, to, by.who, by.why, store.now()) for name, to in kept]
        numbers = [_put(connection, judgement, [one]) for judgement in judgements]
    bring_up_to_date(store, progress=progress)
    return numbers


def _group(store: Store, verb: str, given: Sequence[str | Meant], by: By, progress: Progress | None) -> int:
    bring_up_to_date(store, progress=progress)
    with store.writing() as connection:
        found = [one if isinstance(one, Meant) else meant(connection, one) for one in given]
        if verb == "part" and len(found) == 2:
            found = [as_person(connection, found[0], found[1]), as_person(connection, found[1], found[0])]
        if len(set(found)) < 2 or (verb == "part" and len(found) > 2):
            raise JudgementError(f"give {'two ids' if verb == 'part' else 'two ids or more'}, of different things")
        about = "stories" if all(one.of in ("article", "story") for one in found) else "people"
        sides = parted(connection, found, about) if verb == "part" else [[member(connection, one, about)] for one in found]
        decision: Decision = f"{verb} {about}"  # type: ignore[assignment]
        members = [(side, one) for side, ones in enumerate(sides) for one in ones]
        targets = tuple(_grouped(connection, one, side) for side, one in members)
        judgement = Judgement(0, decision, targets, None, None, by.who, by.why, store.now())
        number = _put(connection, judgement, [one for _, one in members])
    bring_up_to_date(store, progress=progress)
    return number


def _grouped(connection: Connection, one: Meant, side: int) -> Target:
    if one.of != "article":
        record, item = _item_of(connection, one)
        return _target(record, item, side)
    record_ = article_of(connection, one.id)
    if record_ is None:
        raise JudgementError(f"{one.id}: the article has no record any more")
    return Target(record_.meta.key, "article", side=side)


def _put(connection: Connection, judgement: Judgement, found: Sequence[Meant]) -> int:
    """Keeps a judgement, with where its targets stand."""
    number = put_judgement(connection, judgement, _touched(judgement))
    same = {"judgement": number, "found": "exact", "was": None}
    put_anchors(connection, [{**same, "place": place, "article": one.article, "item": one.id} for place, one in enumerate(found)])
    return number


def _touched(judgement: Judgement) -> list[str]:
    """Returns the articles to be taken up again: all; in a parting that of the one side, which is set beside the other anew."""
    parting = judgement.decision in ("part people", "part stories")
    return [article_id(one.key) for one in judgement.targets if one.side == 0 or not parting]


def _item_of(connection: Connection, one: Meant) -> tuple[Article, Item]:
    """Returns an item as it was read, with the record that holds it."""
    record = article_of(connection, one.article or "")
    if record is not None:
        ids = item_ids(one.article or "", record)
        found = next((item for item in items_of(record) if ids[ref_of(item)] == one.id), None)
        if found is not None:
            return record, found
    raise JudgementError(f"{one.id}: its article was read again and has it no more; ask for it anew")


def _target(record: Article, item: Item, side: int = 0) -> Target:
    found = target_of(record, item, side=side)
    if found is None:
        raise JudgementError(f"{ref_of(item)}: it stands nowhere in the text, so that a judgement on it would not outlive a new reading")
    return found
