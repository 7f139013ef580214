"""How good are these records? Every figure over all documents, each matched item counted once (micro)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from naqlan.accuracy.contacts import score_contacts
from naqlan.accuracy.document import Document
from naqlan.accuracy.page import score_page
from naqlan.accuracy.people import score_people
from naqlan.accuracy.statements import score_statements
from naqlan.accuracy.tally import Figure, Tally
from naqlan.accuracy.values import score_values
from naqlan.errors import GoldError

FIGURES = (
    "body", "statements", "  direct", "  indirect", "  mixed", "  headline", "statements exact", "speaker", "speaker kind",
    "act", "form", "polarity", "via", "addressees", "chain", "chain exact", "people", "surfaces", "role", "contacts",
    "contact when", "contact chain", "place", "through", "times", "title", "published", "figures", "grounded", "safe",
)  # fmt: skip
"""The figures, in the order in which they are printed."""


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of a run.

    Attributes:
        documents: How many documents were scored.
        figures: Each figure by its name, in the order of `FIGURES`.
        errors: What was found wrong, one line each.
    """

    documents: int
    figures: Mapping[str, Figure]
    errors: tuple[str, ...]

    def json(self) -> str:
        """Returns the figures as one JSON object."""
        return json.dumps({name: one._asdict() for name, one in self.figures.items()}, ensure_ascii=False)

    def lines(self) -> list[str]:
        """Returns the figures as lines to be read."""
        return [
            f"{name:18} P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}   (gold {one.gold}, predicted {one.predicted})"
            for name, one in self.figures.items()
        ]


def score(documents: Iterable[Document]) -> Score:
    """Scores documents.

    Raises:
        GoldError: A gold file or a record lacks what is compared; the message names the document.
    """
    tallies = {name: Tally() for name in FIGURES}
    errors: list[str] = []
    number = 0
    for document in documents:
        number += 1
        try:
            for one in (score_page, score_statements, score_people, score_contacts, score_values):
                one(document, tallies)
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            raise GoldError(f"{document.doc}: its gold or its record is not as the guidelines say ({type(error).__name__}: {error})") from error
        errors += document.errors
    return Score(number, {name: tally.figure() for name, tally in tallies.items()}, tuple(errors))
