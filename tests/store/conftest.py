"""Which databases are the tests of the store run against? One after another, each that `made.MAKERS` has.

A test of this folder speaks of what a store does, not of how: it takes its stores from `made.store_at`. Those of modules that are SQLite's
own are run for it alone.
"""

import pytest

from tests.store import made

OF_SQLITE = frozenset({"test_backup", "test_connect", "test_fts", "test_migrations", "test_schema", "test_sqlite"})
"""Modules about files, pragmas, plans of questions and the index of words."""


@pytest.fixture(autouse=True, params=list(made.MAKERS))
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    name = str(request.param)
    if name != "sqlite" and request.module.__name__.rpartition(".")[2] in OF_SQLITE:
        pytest.skip("a matter of SQLite alone")
    monkeypatch.setattr(made, "DATABASE", name)
