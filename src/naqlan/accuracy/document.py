"""What is scored in one document? Its text, its gold and its record, with names looked up on both sides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from naqlan.accuracy.likeness import same_name, same_person, words
from naqlan.accuracy.tally import Tally, pairs

Json = Mapping[str, Any]


class Names:
    """The people of one side, so that an id can be compared with a name.

    Args:
        record: A gold file or a record; people are looked up under `people`.
    """

    def __init__(self, record: Json) -> None:
        self._people = {one["id"]: [one["name"], *one.get("surfaces", ())] for one in record.get("people", ())}

    def of(self, name: str) -> list[str]:
        """Returns every form of the person with this id, else the name itself; none for the empty string."""
        return self._people.get(name, [name] if name else [])

    def has(self, name: str) -> bool:
        """Says whether this is a person's id."""
        return name in self._people


@dataclass
class Document:
    """One document to be scored.

    Attributes:
        doc: Its name.
        text: The page as it stood.
        gold: Its gold, keys as in the guidelines.
        predicted: Its record in format 1; empty where there is none.
        errors: What was found wrong, one line each, filled in while it is scored.
    """

    doc: str
    text: str
    gold: Json
    predicted: Json
    errors: list[str] = field(default_factory=list)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    @cached_property
    def words(self) -> list[str]:
        """The folded words of the text."""
        return words(self.text)

    @cached_property
    def golds(self) -> Names:
        """The people of the gold."""
        return Names(self.gold)

    @cached_property
    def ours(self) -> Names:
        """The people of the record."""
        return Names(self.predicted)

    def wrong(self, what: str) -> None:
        """Notes an error."""
        self.errors.append(f"{self.doc}: {what}")

    def same(self, gold: str, predicted: str) -> bool:
        """Says whether a name or id of the gold and one of the record mean the same."""
        own, its = self.golds.of(gold), self.ours.of(predicted)
        if not own or not its:
            return False
        if self.golds.has(gold) or self.ours.has(predicted):
            return same_person(own, its)
        return same_name(gold, predicted)

    def shared(self, gold: Sequence[str], predicted: Sequence[str]) -> int:
        """Returns how many names of two lists pair off."""
        return len(pairs(gold, predicted, self.same))

    def agree(self, gold: Sequence[str], predicted: Sequence[str]) -> bool:
        """Says whether two lists name the same, each once."""
        return self.shared(gold, predicted) == len(gold) == len(predicted)

    def count(self, tally: Tally, gold: Sequence[str], predicted: Sequence[str]) -> None:
        """Adds the names of two lists to a tally."""
        tally.add(self.shared(gold, predicted), len(predicted), len(gold))
