"""Which titles of office have a name behind them that nobody read? “وزير …”, “رئيس …” before words like names."""

from collections.abc import Iterator

from tools.missed.scene import Hit, Scene

REACH = 9
"""Units of a title: office, nationality, province."""
_OFFICE = frozenset(
    "W_NOUN W_ADJ DEF NAT STATE CAPITAL PLACE PORTFOLIO OHEAD TITLE WEAKTITLE TMOD TPREFIX GROUP OUTLET PROCLITIC HONORIFIC COLLECTIVE".split()
)
_ENDS = frozenset("STOP NL COMMA COLON SEMI QUO QUC LPAR RPAR DASH INNA SAY MEET REL TIME NUM".split())


def find(scene: Scene) -> Iterator[Hit]:
    """Yields titles with words like names behind them that are in no person and no entity; the key is the title's head."""
    unit = 0
    while unit < len(scene):
        tags = scene.tags(unit)
        if "TITLE" not in tags:
            unit += 1
            continue
        run = _run(scene, unit)
        if run is None:
            unit += 1
            continue
        span = scene.span(*run)
        if not scene.is_held(span, "people", "entities", "times"):
            yield scene.hit(scene.lemma(unit, {"TITLE"}), scene.span(unit, run[1]))
        unit = run[1] + 1


def _run(scene: Scene, title: int) -> tuple[int, int] | None:
    """The first run of words like names, two or one that is a listed name, in the title's reach; None where another word stands before it."""
    for place in range(title + 1, min(title + 1 + REACH, len(scene))):
        tags = scene.tags(place)
        if tags & _ENDS:
            return None
        if scene.is_name(place):
            last = place
            while _goes_on(scene, last + 1):
                last += 1
            return (place, last) if last > place or "UNK" not in tags else None
        if not tags & _OFFICE:
            return None
    return None


def _goes_on(scene: Scene, unit: int) -> bool:
    tags = scene.tags(unit)
    return scene.is_name(unit) or bool(tags & {"GIVEN", "FAMILY"} and not tags & _ENDS and "PREP" not in tags)
