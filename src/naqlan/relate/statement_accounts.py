"""Do two articles report one statement? By its speaker, what it says in whichever words, whom it addresses, and its day."""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from naqlan.lexicon.load import load_yaml
from naqlan.links.groups import pair
from naqlan.record.account import Likeness, Named, Told, Verdict
from naqlan.relate.account_names import LIKELY, PERSON, matched, words_of
from naqlan.relate.account_words import containment, dice, weights_of
from naqlan.text.fold import fold

WINDOW = 3
"""Days between the articles of two reports of one statement."""
KEYS = 7
"""Words by which other reports are looked for, the rarest first. Of 434 statements grouped by hand (docs/accounts.md) 12 find no pair more than
7, and 6 lose one in a hundred; each is a row of the store."""
SHARED_KEYS = 2
"""Of them that two reports share at least, where both have as many."""
WORDS = 0.42
"""Likeness of the words (Dice of their weights) that makes two reports of one speaker one statement. On the same statements .34 gives
P .97 R .77, .50 P .98 R .75: most reports are word for word, or far from it."""
WORDS_ADDRESSED = 0.34
"""The same where both name the one whom it was said to, or are of one medium and act."""
CONTAINED = 0.8
"""Share of the shorter one's words that the longer one has, where the shorter says enough by itself."""
ENOUGH = 9.0
"""Weight (of about three words that are not in every article) that a content needs to be found again in a longer one, or to be told by its
words at all; shorter ones need to be equal."""
HEADLINE = 0.6
"""The same share for a headline, which says in other words what the body says."""
LONG = 25.0
"""Weight (of about six such words) of a content that two do not say by chance in the same words, so that pages may differ in who said it."""
VERBATIM = 0.85
"""Likeness of the words beyond which a speaker that one page leaves open does not matter."""
OTHERWISE = 0.7
"""What is left of a score where the acts do not go together."""
INSTITUTIONS = frozenset({"office", "outlet", "document"})
"""Kinds of speakers that announce; a person of another name may be a slip of one page, another ministry is another voice."""
SAME_WORDS, CONTAINS = "the same words", "contained"
"""Reasons beside which a negation that only one content has may belong to the rest of the longer one."""
DENIAL = 0.6
"""Likeness of the words beyond which "denied that there is one" and "stressed that there is none" are one statement."""
_FAMILIES = (
    {"say", "stress", "announce", "opine", "claim", "support", "commit", "warn", "urge"},
    {"say", "condemn", "accuse", "warn", "claim", "stress", "announce", "opine"},
    {"deny", "decline", "condemn"},
    {"ask", "urge", "say"},
)
"""Acts that two pages may take one statement for."""


class _Words(NamedTuple):
    """How alike two contents are: by all their words, by those of the shorter one, and how much that one weighs."""

    alike: float
    inside: float
    least: float


def keys(told: Told) -> set[str]:
    """Returns the words by which other reports of a statement are looked for: the heaviest of its content."""
    weights = weights_of(told.text)
    return set(sorted(weights, key=lambda word: (-weights[word], -len(word), word))[:KEYS])


def days(told: Told) -> set[str]:
    """Returns the day around which other reports of a statement are looked for."""
    return {told.day}


def compare(one: Told, other: Told) -> Likeness | None:
    """Says whether two reports are of one statement.

    Returns:
        `same`, `opposed` where the one has denied or not said what the other said, `apart` where they are of two days; None where nothing
        can be said.
    """
    first, second = weights_of(one.text), weights_of(other.text)
    words = _Words(dice(first, second), containment(first, second), min(sum(first.values()), sum(second.values())))
    if (words.alike < WORDS_ADDRESSED and words.inside < HEADLINE) or two_of_one_article(one, other):
        return None
    speakers = _speakers(one, other, words)
    if speakers is None:
        return None
    sure, why = speakers
    if _two_days(one, other):
        return _likeness(one, other, "apart", 1.0, ["days"]) if words.alike < VERBATIM else None
    score, how = _content(one, other, words)
    turned, negated = _denied(one) != _denied(other), _negated(one.text) != _negated(other.text)
    if turned and not negated:
        return _likeness(one, other, "opposed", score * sure, [why, how]) if score and words.alike >= WORDS else None
    if (turned and words.alike < DENIAL) or (negated and not turned and how not in (SAME_WORDS, CONTAINS)):
        return None
    reasons = [why, how]
    if not _one_act(one, other):
        score *= OTHERWISE
        reasons.append("another act")
    score *= sure
    return _likeness(one, other, "same", score, reasons) if score >= WORDS_ADDRESSED else None


def _told_apart(one: Told, other: Told, least: float) -> bool:
    """Says whether two pages quote the same words at such length that nobody else said them, though they differ in who did.

    An indirect statement is the page's own wording, which it uses of one government after another ("welcomed the decision of the court …"), and
    what two institutions announce ("that the ministers spoke by telephone") each of them announces for itself.
    """
    quoted = "direct" in (one.form, other.form)
    if not quoted and one.speaker_kind in INSTITUTIONS and other.speaker_kind in INSTITUTIONS:
        return False
    return one.article != other.article and least >= (LONG if quoted else 2 * LONG)


def two_of_one_article(one: Told, other: Told) -> bool:
    """Says whether one stands within the other: what one says, and what he reports in it."""
    return one.article == other.article and one.passages[0].span.overlaps(other.passages[0].span)


def _likeness(one: Told, other: Told, verdict: Verdict, score: float, reasons: list[str]) -> Likeness:
    first, second = pair(one.item, other.item)
    return Likeness(first, second, verdict, round(min(1.0, score), 3), tuple(reasons))


def _content(one: Told, other: Told, words: _Words) -> tuple[float, str]:
    """Returns how sure the contents say the same, and why; 0 where they do not."""
    alike, inside, least = words
    if alike >= VERBATIM:
        return alike, SAME_WORDS
    if least < ENOUGH:
        return 0.0, ""
    if inside >= (HEADLINE if _headline(one) != _headline(other) else CONTAINED):
        return max(alike, 0.9 * inside), CONTAINS if alike < HEADLINE else "words"
    if alike >= WORDS:
        return alike, "words"
    if alike >= WORDS_ADDRESSED and _one_hearer(one, other):
        return alike, "words and hearer"
    return 0.0, ""


def _speakers(one: Told, other: Told, words: _Words) -> tuple[float, str] | None:
    """Returns how sure the speakers are one, and why; None where they are two."""
    found = _named_speakers(one, other) if one.people and other.people else None
    if found is None and words.alike >= VERBATIM:
        if not (one.people and other.people):
            return (LIKELY, "speaker left open") if words.least >= ENOUGH else None
        return (LIKELY, "the speakers differ") if _told_apart(one, other, words.least) else None
    return found


def _named_speakers(one: Told, other: Told) -> tuple[float, str] | None:
    if ("anonymous" in (one.speaker_kind, other.speaker_kind)) and one.speaker_kind != other.speaker_kind:
        return None
    found = matched(one.people, other.people)
    if found:
        _, _, sure, why = found[0]
        return (sure if sure >= LIKELY else 0.9), f"speaker by {why}"
    if _speaks_for(one.people, other.people) or _speaks_for(other.people, one.people):
        return LIKELY, "speaker for the office"
    if _the_two(one.people, other.people) or _the_two(other.people, one.people):
        return LIKELY, "the two"
    return None


def _the_two(ones: Sequence[Named], others: Sequence[Named]) -> bool:
    """Says whether the first are only called the two ("الزعيمان"), and the others are two or are called so."""
    endings, name = tuple(load_yaml("account_words.yaml")["duals"]), fold(ones[0].name)
    dual = len(ones) == 1 and ones[0].kind != PERSON and " " not in name and name.endswith(endings)
    return dual and (len(others) > 1 or fold(others[0].name).endswith(endings))


def _speaks_for(ones: Sequence[Named], others: Sequence[Named]) -> bool:
    """Says whether one of the first speaks for an office among the others: its words are all among those of the role."""
    offices = [words_of(one.name) for one in others if one.kind != PERSON]
    roles = [words_of(one.role) for one in ones if one.kind == PERSON and one.role]
    return any(office and office <= role for office in offices for role in roles)


def _headline(told: Told) -> bool:
    return told.passages[0].span.field == "title"


def _one_hearer(one: Told, other: Told) -> bool:
    if one.others and other.others:
        return bool(matched(one.others, other.others))
    return one.via is not None and one.via == other.via and _one_act(one, other)


def _one_act(one: Told, other: Told) -> bool:
    return one.sort == other.sort or any(one.sort in family and other.sort in family for family in _FAMILIES)


def _negated(text: str) -> bool:
    return not _negations().isdisjoint(fold(text).split())


@cache
def _negations() -> frozenset[str]:
    return frozenset(fold(word) for word in load_yaml("words_closed.yaml")["negation"])


def _denied(told: Told) -> bool:
    return (told.sort == "deny") != (told.status in ("negated", "doubted"))


def _two_days(one: Told, other: Told) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return _day(one.earliest) > _day(other.latest) or _day(other.earliest) > _day(one.latest)


@lru_cache(maxsize=20_000)
def _day(day: str) -> date:
    return date.fromisoformat(day)
