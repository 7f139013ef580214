"""Which noun phrases are there? Names first, then titles, offices, outlets, places and unnamed sources, each one unit."""

from collections.abc import Iterable, Iterator

from naqlan.extract.name_spans import settle
from naqlan.extract.row import Phrase, PhraseKind, Row, Text, merge
from naqlan.lexicon.alphabet import Tags
from naqlan.lexicon.lexicon import Lexicon
from naqlan.rules.match import Match, Rulebook

NAME = frozenset({"NAME"})
_TAGS: dict[str, Tags] = {
    kind: frozenset({"NP", kind.upper()})
    for kind in ("person", "role", "office", "group", "outlet", "place", "anonymous", "people", "counterpart", "anaphor")
}


class Chunker:
    """Finds names and noun phrases by the rules of `people.yaml` and `entities.yaml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        for tags in (NAME, *_TAGS.values(), frozenset({"TIME"})):
            lexicon.alphabet.char(tags)
        self._lexicon = lexicon
        self._people = Rulebook("people", lexicon.alphabet)
        self._entities = Rulebook("entities", lexicon.alphabet)
        self._order = {rule.id: place for place, rule in enumerate(self._entities.rules)}

    def names(self, text: Text) -> list[tuple[int, int, str]]:
        """Returns the names that their surroundings give away, without what is none: (first unit, end unit, rule), never overlapping.

        Where two rules overlap the one that begins earlier wins, then the longer, then the first in the file.
        """
        found = [(*match.groups["name"], match.rule.id, -place) for place, match in enumerate(self._people.find(text.units.symbols))]
        kept: list[tuple[int, int, str]] = []
        for first, end, rule, _ in sorted(found, key=lambda row: (row[0], -row[1], -row[3])):
            if not kept or first >= kept[-1][1]:
                kept.append((first, end, rule))
        return settle(text, kept)

    def chunk(self, text: Text, names: Iterable[tuple[int, int, str]]) -> None:
        """Fills `text.items`: the units with each noun phrase as one unit."""
        rules: dict[int, str] = {}
        rows = []
        for first, end, rule in names:
            rules[text.units.first[first]] = rule
            rows.append((first, end, Phrase("person", text.units.first[first], text.units.last[end - 1]), NAME))
        row = merge(text.units, self._lexicon, rows)
        chosen = _longest(self._entities.find(row.symbols), self._order)
        merged = []
        for match in chosen:
            phrase = self._phrase(text, row, match, rules)
            merged.append((match.start, match.end, phrase, _TAGS[phrase.kind]))
        text.items = merge(row, self._lexicon, merged)

    def _phrase(self, text: Text, row: Row, match: Match, rules: dict[int, str]) -> Phrase:
        groups = match.groups
        name_units = groups.get("name") or groups.get("quoted") or groups.get("plain")
        name = (row.first[name_units[0]], row.last[name_units[1] - 1]) if name_units else None
        role = (row.first[groups["role"][0]], row.last[groups["role"][1] - 1]) if "role" in groups else None
        kind: PhraseKind = match.rule.gives["kind"]
        if kind == "counterpart" and name:
            kind = "person"
        gender, number, head = self._agreement(text, row, match)
        rule = rules.get(name[0], match.rule.id) if name and kind == "person" else match.rule.id
        return Phrase(
            kind,
            row.first[match.start],
            row.last[match.end - 1],
            name,
            role,
            rule,
            gender,
            number,
            country=self._countries(row, match),
            head=head,
            definite=_points_back(row, match),
        )

    def _agreement(self, text: Text, row: Row, match: Match) -> tuple[str, str, str]:
        """Gender, number and folded head noun of a phrase, from the readings of its first word that has them."""
        for unit in range(match.start, match.end):
            for reading in row.readings[unit]:
                entry = self._lexicon.entries[reading.entry] if reading.entry >= 0 else {}
                if reading.tag in ("TITLE", "ANON", "NAT", "HONORIFIC") and len(reading.features) == 2:
                    return reading.features[0], reading.features[1], str(entry.get("noun", ""))
                if reading.tag == "TITLE" and not reading.features:
                    noun = text.analysis.norms[row.first[unit]]
                    return "f" if noun.endswith("ه") else "m", "s", str(entry.get("noun", ""))
                if reading.tag in ("OHEAD", "OFFICE", "STATE", "CAPITAL", "GROUP", "MANTLE"):
                    number = "p" if reading.features == "p" else "s"
                    return str(entry.get("gender", "f")), number, str(entry.get("noun", entry.get("name", "")))
        first = row.readings[match.start]
        if any(one.tag == "TWOSTATES" for one in first):
            return "m", "d", ""
        if any(one.tag == "PAIR" for one in first):
            return "m", "d", "pair"
        if any(one.tag in ("PEOPLE", "COLLECTIVE") for one in first):
            return "m", "p", ""
        word = row.first[match.start]
        return ("f" if text.analysis.norms[word].endswith("ه") else ""), "s", ""

    def _countries(self, row: Row, match: Match) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for unit in range(match.start, match.end):
            for reading in row.readings[unit]:
                if reading.features.startswith("@"):
                    found[reading.features] = None
                if reading.entry >= 0 and reading.tag in ("NAT", "STATE", "CAPITAL", "OFFICE", "GROUP"):
                    iso = self._lexicon.entries[reading.entry].get("iso")
                    if iso:
                        found[iso] = None
        return tuple(found)


def _points_back(row: Row, match: Match) -> bool:
    """A bare head with its article points back; with what narrows it ("البنك الأهلي الكويتي") it names itself."""
    back = bool(match.rule.gives.get("definite"))
    return back and (match.rule.gives["kind"] != "office" or row.last[match.end - 1] - row.first[match.start] == 1)


def _longest(matches: Iterator[Match], order: dict[str, int]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(matches, key=lambda one: (one.start, -one.end, order[one.rule.id])):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
