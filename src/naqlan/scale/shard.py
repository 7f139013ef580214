"""What is one piece of a back-fill, and what is told of it once it is done?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from naqlan.pipeline.parts import Part
from naqlan.read.options import Options

TABLE, MARK = ".parquet", ".json"
"""What the names of a shard's files end in."""
OURS = ".backfill"
"""The hidden folder beside the tables that holds the plan, the marks and the lock, so that who reads the folder sees tables only."""


@dataclass(frozen=True, slots=True)
class Shard:
    """What one worker reads, works and writes at a time.

    Attributes:
        name: Its number, by which it stands in the order of the input, and a hash of what it is made of.
        parts: What is read for it, in this order.
    """

    name: str
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """Bytes that are read for it, about."""
        return sum(part.size for part in self.parts)


@dataclass(frozen=True, slots=True)
class Task:
    """All that a worker has to know, wherever it runs.

    Attributes:
        shard: What to work.
        out: The folder that the table goes to; an absolute path, the same wherever a worker runs.
        options: How to read.
        code: Fingerprint of code, words and rules that the back-fill was begun with.
    """

    shard: Shard
    out: Path
    options: Options
    code: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What is written beside a table once it is whole.

    Attributes:
        shard: Name of the shard.
        rows: Rows of its table: articles, and what gave none.
        articles: Rows that hold an article.
        statements: Statements in them.
        contacts: Contacts in them.
        drops: For each reason the rows that gave no article.
        bytes: Length of the table's file.
        sha256: Hash of the table's file.
        seconds: How long it took.
        cpu: Seconds of processor time that it took.
        code: Fingerprint of code, words and rules.
        versions: Of Naqlan, Python and pyarrow, which wrote it.
    """

    shard: str
    rows: int
    articles: int
    statements: int
    contacts: int
    drops: Mapping[str, int]
    bytes: int
    sha256: str
    seconds: float
    cpu: float
    code: str
    versions: Mapping[str, str]
