"""`naqlan show`: what does this page say, for human eyes?"""

import click
from rich.text import Text

from naqlan.cli.documents import Documents, chosen
from naqlan.cli.help import Command
from naqlan.cli.items import NAME, QUIET, Wording
from naqlan.cli.screen import Screen, painted
from naqlan.export.jsonl import indented
from naqlan.labels.labels import Labels
from naqlan.record.article import Article

FORMATS = ("text", "json")
GUTTER = 8
"""Columns left of the text, for the offset at which a paragraph starts."""
SHOWN = 100
"""Code points of a dropped passage that are shown."""
STYLES = {"person": "cyan", "content": "yellow", "cue": "bold magenta", "time": "green", "figure": "underline"}


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(path: str, output: str, doc: str | None) -> None:
        documents = Documents([path], labels, name=doc)
        article = chosen(documents, doc, labels)
        if output == "json":
            click.echo(indented(article))
        else:
            _show(article, Screen(labels))
        if documents.failed:
            click.get_current_context().exit(1)

    command = Command(
        "show",
        callback=run,
        help=labels("show.help"),
        short_help=labels("show.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            click.Argument(["path"], metavar=labels("help.path_metavar")),
            click.Option(["--format", "output"], type=click.Choice(FORMATS), default="text", help=labels("show.format")),
            click.Option(["--doc"], help=labels("show.doc")),
        ],
    )
    command.labels = labels
    return command


def _show(article: Article, screen: Screen) -> None:
    words = Wording(screen, article)
    _head(article, screen)
    if article.contacts:
        screen.heading(screen.labels("heading.contacts"), len(article.contacts))
        for contact in article.contacts:
            words.contact(contact)
    if article.statements:
        screen.heading(screen.labels("heading.statements"), len(article.statements))
        for statement in article.statements:
            words.statement(statement)
    _people(article, screen)
    _small(article, screen, words)
    _text(article, screen)
    _dropped(article, screen)


def _head(article: Article, screen: Screen) -> None:
    labels, meta = screen.labels, article.meta
    screen.passage(painted(article.title, [], 0) if article.title else Text(labels("untitled"), style=QUIET))
    published = labels("undated")
    if meta.published:
        published = labels("dated", value=meta.published, origin=labels.of("published_from", meta.published_from))
    parts: list[str | Text] = [screen.source(meta.outlet, "bold") if meta.outlet else Text(labels("unstated"), style=QUIET)]
    screen.line(*parts, " · ", published, " · ", labels.of("genre", meta.genre))
    if meta.published_other:
        others = (labels("dated", value=value, origin=labels.of("published_from", origin)) for value, origin in meta.published_other)
        screen.line(Text(labels("label.other") + ": ", style=QUIET), " · ".join(others))
    for label, found in (("dateline", meta.dateline), ("credits", " · ".join(meta.credits)), ("source", meta.source)):
        if found:
            screen.line(Text(f"{labels(f'label.{label}')}: ", style=QUIET), screen.source(found))


def _people(article: Article, screen: Screen) -> None:
    labels = screen.labels
    if article.people:
        screen.heading(labels("heading.people"), len(article.people))
    for person in article.people:
        line: list[str | Text] = [Text(f"{person.id}  ", style=QUIET), screen.source(person.name, NAME)]
        if person.role:
            line += [" · ", screen.source(person.role)]
        others = [one for one in person.surfaces if one != person.name]
        if others:
            line += [Text(f" · {labels('label.spellings')}: ", style=QUIET), screen.source("، ".join(others))]
        screen.line(*line, indent=2)
    if article.entities:
        screen.heading(labels("heading.entities"), len(article.entities))
    for entity in article.entities:
        kind = Text(f" · {labels.of('entity', entity.kind)}", style=QUIET)
        screen.line(Text(f"{entity.id}  ", style=QUIET), screen.source(entity.name), kind, indent=2)


def _small(article: Article, screen: Screen, words: Wording) -> None:
    labels = screen.labels
    if article.times:
        screen.heading(labels("heading.times"), len(article.times))
    for time in article.times:
        screen.line(screen.source(time.text), "  ", time.value or Text(labels("undated"), style=QUIET), indent=2)
    if article.figures:
        screen.heading(labels("heading.figures"), len(article.figures))
    for figure in article.figures:
        screen.line(words.figure(figure), indent=2)


def _text(article: Article, screen: Screen) -> None:
    """Writes the body, each paragraph with the offset at which it starts, the words that gave the values marked."""
    screen.heading(screen.labels("heading.text"))
    if not article.body:
        screen.line(Text(screen.labels("heading.nothing"), style=QUIET), indent=2)
    styles = _styles(article)
    for paragraph in article.paragraphs:
        inside = [one for one in styles if one[0] < paragraph.end and paragraph.start < one[1]]
        screen.passage(painted(article.body, inside, paragraph.start, paragraph.end), GUTTER, str(paragraph.start))


def _styles(article: Article) -> list[tuple[int, int, str]]:
    found = [(one.span, "content") for one in article.statements]
    found += [(span, "person") for person in article.people for span in person.mentions]
    found += [(one.span, "time") for one in article.times]
    found += [(one.span, "figure") for one in article.figures]
    found += [(one.cue_span, "cue") for one in article.statements]
    found += [(one.cue_span, "cue") for one in article.contacts]
    return [(span.start, span.end, STYLES[kind]) for span, kind in found if span.field == "body"]


def _dropped(article: Article, screen: Screen) -> None:
    labels = screen.labels
    if article.dropped:
        screen.heading(labels("heading.dropped"), len(article.dropped))
    for one in article.dropped:
        shown = one.text if len(one.text) <= SHOWN else one.text[:SHOWN] + "…"
        screen.line(Text(f"{labels.of('reason', one.reason)}: ", style=QUIET), screen.source(shown), indent=2)
