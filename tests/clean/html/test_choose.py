"""Is the box of the article told from the rest of the page?"""

from naqlan.clean.html.boxes import Layout, Run, layout_of
from naqlan.clean.html.choose import choose, headline, settle_reasons, weigh, weight_of
from naqlan.clean.html.document import parse

SENTENCE = "The council of the river towns met for a third day and agreed to open the lower gates before the end of the month."
TEASER = "<div class=x><h3><a href=#>Another story of the day</a></h3><p>It was told in a few words here.</p></div>"


def layout(source: str) -> Layout:
    return layout_of(parse(source).root)


def chosen(source: str, title: str = "") -> str | None:
    page = layout(source)
    gone = settle_reasons(page)
    box = choose(page, weigh(page.runs, [place in gone for place in range(len(page.runs))]), headline(page, title))
    return box.name.split()[0] if box and box.name.split() else box.tag if box else None


def test_running_text_beats_a_list_of_links_and_of_teasers() -> None:
    links = f"<div class=menu2>{'<a href=#>A link to some other page of ours</a> ' * 40}</div>"
    assert chosen(f"{links}<div class=x1><p>{SENTENCE}<p>{SENTENCE}<p>{SENTENCE}</div><div class=x2>{TEASER * 12}</div>") == "x1"


def test_a_name_decides_between_equals() -> None:
    box = f"<p>{SENTENCE}<p>{SENTENCE}"
    assert chosen(f"<div class=a1>{box}</div>{TEASER * 20}<div class=article-body>{box}</div>") == "article-body"


def test_the_article_with_the_headline_is_the_own_one() -> None:
    first = f"<article class=one><h1>Gates to open early</h1><p>{SENTENCE}<p>{SENTENCE}</article>"
    assert chosen(f"{first}<article class=two><h1>Other</h1>{f'<p>{SENTENCE}' * 5}</article>", "Gates to open early | The Towns") == "one"


def test_a_frame_is_no_furniture_whatever_it_is_called() -> None:
    assert chosen(f'<div class="sidebar ads"><div class=in><p>{SENTENCE}<p>{SENTENCE}</div></div>') == "in"
    assert chosen(f"<div class=comments><div class=in itemprop=articleBody><p>{SENTENCE}<p>{SENTENCE}</div></div><p>{SENTENCE}") == "in"


def test_a_page_without_running_text_has_no_article() -> None:
    assert chosen("<ul><li><a href=#>One</a><li><a href=#>Two</a></ul>") is None
    assert chosen("") is None


def test_the_headline_is_the_heading_that_the_title_holds() -> None:
    page = layout("<h1>The Towns</h1><h2>Gates to open early</h2><p>x</p>")
    assert headline(page, "Gates to open early - The Towns") == 1
    assert headline(page, "") == 0
    assert headline(layout("<p>x</p>"), "x") is None


def test_links_headings_and_scraps_weigh_nothing() -> None:
    page = layout(f"<h2>{SENTENCE}</h2><p><a href=#>{SENTENCE}</a></p><p>Two words</p><p>{SENTENCE}</p><p>{'字' * 50}</p>")
    assert [weight_of(run) > 0 for run in page.runs] == [False, False, False, True, True]


def test_sums_of_a_box_are_those_of_its_runs() -> None:
    page = layout(f"<div><p>{SENTENCE}<p>short</div><p>{SENTENCE}")
    weights = weigh(page.runs)
    assert weights.mass_of(page.boxes[0]) == sum(len(run.text) for run in page.runs)
    assert weights.text_of(page.boxes[0]) < sum(map(weight_of, page.runs))  # the last paragraph stands alone
    assert isinstance(page.runs[0], Run)


def test_of_boxes_alike_the_one_with_the_headline_is_the_own_article() -> None:
    item = "<div class='item post_{}'><h2 class=t>{}</h2><p>{}<p>{}</div>"
    page = (
        "<div class=scroll>"
        + item.format(1, "Gates to open early", SENTENCE, SENTENCE)
        + item.format(2, "Other news of the day", SENTENCE, SENTENCE * 3)
        + "</div>"
    )
    assert chosen(page, "Gates to open early") == "item"
    assert layout(page).boxes[3].name.strip() == "item post_1"


def test_text_above_the_headline_is_of_no_article() -> None:
    other = f"<div><p>{SENTENCE}</div>" * 3
    page = f"<div class=all>{other}<div class=near><h1>Gates to open early</h1><p>{SENTENCE}<p>{SENTENCE}</div>{other}</div>"
    assert chosen(page, "Gates to open early") == "near"


def test_a_line_that_the_title_holds_is_the_headline_where_no_heading_is() -> None:
    page = layout("<p><a href=#>Gates to open early</a></p><span class=t>Gates to open early</span><p>x</p>")
    assert headline(page, "Gates to open early - The Towns") == 1
