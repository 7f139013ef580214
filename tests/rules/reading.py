"""How is a sentence read before rules run over it? The real reading and chunking, for the tests of rules.

To see the units of a sentence with their tags, and what each rule of a file (or one rule) finds in it:

    python -m tests.rules.reading "وشدد الوزير على ضرورة الحوار." statements.verb-on
"""

import sys
from dataclasses import dataclass

from naqlan.extract.article import Extractor
from naqlan.extract.name_repeats import known_parts, spread
from naqlan.extract.phrases import NAME, Chunker
from naqlan.extract.row import Phrase, Row, Text, merge
from naqlan.extract.times import extract_times
from naqlan.lexicon.lexicon import Lexicon
from naqlan.pipeline.page import extractor
from naqlan.record.article import Article, Metadata
from naqlan.rules.load import load_rules
from naqlan.rules.match import Rulebook
from naqlan.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the rules see it: bare units, units with names merged, and noun phrases as units."""

    text: Text
    named: Row

    def row(self, rule: Rule) -> Row:
        """Returns the row that a rule runs over."""
        if rule.over == "phrases":
            return self.text.items
        return self.named if rule.id.startswith("entities.") else self.text.units


class Reader:
    """Reads sentences and runs single rules on them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._extractor = Extractor(lexicon)
        self._chunker = Chunker(lexicon)
        self._books: dict[str, Rulebook] = {}

    def read(self, sentence: str) -> Sentence:
        """Reads a sentence as the body of an article without a date."""
        _, text = self._extractor._read(Article(Metadata("x", "x"), None, sentence), {"title": [], "body": extract_times(sentence, "body", None)})
        names = self._chunker.names(text)
        rows = []
        for first, end, _ in spread(text, names, known_parts([text], [names])):
            rows.append((first, end, Phrase("person", text.units.first[first], text.units.last[end - 1]), NAME))
        return Sentence(text, merge(text.units, self._lexicon, rows))

    def matches(self, rule: Rule, sentence: Sentence) -> list[dict[str, str]]:
        """Returns the verbatim text of the groups of each match of a rule, `match` for the whole."""
        row = sentence.row(rule)
        found = []
        for match in self._book(rule).find(row.symbols):
            if match.rule.id != rule.id:
                continue
            groups = {**match.groups, "match": (match.start, match.end)}
            found.append({name: _verbatim(sentence.text, row, *span) for name, span in groups.items()})
        return found

    def _book(self, rule: Rule) -> Rulebook:
        name = rule.id.split(".")[0]
        return self._books.setdefault(name, Rulebook(name, self._lexicon.alphabet))


def _verbatim(text: Text, row: Row, first: int, end: int) -> str:
    return text.verbatim(row.first[first], row.last[end - 1]) if end > first else ""


def main(sentence: str, wanted: str) -> None:
    """Prints the rows of a sentence and what the rules whose id begins with `wanted` find."""
    lexicon = extractor()._lexicon
    reader = Reader(lexicon)
    read = reader.read(sentence)
    for name, row in (("words", read.text.units), ("entities", read.named), ("phrases", read.text.items)):
        print(name)
        for unit in range(len(row)):
            print(f"  {_verbatim(read.text, row, unit, unit + 1)}  {' '.join(sorted(lexicon.alphabet.tags(row.symbols[unit])))}")
    for rule in load_rules(wanted.split(".", maxsplit=1)[0]):
        if rule.id.startswith(wanted):
            print(rule.id, reader.matches(rule, read) or "nothing")


if __name__ == "__main__":
    main(*sys.argv[1:3])
