"""Which thing does an element of microdata belong to: the article, or a comment, a person, a list?"""

from selectolax.lexbor import LexborNode

_OTHER_THINGS = ("comment", "person", "organization", "listitem", "rating", "review")
_DEEPEST = 20


def is_other_thing(node: LexborNode) -> bool:
    """Says whether the thing that an element belongs to is a comment, a person or the like, and no article."""
    current = node.parent
    for _ in range(_DEEPEST):
        if current is None:
            return False
        attributes = current.attributes
        if "itemscope" in attributes or attributes.get("itemtype"):
            kind = (attributes.get("itemtype") or "").lower()
            return any(other in kind for other in _OTHER_THINGS)
        current = current.parent
    return False
