"""Is the page's own article told from those that it links to?"""

from naqlan.clean.html.json_ld import Described
from naqlan.clean.html.own import addresses_of, own_article

TITLE = "الحارثي: جولة جديدة من محادثات الممر"
OWN = {"@type": "NewsArticle", "headline": TITLE, "url": "https://nahr.example/1"}
OTHER = {"@type": "NewsArticle", "headline": "عودة التيار إلى المدينة الساحلية", "url": "https://nahr.example/2"}


def test_by_address_or_title() -> None:
    described = Described(articles=[OTHER, OWN])
    assert own_article(described, [TITLE + " | النهر"], []) == OWN
    assert own_article(described, [], ["https://nahr.example/1?x"]) == OWN
    assert own_article(described, ["خبر ثالث لا صلة له"], ["https://nahr.example/3"]) is None


def test_the_only_one_that_nothing_speaks_against() -> None:
    silent = {"@type": "NewsArticle", "datePublished": "2024-10-17"}
    assert own_article(Described(articles=[silent, OTHER]), [TITLE], []) == silent
    assert own_article(Described(articles=[OTHER]), [], []) == OTHER
    assert own_article(Described(articles=[OTHER]), [TITLE], []) is None


def test_the_page_itself_where_it_describes_no_article() -> None:
    page = {"@type": "WebPage", "datePublished": "2024-10-17"}
    assert own_article(Described(pages=[{"@type": "WebPage"}, page]), [TITLE], []) == page
    film = {"@type": "VideoObject", "uploadDate": "2024-10-17"}
    assert own_article(Described(pages=[film]), [TITLE], []) == film
    assert own_article(Described(), [TITLE], []) is None


def test_another_wording_of_the_headline() -> None:
    other = {"@type": "NewsArticle", "headline": "جولة محادثات الممر تنطلق غدا", "url": "https://nahr.example/9"}
    assert own_article(Described(articles=[other]), [TITLE], ["https://nahr.example/1"]) == other


def test_an_address_within_the_page_described() -> None:
    own = {"@type": "Article", "mainEntityOfPage": {"@id": "https://nahr.example/1"}}
    assert own_article(Described(articles=[{"@type": "Article", "url": "https://nahr.example/2"}, own]), [], ["https://nahr.example/1"]) == own


def test_the_addresses_of_a_thing() -> None:
    thing = {"mainEntityOfPage": {"@id": "https://nahr.example/1"}, "url": ["https://nahr.example/2"], "@id": "#article"}
    assert addresses_of(thing) == ["https://nahr.example/1", "https://nahr.example/2", "#article"]
    assert addresses_of({}) == []
