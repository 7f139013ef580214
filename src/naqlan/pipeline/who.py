"""Who is meant by a name, and what do the articles of a store tell of them?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.names.full import block_keys, full_name, last_keys, relation
from naqlan.pipeline.judgements import judged_articles
from naqlan.record.article import Article
from naqlan.record.statement import Statement
from naqlan.store import people as kept
from naqlan.store import who
from naqlan.store.people_meant import months_of
from naqlan.store.redirects import follow
from naqlan.store.said import statement_ids
from naqlan.store.who import HeldRole, KnownPerson, Namesake

MOST_PEOPLE = 20
"""People whom a name may mean that are listed."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the record that it stands in.

    Attributes:
        statement: The statement.
        id: The id of the article.
        article: Its record, as judged.
        ids: The id in the store of each statement of the record, by its id there.
    """

    statement: Statement
    id: str
    article: Article
    ids: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the articles of a store tell of one person.

    Attributes:
        person: Who.
        spellings: Every form of the name with the articles that give it, most first.
        roles: As written, most articles first.
        met: Whom contacts are told of with the person: name, kind of contact, articles, last day (None where no article has one).
        said: The newest statements that the person is told to have made.
        cited_by: Whom articles name as having passed on the newest statements, and how often.
        namesakes: Others who may be, or are not, the same person, with the reasons.
    """

    person: KnownPerson
    spellings: tuple[tuple[str, int], ...]
    roles: tuple[HeldRole, ...]
    met: tuple[tuple[str, str, int, str | None], ...]
    said: tuple[Told, ...]
    cited_by: tuple[tuple[str, int], ...]
    namesakes: tuple[Namesake, ...]


def people_named(connection: Connection, name: str) -> list[KnownPerson]:
    """Returns the people whom a name may mean.

    Args:
        connection: To a store that is up to date.
        name: As a reader writes it, in any spelling; or the id of a person, an old one too.

    Returns:
        Those of most articles first: all whose name is the same, a spelling, a fuller or a shorter form of it. Empty where nobody is named so.
    """
    known = who.person(connection, follow(connection, "person", name))
    if known is not None:
        return [known]
    asked = full_name(name)
    keys = last_keys(asked) if asked.lone else block_keys(asked)
    candidates = set().union(*kept.sharing(connection, keys).values()) if keys and not asked.lone else set()
    if asked.lone:
        candidates = {form for _, _, form, _ in months_of(connection, keys)}
    forms = kept.forms(connection, candidates)
    fitting = [one.id for one in forms.values() if relation(asked, full_name(one.name))[0] not in ("none", "father", "generation", "slip")]
    found = who.people_of_forms(connection, fitting)
    alone = [one for key in last_keys(asked) for one in who.alone_with_key(connection, asked.key, key)]
    return [*found, *(one for one in alone if one not in found)][:MOST_PEOPLE]


def profile_of(connection: Connection, person: KnownPerson, *, most_said: int = 5) -> Profile:
    """Returns what the articles of a store tell of a person.

    Args:
        connection: To a store that is up to date.
        person: Who.
        most_said: Statements at most.
    """
    which = person.id
    spellings = sorted(who.spellings(connection, which).items(), key=lambda row: (-row[1], row[0]))
    return Profile(
        person,
        tuple(spellings),
        tuple(who.roles(connection, which)),
        tuple(who.met(connection, which)),
        tuple(_told(connection, who.newest_sayings(connection, which, most_said))),
        tuple(who.citing(connection, which)),
        tuple(who.namesakes(connection, which)),
    )


def _told(connection: Connection, places: Sequence[tuple[str, str]]) -> list[Told]:
    found, judged = [], judged_articles(connection, (article for article, _ in places))
    ids = statement_ids(connection, judged)
    for article, local in places:
        record = judged.get(article)
        statement = next((one for one in record.statements if one.id == local), None) if record else None
        if record is not None and statement is not None:
            found.append(Told(statement, article, record, ids.get(article, {})))
    return found
