from dataclasses import replace

import pytest

from naqlan.record.article import Article, Metadata
from naqlan.record.identity import ID_LENGTH, article_id, article_version, hash_of

ARTICLE = Article(Metadata(doc="d", key="k", published="2024-03-27"), "عنوان", "متن")


def test_ids_are_short_hexadecimal_digits() -> None:
    assert ID_LENGTH == 24
    assert len(article_id("k")) == ID_LENGTH
    assert int(article_id("k"), 16) > 0


def test_ids_do_not_change_between_releases() -> None:
    assert article_id("https://example.org/1") == "7d11792d08de855fee26a338"


@pytest.mark.parametrize(("one", "other"), [(("ab", "c"), ("a", "bc")), ((None,), ("",)), (("a",), ("a", None)), (("null",), (None,))])
def test_parts_are_kept_apart(one: tuple[str | None, ...], other: tuple[str | None, ...]) -> None:
    assert hash_of(*one) != hash_of(*other)


def test_a_version_changes_with_title_body_and_day() -> None:
    versions = {
        article_version(one)
        for one in (
            ARTICLE,
            replace(ARTICLE, title=None),
            replace(ARTICLE, body="متن."),
            replace(ARTICLE, meta=replace(ARTICLE.meta, published="2024-03-28")),
        )
    }
    assert len(versions) == 4


def test_a_version_does_not_change_with_the_rest() -> None:
    moved = replace(ARTICLE.meta, source="elsewhere.txt", doc="other", key="other", outlet="واتل")
    assert article_version(replace(ARTICLE, meta=moved)) == article_version(ARTICLE)
