from pathlib import Path

from naqlan.store.redirects import follow, redirect
from tests.store.made import store_at


def test_an_id_leads_to_what_it_means_now(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        redirect(connection, "story", {"a": "b"}, {"b"})
        redirect(connection, "story", {"b": "c"}, {"c"})
        assert follow(connection, "story", "a") == "c"
        assert follow(connection, "account", "a") == "a"


def test_an_id_that_lives_again_is_no_redirect(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store, store.writing() as connection:
        redirect(connection, "story", {"a": "b"}, {"b"})
        redirect(connection, "story", {"b": "a"}, {"a"})
        assert (follow(connection, "story", "a"), follow(connection, "story", "b")) == ("a", "a")
