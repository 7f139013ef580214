"""Do two articles tell of one contact? By its parties, its kind, its day, its ordinal and the words that tell of it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import combinations

from naqlan.lexicon.load import load_yaml
from naqlan.links.groups import pair
from naqlan.record.account import Likeness, Named, Told, Verdict
from naqlan.relate.account_names import keys_of, light, matched, words_of
from naqlan.relate.account_words import dice, weights_of
from naqlan.text.fold import fold

THRESHOLD = 0.45
"""Least score of two tellings of one contact. On 333 contacts of 33 groups of articles, grouped by hand (docs/accounts.md): .40 gives P 1.00 R .94,
.45 and .50 P 1.00 R .93, .60 P 1.00 R .90."""
NARROW = 10
"""Days that a value may span to say something of the day."""
WINDOW = 8
"""Days between two tellings (their day, or that of their article) within which they may be of one contact."""
JOURNEY = 2
"""Days that two tellings of one visit may lie apart: it has a beginning and an end."""
LEAD = 700
"""Code points into a body beyond which an undated contact may be background ("منذ بداية الحرب") rather than news."""
ALIKE = 0.5
"""Likeness of two passages (Dice of weighted words) that speaks for one source behind both."""
COPIED = 0.6
"""Of what is missing to certainty, the share that passages of the same words make up."""
DOUBT = 0.5
"""What is left of a score where an undated contact may be background, or the two are placed in two countries."""
ENOUGH = 8.0
"""Weight (of about two rare words) that a passage needs to be told by its words."""
UNPUBLISHED = 0.5
"""How well the days agree where a page says neither when it was published nor when the contact was: its words must be those of the other."""
_KINDS = {
    frozenset({"call", "talks"}): 0.85,
    frozenset({"meeting", "talks"}): 0.85,
    frozenset({"visit", "meeting"}): 0.7,
    frozenset({"visit", "talks"}): 0.6,
}
"""Kinds that one contact may be called; a call is no meeting, and a message neither."""
_COMING = ("planned", "possible", "cancelled")
_WORD = re.compile(r"[^\W_]+")


def keys(told: Told) -> set[str]:
    """Returns keys of which two tellings of one contact share at least one: those of each party, countries only two by two."""
    found = set().union(*(keys_of(one) for one in _parties(told)))
    countries = sorted(one for one in found if one.startswith("="))
    return found.difference(countries) | {"|".join(both) for both in combinations(countries, 2)}


def days(told: Told) -> set[str]:
    """Returns the days around which other tellings of the contact are looked for: that of the article, and its own where it has one."""
    return {told.day} | ({told.earliest} if told.earliest and _narrow(told) else set())


def compare(one: Told, other: Told) -> Likeness | None:
    """Says whether two tellings are of one contact.

    Returns:
        `same` or `apart`, with the reasons; None where nothing can be said.
    """
    found = matched(_parties(one), _parties(other), (_words(one), _words(other)))
    fewest = min(len(_parties(one)), len(_parties(other)))
    if len(found) < 2 or len(found) < (2 * fewest + 2) // 3:  # two of two, two of three, three of four
        return None
    kinds = 1.0 if one.sort == other.sort else _KINDS.get(frozenset({one.sort, other.sort}), 0.0)
    first, second = _ordinal(one), _ordinal(other)
    if first and second and first != second:
        return _likeness(one, other, "apart", 1.0, ["ordinal"])
    if _two_weekdays(one, other):
        return _likeness(one, other, "apart", 1.0, ["weekday"])
    if not kinds or two_of_one_article(one, other):
        return None
    near, why = _days(one, other)
    if near is None:
        return _likeness(one, other, "apart", 1.0, [why])
    names = sum(sure for _, _, sure, _ in found) / len(found)
    if not near:
        return None
    words = _words_alike(one, other)
    score = names * kinds * near
    reasons = [*dict.fromkeys(reason for *_, reason in found), "kind" if kinds == 1.0 else "kinds that go together", why]
    if words >= ALIKE:
        score += (1 - score) * words * COPIED
        reasons.append("words")
    elif _background(one) or _background(other):
        score *= DOUBT
        reasons.append("background")
    if _elsewhere(one, other):
        score *= DOUBT
        reasons.append("another place")
    if _course(one, other):
        reasons.append("course")
    return _likeness(one, other, "same", score, reasons) if score >= THRESHOLD else None


def two_of_one_article(one: Told, other: Told) -> bool:
    """Says whether one article tells of both in its body: it took them for two.

    What its title tells may be any of them; and one that is to come ("before his meeting") may have happened further down, at the same place.
    """
    if one.article != other.article or one.passages[0].span.field != other.passages[0].span.field:
        return False
    here = one.place is not None and other.place is not None and words_of(one.place) == words_of(other.place)
    return not (_course(one, other) and one.sort == other.sort and here)


def _likeness(one: Told, other: Told, verdict: Verdict, score: float, reasons: list[str]) -> Likeness:
    first, second = pair(one.item, other.item)
    return Likeness(first, second, verdict, round(min(1.0, score), 3), tuple(reasons))


def _parties(told: Told) -> tuple[Named, ...]:
    """The parties; of a visit its place too, since one page names the host and another the country."""
    if told.sort != "visit" or told.place is None:
        return told.people
    place = Named(told.place)
    return told.people if any(words_of(one.name) == words_of(told.place) for one in told.people) else (*told.people, place)


def _words_alike(one: Told, other: Told) -> float:
    """Returns how alike the first passages are; 0 where one says too little to be told by its words."""
    first, second = weights_of(one.text), weights_of(other.text)
    return dice(first, second) if min(sum(first.values()), sum(second.values())) >= ENOUGH else 0.0


def _words(told: Told) -> frozenset[str]:
    """The words of all passages: whom one page names, another may call by an office that stands beside the name."""
    return frozenset(word for one in told.passages for word in words_of(one.text))


def _days(one: Told, other: Told) -> tuple[float | None, str]:
    """Returns how well the days agree, and why; None where they are two days, 0 where nothing can be said."""
    if one.earliest and other.earliest:
        return _both_dated(one, other)
    if one.earliest or other.earliest:
        dated, undated = (one, other) if one.earliest else (other, one)
        return _one_dated(dated, undated)
    if not (one.published and other.published):
        return (UNPUBLISHED, "words") if _words_alike(one, other) >= ALIKE else (0.0, "")
    apart = abs((_day(one.day) - _day(other.day)).days)
    if one.status in _COMING and other.status in _COMING:
        return (0.8, "published within days") if apart <= 3 else (0.0, "")
    if _course(one, other):
        coming, done = (one, other) if one.status in _COMING else (other, one)
        after = (_day(done.day) - _day(coming.day)).days
        return (0.65, "published within days") if 0 <= after <= 3 else (0.0, "")
    return (0.85, "published together") if apart <= 1 else (0.65, "published within days") if apart <= 2 else (0.0, "")


def _both_dated(one: Told, other: Told) -> tuple[float | None, str]:
    first, second = _range(one), _range(other)
    if first[0] <= second[1] and second[0] <= first[1]:
        if _narrow(one) and _narrow(other):
            return 1.0, "day"
        near = abs((_day(one.day) - _day(other.day)).days) <= WINDOW
        return (0.75, "days that overlap") if near else (0.0, "")
    gap = max((first[0] - second[1]).days, (second[0] - first[1]).days)
    if one.sort == other.sort == "visit" and gap <= JOURNEY:
        return 0.75, "days of one journey"
    return None, "days"


def _one_dated(dated: Told, undated: Told) -> tuple[float, str]:
    if not undated.published:
        return (UNPUBLISHED, "words") if _words_alike(dated, undated) >= ALIKE else (0.0, "")
    if not _narrow(dated):
        near = abs((_day(dated.day) - _day(undated.day)).days) <= 3
        return (0.7, "published within days") if near and (dated.status in _COMING) == (undated.status in _COMING) else (0.0, "")
    first, last = _range(dated)
    published = _day(undated.day)
    after, before = (published - last).days, (first - published).days
    if undated.status in _COMING:
        if abs((published - _day(dated.day)).days) <= 3 and dated.status in _COMING:
            return 0.8, "published within days"
        return (0.65, "told shortly before") if -1 <= before <= 7 else (0.0, "")
    if before > 0:
        return (0.6, "published together") if dated.day == undated.day else (0.0, "")
    return (0.85, "told on the day or after") if after <= 1 else (0.7, "told on the day or after") if after <= 2 else (0.0, "")


@lru_cache(maxsize=20_000)
def _day(day: str) -> date:
    return date.fromisoformat(day)


def _range(told: Told) -> tuple[date, date]:
    return _day(told.earliest or told.day), _day(told.latest or told.day)


def _narrow(told: Told) -> bool:
    first, last = _range(told)
    return (last - first).days < NARROW


def _background(told: Told) -> bool:
    """Says whether an undated contact is told deep in its article, in one passage: it may be of any day."""
    span = told.passages[0].span
    return told.earliest is None and span.field == "body" and span.start > LEAD and told.status not in _COMING


def _course(one: Told, other: Told) -> bool:
    """Says whether one is to come and the other has happened, or is denied: the course of one contact."""
    return (one.status in _COMING) != (other.status in _COMING)


def _elsewhere(one: Told, other: Told) -> bool:
    if one.place is None or other.place is None:
        return False
    first, second = words_of(one.place), words_of(other.place)
    countries = [{word for word in words if word.startswith("=")} for words in (first, second)]
    return bool(countries[0] and countries[1] and not countries[0] & countries[1])


def _two_weekdays(one: Told, other: Told) -> bool:
    """Says whether the days of the week that the two give, by date or by name, are others; a journey has several."""
    first, second = _weekdays(one), _weekdays(other)
    return bool(first and second and not first & second) and "visit" not in (one.sort, other.sort)


def _weekdays(told: Told) -> set[int]:
    """The days of the week (Monday is 1) of its date, else those that its passages name."""
    if told.earliest:
        first, last = _range(told)
        return {(first + timedelta(days=days)).isoweekday() for days in range((last - first).days + 1)} if (last - first).days < 7 else set()
    words = _weekday_words()
    return {words[word] for one in told.passages for word in _WORD.findall(fold(one.text)) if word in words}


@cache
def _weekday_words() -> dict[str, int]:
    days = load_yaml("time_words.yaml")["weekdays"]
    return {fold(name): int(number) for number, names in days.items() for name in names}


def _ordinal(told: Told) -> int | None:
    """Which of several contacts the passages say it was; None where they do not."""
    return next((number for one in told.passages for number in _ordinals(one.text)), None)


def _ordinals(text: str) -> Iterator[int]:
    numbers, times, being, nouns = _words_of_order()
    words = _WORD.findall(fold(text))
    for place, word in enumerate(words):
        number = numbers.get(word)
        if number is None:
            continue
        before, after = words[max(0, place - 1) : place], words[place + 1 : place + 2]
        noun_before = any(light(one) in nouns for one in before)
        noun_after = not word.startswith("ال") and any(light(one) in nouns for one in after)
        if noun_before or noun_after or set(before) & times or set(before) & being:
            yield number


@cache
def _words_of_order() -> tuple[dict[str, int], frozenset[str], frozenset[str], frozenset[str]]:
    """Ordinals, what stands before them, and the light stems of nouns of contact."""
    own, contacts = load_yaml("account_words.yaml"), load_yaml("contact_words.yaml")
    numbers = {fold(word): int(number) for number, words in own["ordinals"].items() for word in words}
    nouns = [one["noun"] for one in contacts["nouns"]] + [masdar for verb in contacts["verbs"] for masdar in _listed(verb.get("masdar"))]
    folded = [frozenset(fold(word) for word in own[name]) for name in ("times", "being")]
    return numbers, folded[0], folded[1], frozenset(light(fold(one)) for one in nouns if " " not in one)


def _listed(value: object) -> list[str]:
    return [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []
