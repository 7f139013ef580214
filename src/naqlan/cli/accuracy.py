"""`naqlan accuracy`: how good are the records, held against a gold standard?"""

from collections.abc import Mapping
from pathlib import Path

import click

from naqlan.accuracy.document import Json
from naqlan.accuracy.load import Predict, load_documents, load_floors, load_predictions
from naqlan.accuracy.score import Score, score
from naqlan.cli.documents import Documents
from naqlan.cli.help import Command
from naqlan.cli.terminal import plain
from naqlan.errors import GoldError
from naqlan.labels.labels import Labels
from naqlan.record.json import to_json

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def make(labels: Labels) -> click.Command:
    """Returns the command in the language of `labels`."""

    def run(*, docs: Path, gold: Path, errors: bool, as_json: bool, predicted: Path | None, floors: Path | None) -> None:
        least = load_floors(floors) if floors else {}
        found = score(load_documents(docs, gold, _recorded(predicted) if predicted else _extracted(labels)))
        for error in found.errors if errors else ():
            click.echo(plain(error))
        _print(found, labels, as_json=as_json)
        if _below(found, least, labels):
            click.get_current_context().exit(1)

    command = Command(
        "accuracy",
        callback=run,
        help=labels("accuracy.help"),
        short_help=labels("accuracy.short"),
        options_metavar=labels("help.options_metavar"),
        params=[
            click.Argument(["docs"], type=FOLDER),
            click.Argument(["gold"], type=FOLDER),
            click.Option(["--errors"], is_flag=True, help=labels("accuracy.errors")),
            click.Option(["--json", "as_json"], is_flag=True, help=labels("accuracy.json")),
            click.Option(["--predicted"], type=FILE, metavar="FILE", help=labels("accuracy.predicted")),
            click.Option(["--floors"], type=FILE, metavar="FILE", help=labels("accuracy.floors")),
        ],
    )
    command.labels = labels
    return command


def _extracted(labels: Labels) -> Predict:
    def predict(path: Path) -> Json:
        return next((to_json(article) for article in Documents([str(path)], labels)), {})

    return predict


def _recorded(path: Path) -> Predict:
    predictions: Mapping[str, Json] = load_predictions(path)
    return lambda text: predictions.get(text.stem, {})


def _print(found: Score, labels: Labels, *, as_json: bool) -> None:
    if as_json:
        click.echo(found.json())
        return
    click.echo(f"{found.documents} {labels('accuracy.documents')}")
    for line in found.lines():
        click.echo(line)


def _below(found: Score, floors: Mapping[str, float], labels: Labels) -> bool:
    """Says, on standard error too, whether a figure is below its floor.

    Raises:
        GoldError: A floor is set for a figure that does not exist.
    """
    below = False
    for name, floor in floors.items():
        figure = found.figures.get(name) or found.figures.get(f"  {name}")
        if figure is None:
            raise GoldError(f"there is no figure {name!r}; the figures are {', '.join(one.strip() for one in found.figures)}")
        if figure.f1 < floor:
            below = True
            click.echo(f"naqlan: {labels('accuracy.below', name=name, value=figure.f1, floor=floor)}", err=True)
    return below
