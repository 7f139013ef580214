"""Who added to this store, when, and what came of it?"""

from dataclasses import replace

from sqlalchemy import Connection, insert, select, update

from naqlan.store.rows import safe
from naqlan.store.schema import run_drops, runs
from naqlan.store.stored import Run, State


def begin(connection: Connection, command: str, code: str, now: str) -> int:
    """Writes down a run that begins; returns its number."""
    row = {"command": safe(command), "code": code, "started": now, "state": "running", "new": 0, "changed": 0, "same": 0}
    number: int = connection.execute(insert(runs).values(row).returning(runs.c.number)).scalar_one()
    return number


def end(connection: Connection, run: int, state: State, now: str) -> None:
    """Writes down that a run ended."""
    connection.execute(update(runs).where(runs.c.number == run).values(state=state, ended=now))


def last(connection: Connection, count: int) -> list[Run]:
    """Returns the last runs, the newest first, each with the pages that it dropped by reason."""
    rows = connection.execute(select(runs).order_by(runs.c.number.desc()).limit(count)).mappings()
    return [replace(Run(**row), dropped=_dropped(connection, row["number"])) for row in rows.all()]


def _dropped(connection: Connection, run: int) -> dict[str, int]:
    asked = select(run_drops.c.reason, run_drops.c.count).where(run_drops.c.run == run)
    return {row.reason: row[1] for row in connection.execute(asked.order_by(run_drops.c.count.desc(), run_drops.c.reason))}
