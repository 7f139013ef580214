from naqlan.answers.brief import brief_page
from naqlan.labels.labels import Labels, load_labels
from naqlan.pipeline.brief import brief_of
from naqlan.store.store import Store
from tests.answers.conftest import SADA
from tests.export.briefs import Reader


def test_a_brief_is_called_as_its_story_or_by_its_articles(kept: Store, english: Labels) -> None:
    whole = brief_page(brief_of(kept, [SADA]), english)
    assert "Brief of 1 articles" in Reader(whole).text
    assert "contradiction" not in whole.lower()
    assert '<html lang="ar" dir="rtl">' in brief_page(brief_of(kept, [SADA]), load_labels("ar"))
