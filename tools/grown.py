"""How does a store of many articles behave? Grows a corpus of any size out of real records, for benchmarks.

    python -m tools.grown 100000 > grown.jsonl      # records of format 1, by day; `naqlan add grown.jsonl --store grown.db`

The base are records of the real articles where NAQLAN_SHARED points at them, extracted once and kept, else those of the example pages. Each
further generation is the base again: later in time, as dense a day (gaps of more than a week are cut to one), and in other words.
Words that are not among the most frequent change places with others of their length and about their frequency, names with names, numbers with
numbers, the same everywhere in a generation: what was a copy, a story, one person in the base is one in each generation, and
generations have nothing in common. A word keeps its length, so that every span stays where it was. The same number gives the same records.
"""

import argparse
import hashlib
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from pathlib import Path

from naqlan.lexicon.frequencies import UNLISTED, classes
from naqlan.lexicon.kept import kept
from naqlan.lexicon.light_stems import light_stem
from naqlan.pipeline.code import fingerprint
from naqlan.pipeline.page import read_page, settle_in
from naqlan.read.source import read_pages
from naqlan.record.article import Article
from naqlan.record.json import dumps, loads
from naqlan.record.page import Page
from naqlan.record.span import Span

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("NAQLAN_SHARED") or ROOT / ".." / "shared") / "data" / "articles.jsonl.gz"
COMMON = 6
"""Classes of stems up to this one stay: words in one of 8 articles or more, without which no text would be Arabic."""
GAP = 7
"""Days without articles that a later generation has at most."""
PROCLITICS = re.compile(r"[وفبلك]{0,2}(?:ال)?(?=[^\W\d_]{3})")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DATE = re.compile(r"(?<!\d)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\dX-])")
_LETTERS = re.compile(r"[^\W\d_]+")


def base_records() -> list[Article]:
    """Returns the records that a corpus is grown from, by day and id; those without a day last."""
    paths = [str(SHARED)] if SHARED.is_file() else sorted(map(str, (ROOT / "examples" / "pages").glob("*.txt")))
    lines = kept("grown", [fingerprint(), *(Path(path).read_bytes() for path in paths)], lambda: _extracted(paths))
    return sorted(map(loads, lines), key=lambda one: (_day(one) is None, _day(one) or date.min, one.meta.key))


def _extracted(paths: Sequence[str]) -> list[str]:
    settle_in()
    found = [dumps(read_page(page)) for path in paths for page in read_pages([path]) if isinstance(page, Page)]
    return sorted(dict.fromkeys(found))


def grown(base: Sequence[Article], number: int) -> Iterator[Article]:
    """Yields records by day: those of the base, then generation after generation of varied ones.

    Args:
        base: The records to grow from, by day, those without a day last; at least one has a day.
        number: How many are wanted.
    """
    yield from islice(_all(base), number)


def _all(base: Sequence[Article]) -> Iterator[Article]:
    yield from base
    places = _places(sorted({day for one in base if (day := _day(one)) is not None}))
    words = _Vocabulary(base)
    end = max(places)
    length = max(places.values()) + 1
    for generation in count(1):
        start = end + timedelta(days=1 + (generation - 1) * length)
        days = {day: start + timedelta(days=place) for day, place in places.items()}
        spoken = words.generation(generation)
        some = sorted(days.values())
        made = []
        for one in base:
            old = _day(one)
            new = days[old] if old is not None else some[_drawn(f"{generation} {one.meta.key}", len(some))]
            made.append((new, varied(one, spoken, generation, new)))
        yield from (record for _, record in sorted(made, key=lambda both: (both[0], both[1].meta.key)))


def _places(days: Sequence[date]) -> dict[date, int]:
    """Returns where each day stands in a later generation: days after its first, long gaps cut."""
    found, place = {}, 0
    for before, day in zip([days[0], *days], days, strict=False):
        place += min((day - before).days, GAP)
        found[day] = place
    return found


def _day(record: Article) -> date | None:
    try:
        return date.fromisoformat(record.meta.published or "")
    except ValueError:
        return None


def _drawn(key: str, most: int) -> int:
    """Returns a number from 0 up to `most` that follows from the key alone."""
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "replace")).digest()[:8], "big") % most


class _Vocabulary:
    """The words of the base, in heaps within which they may change places: of one length, about one frequency, names apart."""

    def __init__(self, base: Sequence[Article]) -> None:
        names = {word for one in base for person in one.people for word in _LETTERS.findall(person.name)}
        heaps: dict[tuple[int, int, bool], set[str]] = defaultdict(set)
        for one in base:
            for word in _LETTERS.findall(f"{one.title or ''}\n{one.body}"):
                core = word[_proclitics(word) :]
                rank = classes().get(light_stem(core), UNLISTED)
                if rank > COMMON or core in names:
                    heaps[len(core), rank // 4, core in names].add(core)
        self._heaps = [sorted(heap) for _, heap in sorted(heaps.items())]

    def generation(self, number: int) -> Mapping[str, str]:
        """Returns the word that stands for each other word in a generation."""
        found: dict[str, str] = {}
        for heap in self._heaps:
            drawn = sorted(heap, key=lambda word: _drawn(f"{number} {word}", 2**63))
            found.update(zip(drawn, [*drawn[1:], drawn[0]], strict=True))
        return found


@cache
def _proclitics(word: str) -> int:
    found = PROCLITICS.match(word)
    return found.end() if found else 0


@dataclass(frozen=True, slots=True)
class _Variation:
    """How a record's texts are varied.

    Attributes:
        words: The word that stands for each other.
        generation: Its number.
        by: Days by which it is later.
    """

    words: Mapping[str, str]
    generation: int
    by: timedelta

    def text(self, text: str, fixed: Sequence[Span] = ()) -> str:
        """Returns a text of the same length in other words; what lies in a span of `fixed` stays."""
        kept_ = sorted((one.start, one.end) for one in fixed)

        def other(found: re.Match[str]) -> str:
            if any(start < found.end() and found.start() < end for start, end in kept_):
                return found[0]
            return self._number(found[0]) if found[0].isdigit() else self._word(found[0])

        return _TOKEN.sub(other, text)

    def _word(self, word: str) -> str:
        start = _proclitics(word)
        return word[:start] + self.words.get(word[start:], word[start:])

    def _number(self, digits: str) -> str:
        """Returns a number of as many digits; one digit and numbers in other than western digits stay, for they are grammar."""
        if len(digits) == 1 or not digits.isascii():
            return digits
        return str(10 ** (len(digits) - 1) + _drawn(f"{self.generation} {digits}", 9 * 10 ** (len(digits) - 1)))

    def day(self, value: str | None) -> str | None:
        """Returns an EDTF value that is later by so many days; unspecified digits stay."""
        return _DATE.sub(self._later, value) if value else value

    def _later(self, found: re.Match[str]) -> str:
        year, month, day = found.groups()
        try:
            later = date(int(year), int(month or 1), int(day or 1)) + self.by
        except ValueError:
            return found[0]
        return later.isoformat()[: len(found[0])]


def varied(record: Article, words: Mapping[str, str], generation: int, day: date) -> Article:
    """Returns a record in other words and at another time.

    Args:
        record: The record.
        words: The word that stands for each other.
        generation: Its number, which is in the new record's `doc` and key.
        day: When it is published; a record without a day is captured then, and stays without.
    """
    old = _day(record)
    by = _Variation(words, generation, day - old if old is not None else timedelta())
    fixed = {name: [one.span for one in record.times if one.span.field == name] for name in ("body", "title")}
    body = by.text(record.body, fixed["body"])
    title = by.text(record.title, fixed["title"]) if record.title is not None else None
    found = _Reading(record, replace(record, body=body, title=title), by)
    meta = replace(
        record.meta,
        doc=f"{record.meta.doc}.{generation}",
        key=f"{record.meta.key}.{generation}",
        url=f"{record.meta.url}.{generation}" if record.meta.url else None,
        captured=f"{day.isoformat()}T12:00:00Z",
        published=day.isoformat() if old is not None else None,
        published_at=f"{day.isoformat()}{record.meta.published_at[10:]}" if old is not None and record.meta.published_at else None,
        published_other=(),
        modified_at=None,
    )
    return found.all(replace(record, meta=meta, body=body, title=title, dropped=()))


class _Reading:
    """What was read from a record, read again at the same places of its varied text."""

    def __init__(self, old: Article, new: Article, by: _Variation) -> None:
        self._old, self._new, self._by = old, new, by
        self._ids = {one.id for one in old.people} | {one.id for one in old.entities}

    def all(self, record: Article) -> Article:
        """Returns the varied record with its items."""
        text, named, chain, day = self._new.text, self._named, self._chain, self._by.day
        return replace(
            record,
            people=tuple(
                replace(
                    one,
                    name=self._at(one.name, one.mentions),
                    surfaces=tuple(dict.fromkeys(self._at(form, one.mentions) for form in one.surfaces)),
                    role=one.role and self._by.text(one.role),
                )
                for one in record.people
            ),
            entities=tuple(replace(one, name=self._at(one.name, one.mentions)) for one in record.entities),
            contacts=tuple(
                replace(
                    one,
                    parties=named(one.parties),
                    through=named(one.through),
                    when=day(one.when),
                    place=one.place and self._by.text(one.place),
                    cue=text(one.cue_span),
                    chain=chain(one.chain),
                    tellings=tuple(replace(telling, when=day(telling.when), chain=chain(telling.chain)) for telling in one.tellings),
                )
                for one in record.contacts
            ),
            statements=tuple(
                replace(
                    one,
                    speakers=named(one.speakers),
                    addressees=named(one.addressees),
                    when=day(one.when),
                    chain=chain(one.chain),
                    content=text(one.span),
                    cue=text(one.cue_span),
                )
                for one in record.statements
            ),
            times=tuple(replace(one, value=day(one.value)) for one in record.times),
            figures=tuple(replace(one, text=text(one.span), unit=self._by.text(one.unit)) for one in record.figures),
        )

    def _at(self, value: str, places: Sequence[Span]) -> str:
        """Returns what stands now where a value stood; the value in other words where it stood nowhere as it is."""
        found = next((one for one in places if self._old.text(one) == value), None)
        return self._new.text(found) if found is not None else self._by.text(value)

    def _named(self, given: Sequence[str]) -> tuple[str, ...]:
        return tuple(one if one in self._ids else self._by.text(one) for one in given)

    def _chain(self, chain: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
        return tuple(map(self._named, chain))


def main(write: Callable[[str], object] = sys.stdout.write) -> None:
    """Writes the records, one a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int)
    for record in grown(base_records(), parser.parse_args().number):
        write(f"{dumps(record)}\n")


if __name__ == "__main__":
    main()
