"""How does a back-fill run? A folder is taken, its plan made or read, what is not done yet is worked, and the whole is summed up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from naqlan.read.options import Options
from naqlan.scale.cluster import Cluster
from naqlan.scale.extras import pyarrow_version
from naqlan.scale.local import Local, Work, processors
from naqlan.scale.lock import locked
from naqlan.scale.marks import mark_of, sweep
from naqlan.scale.plan import plan, remove
from naqlan.scale.shard import Task
from naqlan.scale.supervise import Engine, Progress, supervise
from naqlan.scale.work import work_shard

Kind: TypeAlias = Literal["local", "ray"]
SHARD_SIZE = 16 * 1024 * 1024
"""Bytes of input in a shard, unless the user says otherwise: a minute or so of work, which is what a killed process loses."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where shards are worked.

    Attributes:
        engine: `local`: processes of this machine; `ray`: Ray.
        workers: How many at a time; None: as many as there are processors.
        address: Of a Ray cluster; None: a Ray of our own.
        fresh: Whether a back-fill that the folder holds is removed first.
    """

    engine: Kind = "local"
    workers: int | None = None
    address: str | None = None
    fresh: bool = False


def backfill(
    inputs: Sequence[str],
    out: str | Path,
    *,
    options: Options | None = None,
    where: Where | None = None,
    size: int = SHARD_SIZE,
    told: Callable[[Progress], None] = lambda _: None,
    parting: Callable[[int, int], None] = lambda _, __: None,
    work: Work = work_shard,
) -> Progress:
    """Works all pages of an input into tables of Parquet, one a shard; what an earlier run has done is kept.

    Args:
        inputs: Files and folders, or the addresses of some (`s3://…`).
        out: The folder of the tables, made if it is not there; all workers must see it under this path.
        options: How to read.
        where: Where the work is done; this has no effect on the tables.
        size: Bytes of input in a shard, about.
        told: Called with the progress after every change, and about every second.
        parting: Called while a new plan is made, with the files of the input that are parted and their number.
        work: What is done with a shard.

    Returns:
        How it ended: `failed` names the shards that were given up, whose tables are missing.

    Raises:
        BackfillError: The folder holds something else or another run writes to it; or the run cannot go on. What is done stays.
        InputError: A part of the input cannot be read.
        MissingExtra: What is needed is not installed.
    """
    pyarrow_version()
    chosen, folder = where or Where(), Path(out).absolute()
    reading = options or Options()
    with locked(folder):
        if chosen.fresh:
            remove(folder)
        sweep(folder)
        found = plan(inputs, folder, options=reading, size=size, told=parting)
        progress, todo = Progress(), []
        for shard in found.shards:
            mark = mark_of(folder, shard)
            progress.expect(shard, mark)
            if mark is None:
                todo.append(Task(shard, folder, reading, found.facts["code"]))
        told(progress)
        if todo:
            try:
                with _engine(chosen, len(todo), work) as engine:
                    supervise(todo, engine, progress, told)
            finally:
                sweep(folder)
    return progress


def _engine(where: Where, tasks: int, work: Work) -> Engine:
    if where.engine == "ray":
        return Cluster(where.address, where.workers, work)
    return Local(min(where.workers or processors(), tasks), work)
