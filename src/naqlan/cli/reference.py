"""What does the command line offer? Its reference in Markdown, made of the help itself: `python -m naqlan.cli.reference`."""

import click

from naqlan.cli.main import COMMANDS, Application
from naqlan.cli.terminal import plain
from naqlan.labels.labels import LANGUAGES, load_labels

WIDTH = 80
"""Columns of the help in the document."""
TITLES = {"en": "In English", "ar": "بالعربية"}
HEAD = """# The command line

Made from the help of the commands (`python -m naqlan.cli.reference > docs/cli.md`); a test compares it.

The language is set by `--lang en|ar` before the command, or by the environment variable `NAQLAN_LANG`. Records go to standard
output, all else to standard error. `NAQLAN_DEBUG=1` prints the trace of an error.

| exit code | meaning |
|---|---|
| 0 | all was done |
| 1 | something could not be done: a document could not be read (the others were), a file is damaged, a figure is below its floor |
| 2 | the command was called wrongly |
| 130 | interrupted |

A page that is left out because it is not Arabic, or what was fetched is no page, or a revisit of one, is no failure.
"""


def reference() -> str:
    """Returns the reference of all commands in both languages, as Markdown."""
    parts = [HEAD]
    for language in LANGUAGES:
        parts.append(f"\n## {TITLES[language]}\n")
        parts += [_section(name, language) for name in ("", *COMMANDS)]
    return "".join(parts)


def _section(name: str, language: str) -> str:
    application = Application(load_labels(language))
    context = application.make_context("naqlan", [], resilient_parsing=True, terminal_width=WIDTH, max_content_width=WIDTH)
    if name:
        command = application.get_command(context, name)
        assert command is not None
        context = command.make_context(name, [], parent=context, resilient_parsing=True)
    return f"\n### naqlan {name}".rstrip() + f"\n\n```text\n{plain(context.get_help())}\n```\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
