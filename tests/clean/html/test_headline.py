"""Is the headline told from the site's name?"""

import pytest

from naqlan.clean.html.headline import alike, headline_of, site_in, without_site

HEADLINE = "الحارثي: جولة جديدة من محادثات الممر المائي"


@pytest.mark.parametrize(
    "title",
    [
        HEADLINE,
        f"{HEADLINE} | صحيفة النهر",
        f"{HEADLINE} - النهر",
        f"{HEADLINE} – النهر نيوز – آخر الأخبار",
        f"{HEADLINE} :: سياسة :: صحيفة النهر",
        f"{HEADLINE}|النهر",
        f"النهر | {HEADLINE}",
        f"النهر - {HEADLINE}",
        f"{HEADLINE} » سياسة » النهر",
    ],
)
def test_the_name_of_the_site_goes(title: str) -> None:
    assert headline_of([], [], title, ["النهر"]) == HEADLINE
    assert headline_of([HEADLINE], [], title, []) == HEADLINE


@pytest.mark.parametrize("title", ["الضفة - الحارثي يعلن جولة جديدة", "«النهر» يفيض - والسدود تمتلئ بعد عام من الجفاف", "خبر | النهر"])
def test_a_mark_inside_of_a_headline_stays_or_goes_with_the_site_alone(title: str) -> None:
    assert headline_of([], [], title, ["النهر"]) == title.removesuffix(" | النهر")


def test_what_the_reader_sees_wins_where_it_is_borne_out() -> None:
    shown = HEADLINE + " الأسبوع المقبل"
    assert headline_of(["النهر", shown], [HEADLINE + " ..."], None, ["النهر"]) == shown
    assert headline_of(["الأكثر قراءة"], [HEADLINE], None, []) == HEADLINE
    assert headline_of([HEADLINE], [], None, []) == HEADLINE
    assert headline_of([], ["النهر"], None, ["النهر"]) is None
    assert headline_of([], ["الحارثي: جولة جديدة من..."], f"{HEADLINE} | النهر", ["النهر"]) == HEADLINE


def test_a_site_whose_name_begins_the_headline() -> None:
    title = "النهر يفيض على القرى"
    assert headline_of([title], [title], f"{title} | النهر", ["النهر"]) == title


def test_two_marks_before_the_headline() -> None:
    assert without_site(f"النهر : سياسة : {HEADLINE}", [], [HEADLINE]) == HEADLINE


def test_what_stands_beside_the_headline() -> None:
    assert site_in(f"{HEADLINE} | سياسة | النهر", HEADLINE) == "النهر"
    assert site_in(HEADLINE, HEADLINE) is None
    assert site_in(f"النهر :: {HEADLINE}", HEADLINE) == "النهر"
    assert site_in(None, None) is None


def test_alike() -> None:
    assert alike(HEADLINE, HEADLINE + " غدا")
    assert not alike("النهر", HEADLINE)
    assert not alike("", "")
