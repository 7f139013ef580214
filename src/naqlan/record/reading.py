"""How does JSON become a record again? Every key is looked at, and what is wrong is named by its path."""

from typing import cast

from naqlan.errors import RecordError
from naqlan.record import keys
from naqlan.record.article import FORMAT, GENRES, PUBLISHED_FROM, Article, Metadata, Paragraph, PublishedFrom
from naqlan.record.contact import CONTACT_KINDS, STATUSES, Contact, Telling
from naqlan.record.dropped import REASONS, Dropped
from naqlan.record.entity import ENTITY_KINDS, Entity
from naqlan.record.figure import BOUNDS, Figure
from naqlan.record.identity import article_id, article_version
from naqlan.record.person import Person
from naqlan.record.row import Row
from naqlan.record.statement import ACTS, FORMS, POLARITIES, SPEAKER_KINDS, VIAS, Statement
from naqlan.record.time import Time
from naqlan.record.verify import verify


def from_json(data: object) -> Article:
    """Returns the record that a JSON object holds: `from_json(to_json(article)) == article`.

    Args:
        data: The object as `json.loads` gives it.

    Raises:
        RecordError: A key is missing, unknown or of a wrong type, a word is not of its vocabulary, a verbatim value is not the
            text at its span, an id names nothing, or `id` and `version` do not fit; the message begins with the path.
    """
    row = Row(data, "", keys.ARTICLE)
    if row.whole("format") != FORMAT:
        raise RecordError(f"format: this version of Naqlan reads format {FORMAT}, not {row.whole('format')}")
    article = Article(
        meta=_metadata(row),
        title=row.maybe("title"),
        body=row.text("body"),
        paragraphs=row.each("paragraphs", keys.PARAGRAPH, _paragraph),
        people=row.each("people", keys.PERSON, _person),
        entities=row.each("entities", keys.ENTITY, _entity),
        contacts=row.each("contacts", keys.CONTACT, _contact),
        statements=row.each("statements", keys.STATEMENT, _statement),
        times=row.each("times", keys.TIME, _time),
        figures=row.each("figures", keys.FIGURE, _figure),
        dropped=row.each("dropped", keys.DROPPED, _dropped),
    )
    if row.text("id") != article_id(article.meta.key):
        raise RecordError("id: it is not the hash of the key")
    if row.text("version") != article_version(article):
        raise RecordError("version: it is not the hash of title, body and published; one of them was changed")
    verify(article)
    return article


def _metadata(row: Row) -> Metadata:
    return Metadata(
        doc=row.text("doc"),
        key=row.text("key"),
        source=row.text("source"),
        url=row.maybe("url"),
        captured=row.maybe("captured"),
        outlet=row.maybe("outlet"),
        published=row.maybe("published"),
        published_at=row.maybe("published_at"),
        published_from=row.one_of("published_from", PUBLISHED_FROM),
        published_other=row.each("published_other", keys.OTHER_DAY, _other_day),
        modified_at=row.maybe("modified_at"),
        authors=row.texts("authors"),
        section=row.maybe("section"),
        tags=row.texts("tags"),
        image_credit=row.maybe("image_credit"),
        dateline=row.maybe("dateline"),
        credits=row.texts("credits"),
        genre=row.one_of("genre", GENRES),
    )


def _other_day(row: Row) -> tuple[str, PublishedFrom]:
    return row.text("value"), cast("PublishedFrom", row.one_of("from", PUBLISHED_FROM))


def _paragraph(row: Row) -> Paragraph:
    return Paragraph(*row.offsets("span"), row.text("source"))


def _person(row: Row) -> Person:
    return Person(
        id=row.text("id"),
        name=row.text("name"),
        surfaces=row.texts("surfaces"),
        role=row.maybe("role"),
        mentions=row.spans("mentions"),
        rule=row.text("rule"),
    )


def _entity(row: Row) -> Entity:
    return Entity(row.text("id"), row.one_of("kind", ENTITY_KINDS), row.text("name"), row.spans("mentions"))


def _contact(row: Row) -> Contact:
    return Contact(
        id=row.text("id"),
        kind=row.one_of("kind", CONTACT_KINDS),
        status=row.one_of("status", STATUSES),
        parties=row.texts("parties"),
        through=row.texts("through"),
        when=row.maybe("when"),
        place=row.maybe("place"),
        cue=row.text("cue"),
        cue_span=row.stretch("cue_span"),
        chain=row.chain("chain"),
        span=row.stretch(),
        rule=row.text("rule"),
        tellings=row.each("tellings", keys.TELLING, _telling),
        evidence=row.evidence("evidence"),
    )


def _telling(row: Row) -> Telling:
    return Telling(row.stretch(), row.one_of("status", STATUSES), row.maybe("when"), row.chain("chain"))


def _statement(row: Row) -> Statement:
    return Statement(
        id=row.text("id"),
        speakers=row.texts("speakers"),
        speaker_kind=None if row.maybe("speaker_kind") is None else row.one_of("speaker_kind", SPEAKER_KINDS),
        addressees=row.texts("addressees"),
        act=row.one_of("act", ACTS),
        form=row.one_of("form", FORMS),
        polarity=row.one_of("polarity", POLARITIES),
        via=None if row.maybe("via") is None else row.one_of("via", VIAS),
        when=row.maybe("when"),
        chain=row.chain("chain"),
        content=row.text("content"),
        span=row.stretch(),
        cue=row.text("cue"),
        cue_span=row.stretch("cue_span"),
        rule=row.text("rule"),
        about=row.texts("about"),
        distance=row.span("distance"),
        insertions=row.spans("insertions"),
        continues=row.maybe("continues"),
        evidence=row.evidence("evidence"),
    )


def _time(row: Row) -> Time:
    return Time(row.text("text"), row.stretch(), row.maybe("value"), row.text("rule"))


def _figure(row: Row) -> Figure:
    return Figure(
        text=row.text("text"),
        span=row.stretch(),
        value=row.number("value"),
        bound=row.one_of("bound", BOUNDS),
        unit=row.text("unit"),
        statement=row.maybe("statement"),
        rule=row.text("rule"),
    )


def _dropped(row: Row) -> Dropped:
    return Dropped(row.text("text"), row.one_of("reason", REASONS))
