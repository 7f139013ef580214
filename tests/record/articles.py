"""Records made by Hypothesis: any text, any words of the vocabularies, every span inside its field."""

from typing import Any, TypeVar

from hypothesis import strategies as st

from naqlan.record.article import GENRES, PUBLISHED_FROM, Article, Metadata, Paragraph
from naqlan.record.contact import CONTACT_KINDS, STATUSES, Contact, Telling
from naqlan.record.dropped import REASONS, Dropped
from naqlan.record.entity import ENTITY_KINDS, Entity
from naqlan.record.figure import BOUNDS, Figure
from naqlan.record.person import Person
from naqlan.record.span import Field, Span
from naqlan.record.statement import ACTS, FORMS, POLARITIES, SPEAKER_KINDS, VIAS, Statement
from naqlan.record.time import Time

T = TypeVar("T")
FIELDS: tuple[Field, ...] = ("body", "title")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MAYBE = st.none() | WORDS
NAMES = st.lists(WORDS, max_size=2).map(tuple)
CHAINS = st.lists(NAMES, max_size=2).map(tuple)
NUMBERS = st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)


class Maker:
    """Draws the items of one record."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.texts: dict[Field, str] = {"body": draw(WORDS), "title": draw(WORDS)}

    def word(self, words: tuple[str | None, ...]) -> Any:
        return self.draw(st.sampled_from(words))

    def span(self, field: Field | None = None) -> Span:
        name: Field = self.word((field,) if field else FIELDS)
        start, end = sorted(self.draw(st.tuples(*[st.integers(0, len(self.texts[name]))] * 2)))
        return Span(name, start, end)

    def spans(self) -> tuple[Span, ...]:
        return tuple(self.span() for _ in range(self.draw(st.integers(0, 2))))

    def text(self, span: Span) -> str:
        return span.of(self.texts[span.field])

    def meta(self) -> Metadata:
        draw, origin = self.draw, self.word(PUBLISHED_FROM)
        maybe = ("url", "captured", "outlet", "published", "published_at", "modified_at", "section", "image_credit", "dateline")
        made: dict[str, Any] = {name: draw(MAYBE) for name in maybe}
        made |= {name: draw(NAMES) for name in ("authors", "tags", "credits")}
        made |= {"published_from": origin, "published_other": ((draw(WORDS), origin),), "genre": self.word(GENRES)}
        return Metadata(draw(WORDS), draw(WORDS), draw(WORDS), **made)

    def person(self, number: int) -> Person:
        draw = self.draw
        return Person(f"p{number}", draw(WORDS), draw(NAMES), draw(MAYBE), self.spans(), draw(WORDS))

    def entity(self, number: int) -> Entity:
        return Entity(f"e{number}", self.word(ENTITY_KINDS), self.draw(WORDS), self.spans())

    def statement(self, number: int) -> Statement:
        draw, span = self.draw, self.span()
        cue = self.span(span.field)
        return Statement(
            id=f"s{number}",
            speakers=draw(NAMES),
            speaker_kind=self.word((*SPEAKER_KINDS, None)),
            addressees=draw(NAMES),
            act=self.word(ACTS),
            form=self.word(FORMS),
            polarity=self.word(POLARITIES),
            via=self.word((*VIAS, None)),
            when=draw(MAYBE),
            chain=draw(CHAINS),
            content=self.text(span),
            span=span,
            cue=self.text(cue),
            cue_span=cue,
            rule=draw(WORDS),
            about=("s0",),
            distance=self.span() if draw(st.booleans()) else None,
            insertions=self.spans(),
            continues="s0" if number else None,
            evidence={"speakers": self.spans(), "via": "s0"},
        )

    def contact(self, number: int) -> Contact:
        draw, span = self.draw, self.span()
        cue = self.span(span.field)
        tellings = [Telling(self.span(), self.word(STATUSES), draw(MAYBE), draw(CHAINS)) for _ in range(number)]
        return Contact(
            id=f"c{number}",
            kind=self.word(CONTACT_KINDS),
            status=self.word(STATUSES),
            parties=draw(NAMES),
            through=draw(NAMES),
            when=draw(MAYBE),
            place=draw(MAYBE),
            cue=self.text(cue),
            cue_span=cue,
            chain=draw(CHAINS),
            span=span,
            rule=draw(WORDS),
            tellings=tuple(tellings),
            evidence={"when": self.spans()},
        )

    def time(self) -> Time:
        span = self.span()
        return Time(self.text(span), span, self.draw(MAYBE), self.draw(WORDS))

    def figure(self, statement: str | None) -> Figure:
        draw, span = self.draw, self.span()
        return Figure(self.text(span), span, draw(NUMBERS), self.word(BOUNDS), draw(WORDS), statement, draw(WORDS))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """A record that keeps every invariant."""
    make = Maker(draw)
    several = st.integers(0, 2)
    whole = make.span("body")
    statements = tuple(map(make.statement, range(draw(several))))
    return Article(
        meta=make.meta(),
        title=make.texts["title"],
        body=make.texts["body"],
        paragraphs=(Paragraph(whole.start, whole.end, "line 0"),),
        people=tuple(map(make.person, range(draw(several)))),
        entities=tuple(map(make.entity, range(draw(several)))),
        contacts=tuple(map(make.contact, range(draw(several)))),
        statements=statements,
        times=(make.time(),),
        figures=(make.figure("s0" if statements else None),),
        dropped=(Dropped(draw(WORDS), make.word(REASONS)),),
    )
