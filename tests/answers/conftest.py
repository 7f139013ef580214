"""A store of three example pages, two of them copies, on which a reader corrected a statement and checked a contact; read, never written."""

from collections.abc import Iterator

import pytest

from naqlan.labels.labels import Labels, load_labels
from naqlan.pipeline.judging import check, correct
from naqlan.store.store import Store
from tests.pipeline.judged import BY, ids, three

SADA, DAFTAR, WATEL = "001-sada-call", "002-daftar-copy", "003-watel-call"


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with three(tmp_path_factory.mktemp("answers") / "s.db") as store:
        correct(store, ids(store, "statement", WATEL)[0], ("act", "warn"), BY)
        check(store, ids(store, "contact", SADA)[0], BY)
        yield store


@pytest.fixture(scope="session")
def english() -> Labels:
    return load_labels("en")
