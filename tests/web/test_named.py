from itertools import pairwise

import pytest

from naqlan.errors import PageError
from naqlan.pipeline.story import listed_stories
from naqlan.pipeline.who import people_named
from naqlan.store.store import Store
from naqlan.web.named import article_meant, person_meant, story_meant


def test_a_story_by_its_id_or_an_article_of_it(store: Store) -> None:
    one = next(iter(listed_stories(store)))
    with store.reading() as connection:
        assert story_meant(connection, one.story.id) == story_meant(connection, one.story.id[:10]) == story_meant(connection, one.docs[0])
        with pytest.raises(PageError, match="no such story") as raised:
            story_meant(connection, "none")
    assert raised.value.status == 404


def test_an_article_by_its_name_or_the_beginning_of_its_id(store: Store) -> None:
    with store.reading() as connection:
        which = article_meant(connection, "001-sada-call")
        assert article_meant(connection, which[:10]) == which
        with pytest.raises(PageError, match="no such article"):
            article_meant(connection, "none")


def test_where_several_may_be_meant_more_of_the_id_is_asked_for(store: Store) -> None:
    stories = sorted(one.story.id for one in listed_stories(store))
    first = next(one[:1] for one, other in pairwise(stories) if one[0] == other[0])
    with store.reading() as connection, pytest.raises(PageError, match="give more of the id") as raised:
        story_meant(connection, first)
    assert raised.value.status == 400


def test_a_person_by_id_alone(store: Store) -> None:
    with store.reading() as connection:
        one = people_named(connection, "أوغست غولدمار")[0]
        assert person_meant(connection, one.id) == one
        with pytest.raises(PageError, match="no person"):
            person_meant(connection, one.name)
