"""How is a day given on the command line (a day, a month or a year, meant from its first day or to its last), and how is that of a page shown?"""

from collections.abc import Callable
from datetime import date

import click

from naqlan.dates.edtf import parse
from naqlan.errors import RecordError
from naqlan.labels.labels import Labels


def published_words(day: str | None, labels: Labels) -> str:
    """Returns in words when a page was published; None: that it does not say."""
    return labels("published_on", day=day) if day else labels("unpublished")


def day_reader(labels: Labels, *, last: bool) -> Callable[[click.Context, click.Parameter, str | None], date | None]:
    """Returns the callback of an option that takes a day, a month or a year.

    Args:
        labels: The language of the error.
        last: Whether the last day of it is meant, else the first.
    """

    def read(_: click.Context, __: click.Parameter, given: str | None) -> date | None:
        if given is None:
            return None
        try:
            value = parse(given)
        except RecordError as error:
            raise click.BadParameter(labels("search.day", given=given)) from error
        day = value.latest() if last else value.earliest()
        if day is None:
            raise click.BadParameter(labels("search.day", given=given))
        return day

    return read
