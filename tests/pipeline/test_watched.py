import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import naqlan
from naqlan.errors import QueryError
from naqlan.pipeline import watched as asked
from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.watched import looked, unwatch, watch, watched
from naqlan.store.store import Store
from tests.store.made import add, store_at

TEXT = "التقى وزير الدفاع سالم الفهد نظيره كمال الراوي في بيت الضيافة يوم السبت.\nوقال وزير الدفاع سالم الفهد إن الطريق مفتوح أمام القوافل."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "s.db")
    arrive(store, 1)
    return store


def arrive(store: Store, number: int) -> None:
    add(store, (naqlan.extract(f"خبر {number}\n{TEXT}\nالخبر رقم {number}.", url=f"https://sada.example/{number}", published="2026-03-02"), None))
    bring_up_to_date(store)


def test_only_what_came_since_is_new(store: Store) -> None:
    watch(store, "", "person", ["سالم الفهد"])
    watch(store, "", "pair", ["سالم الفهد", "كمال الراوي"])
    watch(store, "", "words", ["القوافل"])
    assert [(one.contacts, one.statements, one.articles) for one in watched(store, "")] == [(0, 0, 0)] * 3
    arrive(store, 2)
    person, pair, words = watched(store, "")
    assert (person.contacts, person.statements, person.articles) == (1, 1, 1)
    assert (pair.contacts, pair.articles) == (1, 1)
    assert (words.statements, words.articles) == (1, 1)
    assert all(person.people)
    looked(store, "", person.number, person.until)
    arrive(store, 3)
    person, pair, words = watched(store, "")
    assert (person.articles, pair.articles, words.articles) == (1, 2, 2)


def test_each_has_a_list_of_their_own(store: Store) -> None:
    watch(store, "هند", "person", ["سالم الفهد"])
    assert watched(store, "") == []
    (one,) = watched(store, "هند")
    unwatch(store, "", one.number)
    assert watched(store, "هند") == [one]
    unwatch(store, "هند", one.number)
    assert watched(store, "هند") == []


def test_a_name_that_nobody_bears_is_watched_all_the_same(store: Store) -> None:
    watch(store, "", "person", ["هناء الكتاني"])
    assert watched(store, "")[0].people == ((),)


@pytest.mark.parametrize(
    ("kind", "names"),
    [("person", [""]), ("person", ["..."]), ("pair", ["سالم"]), ("pair", ["سالم", "سالم"]), ("person", ["سالم", "عمر"]), ("words", ['"'])],
)
def test_what_cannot_be_watched_is_told(kind: str, names: list[str], store: Store) -> None:
    with pytest.raises(QueryError):
        watch(store, "", kind, names)
    assert watched(store, "") == []


def test_so_much_is_watched(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "MOST", 1)
    watch(store, "", "person", ["سالم"])
    with pytest.raises(QueryError, match="take one out first"):
        watch(store, "", "person", ["عمر"])


def test_what_is_watched_survives_a_kill(store: Store) -> None:
    code = (
        "import sys, time; from naqlan.store.store import open_store; from naqlan.pipeline.watched import watch\n"
        "from pathlib import Path; watch(open_store(Path(sys.argv[1])), '', 'person', ['سالم الفهد']); print('kept', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(store.path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"kept"
        os.kill(process.pid, signal.SIGKILL)
    assert [one.names for one in watched(store, "")] == [("سالم الفهد",)]
