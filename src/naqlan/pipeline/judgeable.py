"""What of a thing may a reader judge? Its passage, what was read there, what stands there now; of a person or story what belongs to it."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from naqlan.errors import JudgementError
from naqlan.pipeline.correctable import CORRECTABLE
from naqlan.pipeline.corrections import written
from naqlan.pipeline.judgements import judged_article
from naqlan.pipeline.who import people_named
from naqlan.record.article import Article
from naqlan.record.figure import Figure
from naqlan.record.judgement import Laid, TargetKind
from naqlan.record.parts import KINDS, items_of, ref_of, spans_of
from naqlan.record.span import Span
from naqlan.record.statement import Chain, Statement
from naqlan.record.story import Story
from naqlan.store.account_lists import PageOf, pages_of
from naqlan.store.articles import article_of
from naqlan.store.items import PERSON, item_ids
from naqlan.store.judgements import laid_on
from naqlan.store.lookup import Meant
from naqlan.store.schema_items import mentions
from naqlan.store.schema_people import entities
from naqlan.store.schema_stories import story_articles
from naqlan.store.stories import find_stories, story_of
from naqlan.store.who import KnownPerson, person

AROUND = 160
"""Code points shown on each side of the words that an item was read from: about two lines."""
MOST_MEMBERS = 50
"""Mentions or articles of a group that are listed, the newest: a page of them."""
MOST_OTHERS = 12
"""Things of a name from which one is chosen to be merged with."""
A, M, E = story_articles.c, mentions.c, entities.c


@dataclass(frozen=True, slots=True)
class Value:
    """A value of an item that may be corrected.

    Attributes:
        name: Which.
        read: What was read, as `correctable.checked` writes it.
        now: What stands there now.
        choices: The words of its vocabulary, the empty string for none; empty where it has none.
    """

    name: str
    read: str
    now: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgeable:
    """An item of an article that may be judged.

    Attributes:
        id: Its id in the store.
        kind: What it is.
        article: The id of its article.
        page: The page that the article was read from.
        passage: What stands before its words, its words, what stands after them; of a person where it stands in full first.
        values: What may be corrected.
        judged: What readers corrected in it, or that they checked it.
        said: The statement that it is, or, of a figure, that it belongs to; None for all others, and for figures of the outlet's own voice.
        speakers: Who is said to have made that statement; names.
        chain: Through whom a statement or contact came, a figure as its statement; names, from the speaker outward.
        group: Of a person or entity the one across articles that it was resolved to, else None.
        surfaces: Of a person or entity how the article writes it.
    """

    id: str
    kind: TargetKind
    article: str
    page: PageOf
    passage: tuple[str, str, str]
    values: tuple[Value, ...]
    judged: tuple[Laid, ...]
    said: Statement | None = None
    speakers: tuple[str, ...] = ()
    chain: Chain = ()
    group: str | None = None
    surfaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """What belongs to a person or story: a mention, or an article.

    Attributes:
        id: Of the mention or the article.
        article: The id of the article.
        page: Its page.
        name: Of a mention the fullest form in the article; else empty.
        role: Of a mention, as written, or None.
    """

    id: str
    article: str
    page: PageOf
    name: str = ""
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A person (or office, group, outlet, place) across articles, or a story.

    Attributes:
        of: Which of the two.
        id: Its id.
        name: Of a person; empty of a story.
        kind: `person`, or the kind of the entity; of a story `story`.
        story: The story, or None.
        members: What belongs to it, the newest first, at most `MOST_MEMBERS`.
        more: Whether there are more.
    """

    of: str
    id: str
    name: str
    kind: str
    story: Story | None
    members: tuple[Member, ...]
    more: bool

    @property
    def can_change(self) -> bool:
        """Whether others may be merged with it and members parted: an office, group, outlet or place follows from its name alone."""
        return self.kind in (PERSON, "story")


def judgeable(connection: Connection, which: Meant) -> Judgeable:
    """Returns an item of an article with what may be judged about it.

    Args:
        connection: To the store.
        which: A mention, contact, statement, time or figure (`store.lookup.meant`).

    Raises:
        JudgementError: Its article was read again and has it no more.
    """
    article = which.article or ""
    read, now = article_of(connection, article), judged_article(connection, article)
    ref = next((ref for ref, id_ in item_ids(article, read).items() if id_ == which.id), None) if read is not None else None
    before = next((item for item in items_of(read) if ref_of(item) == ref), None) if read is not None else None
    after = next((item for item in items_of(now) if ref_of(item) == ref), None) if now is not None else None
    if read is None or now is None or before is None or after is None:
        raise JudgementError(f"{which.id:.60}: its article was read again and has it no more; ask for it anew")
    kind = KINDS[type(before)]
    said = after if isinstance(after, Statement) else _statement_of(now, after) if isinstance(after, Figure) else None
    names = {one.id: one.name for one in now.people} | {one.id: one.name for one in now.entities}
    chain: Chain = said.chain if said is not None else getattr(after, "chain", ())
    values = [Value(name, written(read, before, name), written(now, after, name), value.choices) for name, value in CORRECTABLE[kind].items()]
    mention = connection.execute(select(M.who).where(M.id == which.id)).first() if which.of == "mention" else None
    return Judgeable(
        id=which.id,
        kind=kind,
        article=article,
        page=pages_of(connection, [article])[article],
        passage=_passage(now, next(iter(spans_of(now, after)), None)),
        values=tuple(values),
        judged=tuple(laid_on(connection, [which.id]).get(which.id, ())),
        said=said,
        speakers=tuple(names.get(name, name) for name in said.speakers) if said is not None else (),
        chain=tuple(tuple(names.get(name, name) for name in link) for link in chain),
        group=mention.who if mention is not None else None,
        surfaces=tuple(getattr(after, "surfaces", ())),
    )


def group_of(connection: Connection, one: Meant) -> Group:
    """Returns a person across articles, or a story, with what belongs to it.

    Args:
        connection: To the store.
        one: A person or story; an article stands for the story that it is in.

    Raises:
        JudgementError: There is none of that id.
    """
    if one.of == "person":
        return _person(connection, one.id)
    found = find_stories(connection, one.id) if one.of == "article" else [one.id]
    story = story_of(connection, found[0]) if len(found) == 1 else None
    if story is None:
        raise JudgementError(f"{one.id:.60}: this article is in no story yet; `naqlan rebuild` sets it beside the others")
    newest = list(reversed(story.articles))[:MOST_MEMBERS]
    pages = pages_of(connection, newest)
    members = tuple(Member(article, article, pages[article]) for article in newest if article in pages)
    return Group("story", story.id, "", "story", story, members, len(story.articles) > len(newest))


def people_alike(connection: Connection, words: str, group: Group) -> list[KnownPerson]:
    """Returns people whom words may name, those of most articles first.

    Args:
        connection: To the store.
        words: A name in any spelling, or an id.
        group: The one that another is looked for; it is left out.
    """
    return [one for one in people_named(connection, words) if one.id != group.id][:MOST_OTHERS]


def _person(connection: Connection, which: str) -> Group:
    known = person(connection, which)
    entity = None if known is not None else connection.execute(select(E.name, E.kind).where(E.id == which)).first()
    asked = select(M.id, M.article, M.name, M.role, M.kind).where(M.who == which).order_by(M.day.desc(), M.id).limit(MOST_MEMBERS + 1)
    rows = connection.execute(asked).all()
    if not rows:
        raise JudgementError(f"{which:.60}: no article of the store has this person any more")
    pages = pages_of(connection, [row.article for row in rows])
    members = tuple(Member(row.id, row.article, pages[row.article], row.name, row.role) for row in rows[:MOST_MEMBERS])
    name = known.name if known is not None else entity.name if entity is not None else rows[0].name
    return Group("person", which, name, rows[0].kind, None, members, len(rows) > MOST_MEMBERS)


def _statement_of(record: Article, figure: Figure) -> Statement | None:
    return next((one for one in record.statements if one.id == figure.statement), None)


def _passage(record: Article, span: Span | None) -> tuple[str, str, str]:
    if span is None:
        return "", "", ""
    text = (record.title or "") if span.field == "title" else record.body
    return text[max(0, span.start - AROUND) : span.start], record.text(span), text[span.end : span.end + AROUND]
