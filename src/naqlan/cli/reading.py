"""How are pages to be read? The options that all commands share which read pages."""

from collections.abc import Sequence
from typing import Any

import click

from naqlan.labels.labels import Labels
from naqlan.read.options import LANGUAGES, Options
from naqlan.read.rows import FIELDS


def reading_options(labels: Labels) -> list[click.Parameter]:
    """Returns the options `--language` and `--column`; their values are made into `Options` by `options_of`."""
    fields = ", ".join(FIELDS)
    return [
        click.Option(["--language"], type=click.Choice(LANGUAGES), default="ar", help=labels("reading.language")),
        click.Option(["--column", "columns"], multiple=True, metavar="FIELD=NAME", help=labels("reading.column", fields=fields)),
    ]


def options_of(labels: Labels, *, language: Any, columns: Sequence[str]) -> Options:
    """Returns how to read.

    Raises:
        click.UsageError: A column is not given as FIELD=NAME, or there is no such field.
    """
    named = {}
    for given in columns:
        field, mark, name = given.partition("=")
        if not mark or not name or field not in FIELDS:
            raise click.UsageError(labels("error.column", given=given, fields=", ".join(FIELDS)))
        named[field] = name
    return Options(language=language, columns=named)
