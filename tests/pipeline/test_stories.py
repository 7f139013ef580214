from datetime import timedelta
from pathlib import Path

from naqlan.pipeline.corpus import bring_up_to_date
from naqlan.pipeline.story import listed_stories
from naqlan.record.article import Article
from naqlan.record.identity import article_id
from naqlan.relate.stories import story_id
from naqlan.store.redirects import follow
from naqlan.store.store import Store
from tests.store.made import NOON, add, article, page, store_at

CALL = "هاتف الوزير هاني غولدمار نظيره سامي الصفواري وبحثا انسحابا متبادلا من معبر الصردة وعودة القوافل إلى ميناء وادي السرو."
FLOOD = "غمرت السيول أحياء مدينة نهرود ونقل الدفاع المدني مئات العائلات إلى مدارس الضفة الشرقية بعد انهيار سد الزيتونة."


def _article(number: int, body: str, day: str, outlet: str | None = None) -> Article:
    return article(page(number), body, published=day, outlet=outlet or f"صحيفة {number}")


def _stories(store: Store) -> set[tuple[str, ...]]:
    bring_up_to_date(store)
    return {tuple(sorted(one.docs)) for one in listed_stories(store)}


def test_articles_on_one_event_are_one_story(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        made = [_article(1, CALL, "2026-03-01"), _article(2, f"{CALL} وقال مصدر إن الاتصال طال.", "2026-03-02"), _article(3, FLOOD, "2026-03-01")]
        add(store, *((one, None) for one in made))
        assert _stories(store) == {("d1", "d2"), ("d3",)}


def test_the_same_words_weeks_later_are_another_event(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (_article(1, CALL, "2026-03-01"), None), (_article(2, CALL, "2026-03-20"), None))
        assert _stories(store) == {("d1",), ("d2",)}


def test_an_earlier_article_gives_its_id_and_the_old_one_leads_there(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (_article(1, CALL, "2026-03-02"), None))
        bring_up_to_date(store)
        old = next(listed_stories(store)).story.id
        add(store, (_article(2, CALL, "2026-03-01"), None))
        bring_up_to_date(store)
        (now,) = listed_stories(store)
        assert now.story.id == story_id(article_id(page(2).key)) != old
        with store.reading() as connection:
            assert follow(connection, "story", old) == now.story.id
            assert follow(connection, "story", now.story.id) == now.story.id


def test_one_that_changes_its_subject_leaves_and_the_others_stay(tmp_path: Path) -> None:
    with store_at(tmp_path / "s.db") as store:
        add(store, (_article(1, CALL, "2026-03-01"), None), (_article(2, CALL, "2026-03-01"), None))
        assert _stories(store) == {("d1", "d2")}
    with store_at(tmp_path / "s.db", NOON + timedelta(days=1)) as store:
        add(store, (_article(1, FLOOD, "2026-03-01"), None))
        assert _stories(store) == {("d1",), ("d2",)}


def test_an_undated_reprint_joins_the_story_of_what_it_repeats(tmp_path: Path) -> None:
    text = f"{CALL} {FLOOD} وأضاف المتحدث أن القوافل ستعبر فجر الغد إذا فُتح المعبر، وأن اللجنة المشتركة ستجتمع في القلعة القديمة يوم الخميس."
    with store_at(tmp_path / "s.db") as store:
        dated, undated = _article(1, text, "2024-03-01"), article(page(2), text, published=None, outlet="صحيفة 2")
        add(store, (dated, None), (undated, None))
        assert _stories(store) == {("d1", "d2")}
        (found,) = listed_stories(store)
        assert (found.story.first, found.story.last) == ("2024-03-01", "2024-03-01")
