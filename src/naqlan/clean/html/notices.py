"""Which paragraphs are a notice of the site itself (rules of comments, cookies)? Those with links to two of its own pages of terms."""

from naqlan.clean.html.document import Document, path_of

LEAST_LINKS = 2
"""Links to different pages of terms from which a paragraph is a notice; an article may name one."""
MOST_UP = 4
"""Elements between a link and its paragraph."""
_LINKS = ", ".join(f'p a[href*="{word}" i]' for word in ("privacy", "terms", "guideline", "cookie"))


def notices_of(document: Document) -> frozenset[str]:
    """Returns the places of such paragraphs; empty on most pages. Links to other sites do not count: an article may be about theirs."""
    found: dict[str, set[str]] = {}
    for link in document.tree.css(_LINKS)[:50]:
        address = link.attributes.get("href") or ""
        node = link.parent
        for _ in range(MOST_UP):
            if node is None or node.tag == "p":
                break
            node = node.parent
        if node is not None and node.tag == "p" and address.startswith("/") and not address.startswith("//"):
            found.setdefault(path_of(node), set()).add(address)
    return frozenset(path for path, addresses in found.items() if len(addresses) >= LEAST_LINKS)
