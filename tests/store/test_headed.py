from pathlib import Path

from naqlan.record.identity import article_id
from naqlan.store.headed import Headed, headed
from tests.store.made import add, article, page, store_at


def test_heads_stand_in_the_order_given_and_unknown_articles_are_left_out(tmp_path: Path) -> None:
    store = store_at(tmp_path / "s.db")
    add(store, *((article(page(number), published=f"2026-03-0{number + 1}"), None) for number in range(3)))
    ids = [article_id(page(number).key) for number in (2, 0)]
    with store.reading() as connection:
        found = headed(connection, [ids[0], "nobody", ids[1]])
    assert found == [Headed(ids[0], "عنوان d2", "صدى الميناء", "2026-03-03"), Headed(ids[1], "عنوان d0", "صدى الميناء", "2026-03-01")]
