"""Are the other extractors asked where they are installed, and only there?"""

import pytest

from tools.html_peers import PEERS, Peer

PAGE = (
    "<html><body><article><h1>Gates</h1>"
    + "<p>The council of the river towns met for a third day and agreed to open the lower gates.</p>" * 5
    + "</article></body></html>"
)


@pytest.mark.parametrize("peer", PEERS, ids=[peer.name for peer in PEERS])
def test_a_peer_finds_a_plain_article(peer: Peer) -> None:
    if not peer.installed:
        pytest.skip(f"{peer.package} is not installed; it is measured beside ours where it is")
    assert "agreed to open" in peer.body(PAGE.encode(), "en")


def test_what_is_not_installed_is_known_without_an_error() -> None:
    assert not Peer("none", "no_such_extractor", PEERS[0].body).installed
