"""How does the user want pages to be read?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

Language: TypeAlias = Literal["ar", "any"]
"""Pages of which language go on: Arabic ones, or all."""
LANGUAGES: tuple[str, ...] = get_args(Language)

NO_COLUMNS: Mapping[str, str] = MappingProxyType({})
"""No column is named by the user."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader is told besides the file.

    Attributes:
        language: `ar`: readers of large files leave out what is not Arabic, with that reason; `any`: they hand over all.
        columns: For fields of a page (`rows.FIELDS`) the column or key that holds them, where the usual names do not.
        start: Position from which a file is read on (`Page.position` of the first record wanted); 0: from its beginning.
        stop: Position at which reading ends: the record there is not read any more; None: at the end of the file.
        offset: Byte of the file, unpacked, at which the record at `start` begins, so that rows need not be counted again; 0: not known.
    """

    language: Language = "ar"
    columns: Mapping[str, str] = field(default_factory=dict)
    start: int = 0
    stop: int | None = None
    offset: int = 0

    def wants(self, position: int) -> bool:
        """Says whether the record at a position is to be read."""
        return position >= self.start and not self.ends(position)

    def ends(self, position: int) -> bool:
        """Says whether nothing from a position on is to be read."""
        return self.stop is not None and position >= self.stop
