"""Is any source a tree, and does every node have its place in it?"""

from naqlan.clean.html.document import parse, path_of


def test_a_path_names_the_node_among_its_like() -> None:
    document = parse("<html><body><div></div><p>a</p><div><p>b</p>c<p>d</p></div></body></html>")
    assert [path_of(node) for node in document.tree.css("p")] == ["html/body[1]/p[1]", "html/body[1]/div[2]/p[1]", "html/body[1]/div[2]/p[2]"]


def test_what_is_no_page_is_a_tree_too() -> None:
    assert [parse(text).tree.css("p") for text in ("", "plain", "<<<>>>")] == [[], [], []]
