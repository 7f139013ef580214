"""Who uses which of competing words, how often, in which voice, and where?"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, select

from naqlan.store.schema_wording import wording_articles, wording_counts, wording_uses

C, U, A = wording_counts.c, wording_uses.c, wording_articles.c


@dataclass(frozen=True, slots=True)
class Counted:
    """A sum of uses.

    Attributes:
        set: The set of words.
        word: The word.
        voice: `quoted`, `reported` or `own`; `any`: all together.
        outlet: To whom the uses are credited; None: summed over all. Empty where pages name nobody.
        month: Of the articles (`2024-03`); None: summed over all.
        uses: How many.
        articles: In how many articles, a copy being none of its own.
    """

    set: str
    word: str
    voice: str
    outlet: str | None
    month: str | None
    uses: int
    articles: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Which sums are asked for.

    Attributes:
        sets: Only these sets; empty: all.
        outlet: Only what is credited to this one.
        since: From this month on (`2024-03`).
        until: To this month.
        by_outlet: Apart by whom they are credited to.
        by_month: Apart by month.
    """

    sets: Sequence[str] = ()
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    by_outlet: bool = False
    by_month: bool = False


def counted(connection: Connection, asked: Asked) -> list[Counted]:
    """Returns the sums, by set, month, word, outlet and voice; empty where nothing was counted."""
    found = connection.execute(sums(asked))
    return [
        Counted(
            row.set,
            row.word,
            row.voice,
            row.outlet if asked.by_outlet else None,
            row.month if asked.by_month else None,
            int(row.uses),
            int(row.articles),
        )
        for row in found
    ]


def sums(asked: Asked) -> Select[*tuple[str, ...]]:
    """Returns the question for sums (see `counted`)."""
    apart = [C.set, C.word, C.voice, *([C.outlet] if asked.by_outlet else []), *([C.month] if asked.by_month else [])]
    months = asked.by_month or asked.since is not None or asked.until is not None
    wanted = [C.month != "" if months else C.month == ""]
    wanted += [C.set.in_(asked.sets)] if asked.sets else []
    wanted += [C.outlet == asked.outlet] if asked.outlet is not None else []
    wanted += [C.month >= asked.since] if asked.since is not None else []
    wanted += [C.month <= asked.until] if asked.until is not None else []
    made = select(*apart, func.sum(C.uses).label("uses"), func.sum(C.articles).label("articles")).where(*wanted)
    return made.group_by(*apart).order_by(*apart)


def articles_with(
    connection: Connection,
    name: str,
    word: str,
    *,
    outlet: str | None = None,
    voice: str | None = None,
    months: tuple[str | None, str | None] = (None, None),
    most: int = 1,
) -> list[str]:
    """Returns the ids of articles that are counted and use a word of a set, the newest first.

    Args:
        connection: To the store.
        name: The set.
        word: Its word.
        outlet: Only those credited to this one.
        voice: Only in this voice.
        months: Only from and to these months (`2024-03`); None: open.
        most: So many at most.
    """
    asked = with_word(name, word, outlet=outlet, voice=voice)
    since, until = months
    asked = asked.where(U.day >= since) if since is not None else asked
    asked = asked.where(U.day < f"{until}~") if until is not None else asked  # behind all days of the month
    return list(dict.fromkeys(connection.execute(asked.limit(most)).scalars()))


def with_word(name: str, word: str, *, outlet: str | None = None, voice: str | None = None) -> Select[str]:
    """Returns the question for articles with a word, newest first."""
    made = select(U.article).join_from(wording_uses, wording_articles, A.article == U.article).where(U.set == name, U.word == word, A.counted)
    made = made.where(A.credit == outlet) if outlet is not None else made
    made = made.where(U.voice == voice) if voice is not None else made
    return made.order_by(U.day.desc(), U.article.desc())
