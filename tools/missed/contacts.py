"""Which words of contact gave no contact?"""

from collections.abc import Iterator

from tools.missed.scene import Hit, Scene

_WORDS = frozenset({"MEET", "MEETN", "MEETL"})


def find(scene: Scene) -> Iterator[Hit]:
    """Yields the words of contact, those left out that are mostly something else; the key is the lemma."""
    for unit in range(len(scene)):
        tags = scene.tags(unit)
        if tags & _WORDS and "WEAKMEET" not in tags and not scene.is_held(scene.span(unit), "contacts"):
            yield scene.hit(scene.lemma(unit, _WORDS), scene.span(unit))
