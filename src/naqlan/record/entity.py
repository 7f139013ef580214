"""Who acts or is cited without being a person? Offices, groups, outlets, places and unnamed sources."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from naqlan.record.span import Span

EntityKind: TypeAlias = Literal["office", "group", "outlet", "place", "anonymous"]
ENTITY_KINDS: tuple[str, ...] = get_args(EntityKind)


@dataclass(frozen=True, slots=True)
class Entity:
    """An office, group, outlet, place or unnamed source.

    Attributes:
        id: Local id, `e1`, `e2` …
        kind: What it is.
        name: As written at its fullest (outlets without their mantle word).
        mentions: Where it stands.
    """

    id: str
    kind: EntityKind
    name: str
    mentions: tuple[Span, ...]
