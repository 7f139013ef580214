"""What was worked out before? Data kept on disk under the hash of all that they were made from.

They lie in `$XDG_CACHE_HOME/naqlan` (default `~/.cache/naqlan`); where that cannot be written they are made afresh each time.
"""

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

_Data = TypeVar("_Data")


def kept(kind: str, sources: Iterable[str | bytes], make: Callable[[], _Data]) -> _Data:
    """Returns plain data, read back where the same sources gave them before, else made and kept.

    Args:
        kind: What they are: the head of the file's name.
        sources: All that they depend on, this version of Python apart.
        make: Makes them: lists, tuples, dicts, sets, text and numbers, as `marshal` writes them.
    """
    path = _folder() / f"{kind}-{fingerprint(sources)}.marshal"
    with suppress(OSError, ValueError, EOFError, TypeError):
        found: _Data = marshal.loads(path.read_bytes())
        return found
    made = make()
    with suppress(OSError, ValueError):
        _write(path, marshal.dumps(made))  # type: ignore[arg-type]
    return made


def fingerprint(sources: Iterable[str | bytes]) -> str:
    """Returns a short hash of some sources, in their order."""
    digest = hashlib.sha256(f"{sys.version_info[:3]}".encode())
    for source in sources:
        digest.update(source if isinstance(source, bytes) else source.encode())
        digest.update(b"\0")
    return digest.hexdigest()[:24]


def code_of(file: str) -> list[bytes]:
    """Returns the code of the modules beside a module: what is made depends on it too."""
    return [source.read_bytes() for source in sorted(Path(file).parent.glob("*.py"))]


def _folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "naqlan"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        made = Path(file.name)
        try:
            file.write(data)
        except OSError:
            made.unlink()
            raise
    made.replace(path)
