"""Which trail of navigation leads to the article, and by what steps? The element that its names or mark-up call one, above the text."""

import re

from selectolax.lexbor import LexborNode

from naqlan.clean.html.document import Document
from naqlan.clean.html.value import tidy

MOST_TRAILS = 3
MOST_STEPS = 8
LONGEST_TRAIL = 400
"""Code points of a trail; a longer element is a menu that a template calls one."""
_SELECTOR = (
    '[class*="crumb" i], [id*="crumb" i], [aria-label*="crumb" i], [itemtype$="BreadcrumbList" i], [typeof$="BreadcrumbList" i], '
    '[class~="pathway" i], [id="pathway" i]'
)
_STEPS = re.compile(r"\s*[>»›«‹/\\|•→←]\s*|::|\s+[-–]\s+|\n")


def trail_of(document: Document) -> tuple[str, ...]:
    """Returns the steps of a page's trail in their order: the texts of its links and of what stands between them.

    Args:
        document: The page.

    Returns:
        The steps of the first element that is a trail; empty where none is one.
    """
    for node in document.tree.css(_SELECTOR)[:MOST_TRAILS]:
        if len(node.text()) <= LONGEST_TRAIL and 1 < len(steps := _steps(node)) <= MOST_STEPS:
            return tuple(steps)
    return ()


def _steps(node: LexborNode) -> list[str]:
    lines = node.text(separator="\n", skip_empty=True)
    return [step for piece in _STEPS.split(lines) if (step := tidy(piece)) and any(map(str.isalpha, step))]
