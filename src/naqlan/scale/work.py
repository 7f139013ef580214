"""How is one shard worked? Its pages are read, worked one by one, written as one table under another name, renamed, and marked."""

import hashlib
import platform
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from naqlan import __version__
from naqlan.errors import BackfillError, InputError, RecordError
from naqlan.pipeline.code import fingerprint
from naqlan.pipeline.page import settle_in
from naqlan.pipeline.parts import Part, read_part
from naqlan.pipeline.runner import failed, refusal, work_page
from naqlan.read.options import Options
from naqlan.record.article import Article
from naqlan.record.dropped import Dropped
from naqlan.record.page import Page, Unreadable
from naqlan.scale.extras import pyarrow_version
from naqlan.scale.files import at_hand
from naqlan.scale.marks import write_mark, written
from naqlan.scale.shard import TABLE, Mark, Task

if TYPE_CHECKING:
    import pyarrow as pa


def work_shard(task: Task) -> Mark:
    """Works a shard; what it leaves behind is the same wherever and however often it runs.

    Returns:
        The completion mark, which now stands beside the table.

    Raises:
        BackfillError: The table cannot be written, or this process has another version of the code: to try again is no use.
        MissingExtra: pyarrow is not installed where this runs.
        InputError: A file of the input cannot be fetched, or not be read; to try again may be of use.
    """
    if fingerprint() != task.code:
        raise BackfillError("a worker has another version of Naqlan's code or words than the back-fill: install the same on all machines")
    settle_in()
    begun, cpu = time.perf_counter(), time.process_time()
    versions = {"naqlan": __version__, "python": platform.python_version(), "pyarrow": pyarrow_version()}
    from naqlan.scale.table import write  # noqa: PLC0415 (an extra, now known to be there)

    shard, tally = task.shard, _Tally()
    with written(task.out, shard.name + TABLE) as file:
        write(_rows(task, tally), file)
    table = (task.out / (shard.name + TABLE)).read_bytes()
    mark = Mark(
        shard=shard.name,
        rows=tally.articles + tally.drops.total(),
        articles=tally.articles,
        statements=tally.statements,
        contacts=tally.contacts,
        drops=dict(sorted(tally.drops.items())),
        bytes=len(table),
        sha256=hashlib.sha256(table).hexdigest(),
        seconds=round(time.perf_counter() - begun, 3),
        cpu=round(time.process_time() - cpu, 3),
        code=task.code,
        versions=versions,
    )
    write_mark(task.out, mark)
    return mark


@dataclass(slots=True)
class _Tally:
    articles: int = 0
    statements: int = 0
    contacts: int = 0
    drops: Counter[str] = field(default_factory=Counter)

    def add(self, article: Article, why: Dropped | None) -> None:
        if why is None:
            self.articles += 1
        else:
            self.drops[why.reason] += 1
        self.statements += len(article.statements)
        self.contacts += len(article.contacts)


def _rows(task: Task, tally: _Tally) -> Iterator["pa.StructArray"]:
    """Yields the rows of a shard in the order of its input, one a page, and counts them."""
    for part in task.shard.parts:
        for item in _items(part, task.options):
            yield _row(item, task, tally)


def _items(part: Part, options: Options) -> Iterator[Page | Unreadable]:
    """Reads a part; where the disk or the network fails the shard does, so that it is tried again, and its pages are not taken for damaged."""
    try:
        yield from read_part(part, options, at_hand(part))
    except OSError as error:
        raise InputError(f"{part.source}: cannot be read ({error})") from error


def _row(item: Page | Unreadable, task: Task, tally: _Tally) -> "pa.StructArray":
    from naqlan.scale.table import NO_ROW, article_row, dropped_row  # noqa: PLC0415 (an extra)

    found = item if isinstance(item, Unreadable) else work_page(item, language=task.options.language)
    if isinstance(item, Page) and not isinstance(found, Unreadable):
        try:
            why = refusal(found)
            row = article_row(item, found, why)
        except (RecordError, *NO_ROW) as error:
            found = failed(item, error)
        else:
            tally.add(found, why)
            return row
    assert isinstance(found, Unreadable)
    tally.drops[found.reason] += 1
    return dropped_row(found)
