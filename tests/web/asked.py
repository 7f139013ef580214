"""An article as a page gets it, made of a text without a store."""

from typing import Any

import naqlan
from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.record.article import Article
from naqlan.record.identity import article_id, article_version
from naqlan.store.across import Across
from naqlan.store.items import item_ids
from naqlan.store.stored import Version
from naqlan.web.view import View
from naqlan.web.words import Words, page_words

TEXT = (
    "الفهد: الطريق مفتوح\n"
    "مدينة الميناء - صدى الميناء: قال وزير الدفاع سالم الفهد لصحيفة المرسال، الأحد، إن الطريق مفتوح أمام 12 جنديا منذ يوم السبت.\n"
    "ونفى الفهد أن يكون الجسر قد أُغلق.\n"
    "والتقى الفهد نظيره كمال الراوي في بيت الضيافة، بحسب وكالة واتل.\n"
    'وقال الراوي: "الجسر سليم".'
)
SEEN = "2026-03-04T12:00:00Z"


def asked(record: Article | str = TEXT, **given: Any) -> ArticleAsked:
    """Returns what a store would give of a record, or of a text that is read here."""
    found = naqlan.extract(record) if isinstance(record, str) else record
    which = article_id(found.meta.key)
    version = Version(
        1, which, article_version(found), True, SEEN, SEEN, None, None, found.title, found.meta.outlet, found.meta.url, None, None, None
    )  # fmt: skip
    plain: dict[str, Any] = {
        "id": which,
        "record": found,
        "ids": item_ids(which, found),
        "versions": (version,),
        "given": (),
        "across": Across({}, {}, None),
        "copies": (),
        "is_first": False,
        "dropped": (),
    }
    return ArticleAsked(**{**plain, **given})


def reader(language: str = "en", **chosen: str) -> tuple[View, Words]:
    """Returns a reader of a language, and its words."""
    return View(language, **chosen), page_words(language)
