"""`naqlan explain`: which rule and which words gave the values at a place?"""

import json
from typing import Any, cast

import click
from rich.text import Text

from naqlan.cli.documents import Documents, chosen
from naqlan.cli.help import Command
from naqlan.cli.items import NAME, QUIET, Wording
from naqlan.cli.screen import Screen, painted
from naqlan.cli.terminal import one_line
from naqlan.labels.labels import Labels
from naqlan.pipeline.explain import Explanation, explain
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.json import escaped
from naqlan.record.person import Person
from naqlan.record.span import Field
from naqlan.record.statement import Statement
from naqlan.record.time import Time

FORMATS = ("text", "json")
FIELDS = ("body", "title")
AROUND = 60
"""Code points shown on either side of the character asked for."""
KINDS: dict[type, str] = {
    Person: "person", Entity: "entity", Contact: "contact", Statement: "statement", Time: "time", Figure: "figure",
}  # fmt: skip


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(path: str, at: int, where: Field, output: str, doc: str | None) -> None:
        article = chosen(Documents([path], labels, name=doc), doc, labels)
        text = _text(article, where, at, labels)
        found = explain(article, at, where)
        if output == "json":
            click.echo(escaped(json.dumps(_json(article, at, where, found), ensure_ascii=False, indent=1)))
        else:
            _show(article, text, at, found, Screen(labels))

    command = Command(
        "explain",
        callback=run,
        help=labels("explain.help"),
        short_help=labels("explain.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            click.Argument(["path"], metavar=labels("help.path_metavar")),
            click.Option(["--at"], type=click.IntRange(min=0), required=True, metavar="OFFSET", help=labels("explain.at")),
            click.Option(["--in", "where"], type=click.Choice(FIELDS), default="body", help=labels("explain.in")),
            click.Option(["--format", "output"], type=click.Choice(FORMATS), default="text", help=labels("explain.format")),
            click.Option(["--doc"], help=labels("explain.doc")),
        ],
    )
    command.labels = labels
    return command


def _text(article: Article, where: Field, at: int, labels: Labels) -> str:
    text = article.body if where == "body" else article.title or ""
    name = labels.of("field", where)
    if not text:
        raise click.UsageError(labels("error.no_field", field=name), click.get_current_context())
    if at >= len(text):
        message = labels("error.beyond", at=at, field=name, length=len(text), last=len(text) - 1)
        raise click.UsageError(message, click.get_current_context())
    return text


def _show(article: Article, text: str, at: int, found: list[Explanation], screen: Screen) -> None:
    start, end = max(at - AROUND, 0), min(at + AROUND, len(text))
    screen.passage(painted(text, [(at, at + 1, "reverse bold")], start, end), indent=2)
    if not found:
        screen.line(Text(screen.labels("heading.nothing"), style=QUIET), indent=2)
    for one in found:
        _explanation(article, one, screen)


def _explanation(article: Article, one: Explanation, screen: Screen) -> None:
    labels, words = screen.labels, Wording(screen, article)
    kind = KINDS[type(one.item)]
    name = getattr(one.item, "id", "")
    screen.heading(f"{labels(f'words.item.{kind}')} {name}".strip())
    if isinstance(one.item, Contact):
        words.contact(one.item, indent=0)
    elif isinstance(one.item, Statement):
        words.statement(one.item, indent=0)
    elif isinstance(one.item, Figure):
        screen.line(words.figure(one.item), indent=4)
    elif isinstance(one.item, Time):
        screen.line(screen.source(one.item.text), "  ", one.item.value or labels("undated"), indent=4)
    else:
        role = one.item.role if isinstance(one.item, Person) else None
        screen.line(screen.source(one.item.name, NAME), " · " if role else "", screen.source(role or ""), indent=4)
    for part, span in one.holds:
        holds = Text(labels.maybe("part", part) or one_line(part)).append(": ").append_text(screen.source(article.text(span)))
        words.field("holds", holds.append(f"  [{span.start}, {span.end}]", style=QUIET), 0)
    for part, read in one.evidence:
        value = Text(labels.maybe("part", part) or one_line(part)).append(": ")
        if isinstance(read, str):
            value.append(f"{labels('label.carried')} {one_line(read)}")
        else:
            value.append_text(Text(" · ").join([screen.source(each) for each in read]))
        words.field("evidence", value, 0)
    if one.rule:
        words.field("rule", Text(one.rule), 0)
        words.field("reason", Text(one.reason or labels("label.code"), style="italic"), 0)


def _json(article: Article, at: int, where: Field, found: list[Explanation]) -> dict[str, Any]:
    return {
        "doc": article.meta.doc,
        "in": where,
        "at": at,
        "values": [
            {
                "kind": KINDS[type(one.item)],
                "id": cast("str | None", getattr(one.item, "id", None)),
                "holds": [{"part": part, "span": [span.start, span.end], "text": article.text(span)} for part, span in one.holds],
                "rule": one.rule,
                "reason": one.reason,
                "evidence": dict(one.evidence),
            }
            for one in found
        ],
    }
