"""Who can be named as speaker, addressee or link? References to people and names, with what agreement needs."""

from typing import NamedTuple

from naqlan.extract.people import Cast
from naqlan.extract.row import Phrase, Text
from naqlan.record.span import Span
from naqlan.record.statement import SpeakerKind
from naqlan.text.fold import fold
from naqlan.text.quotes import unquoted


class Source(NamedTuple):
    """Somebody who speaks, is spoken to, or passes words on; a tuple, since an article makes a hundred.

    Attributes:
        ref: A person's id, or the name as written.
        kind: What kind of speaker it is.
        gender: `m`, `f` or unknown.
        number: `s`, `d` or `p`.
        span: Where it stands; None where it was carried over.
        person: Index in the cast, -1 for none.
        head: Folded head word (the office noun or mantle).
        country: ISO codes in the phrase.
        firm: Whether a rule knows it; not for words that merely stand where a subject does.
    """

    ref: str
    kind: SpeakerKind
    gender: str = ""
    number: str = "s"
    span: Span | None = None
    person: int = -1
    head: str = ""
    country: tuple[str, ...] = ()
    firm: bool = True


_KINDS: dict[str, SpeakerKind] = {
    "person": "person",
    "role": "office",
    "office": "office",
    "group": "office",
    "outlet": "outlet",
    "place": "office",
    "anonymous": "anonymous",
    "people": "anonymous",
    "counterpart": "office",
    "anaphor": "anonymous",
}


def lone_source(text: Text, first: int, end: int) -> Source:
    """Returns who some words are that no rule knows; a ل that swallowed the article's alef gives it back ("للصحفيين" are الصحفيين)."""
    start, stop = text.items.first[first], text.items.last[end - 1]
    letters = text.letters(start, stop)
    name = f"ا{letters[1:]}" if letters[:1] == letters[1:2] else text.verbatim(start, stop).strip("\"“”«»'")
    return Source(name, "anonymous", "m", "p", text.span(start, stop))


def plain_source(text: Text, phrase: Phrase, cast: Cast) -> Source:
    """Returns the source that a phrase names by itself, without looking at what was said before."""
    span = text.span(phrase.start, phrase.end)
    kind = "office" if phrase.rule == "entities.pair" else _KINDS[phrase.kind]
    if phrase.person >= 0:
        human = cast.humans[phrase.person]
        return Source(human.id, "person", human.gender or phrase.gender or "m", "s", span, phrase.person, phrase.head, phrase.country)
    if phrase.kind == "outlet":
        own = text.verbatim(*phrase.name) if phrase.name else ""
        name = own if own and not unquoted(own).isdigit() else text.verbatim(phrase.start, phrase.end)  # "القناة 9" keeps its word
        return Source(_restored(text, phrase.start, unquoted(name)), kind, phrase.gender, phrase.number, span, -1, phrase.head, phrase.country)
    return Source(
        _called(text, phrase.start, phrase.end),
        kind,
        phrase.gender,
        phrase.number,
        span,
        -1,
        phrase.head,
        phrase.country,
    )


def _called(text: Text, start: int, end: int) -> str:
    """The words of a phrase as a name; the telling, the entities and the contacts ask for it again and again."""
    found = text.analysis.called.get((start, end))
    if found is None:
        found = text.analysis.called[start, end] = _restored(text, start, without_brackets(text.verbatim(start, end)))
    return found


def without_brackets(name: str) -> str:
    """Returns a name without the brackets that end it ("وزارة الدفاع (البنتاغون)") and quotation marks around it."""
    cut = name.find("(")
    return unquoted(name[:cut] if cut > 0 else name)


def _restored(text: Text, place: int, name: str) -> str:
    """Gives the alef of ال back that ل swallowed ("للجزيرة" → الجزيرة)."""
    if name.startswith(("ا", "أ", "إ", "آ")) or not text.analysis.norms[place].startswith("ال"):
        return name  # nearly all: folding is spared
    return "ا" + name if fold(name).startswith("ل") else name
