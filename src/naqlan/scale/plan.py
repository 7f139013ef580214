"""What is this back-fill? Its input, cut into shards, and how it is read: written down once, and the same at every start."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from typing import Any

from naqlan.errors import BackfillError
from naqlan.pipeline.code import fingerprint
from naqlan.pipeline.parts import Part
from naqlan.read.options import Options
from naqlan.scale.files import cut_file, listed
from naqlan.scale.marks import sweep, written
from naqlan.scale.shard import MARK, OURS, TABLE, Shard

PLAN = "plan.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """A back-fill.

    Attributes:
        facts: What it depends on, by name: format, language, columns, size of a shard (bytes), code, and a hash of the input's
            files with their lengths and times.
        shards: Its pieces, in the order of the input.
    """

    facts: dict[str, Any]
    shards: tuple[Shard, ...]


def plan(inputs: Sequence[str], out: Path, *, options: Options, size: int, told: Callable[[int, int], None] = lambda _, __: None) -> Plan:
    """Returns the plan that a folder holds if it is one of this input, read like this; else a new one, which it now holds.

    Args:
        inputs: Files, folders, addresses.
        out: The folder of the tables; it exists.
        options: How to read.
        size: Bytes of the input that a shard has, about; a file that cannot be cut is one shard however long it is.
        told: Called for a new plan before each file is cut, which for JSON lines means to read it, with the files before it and their number in all.

    Raises:
        BackfillError: The folder holds another back-fill, or other things.
        InputError: A part of the input cannot be read.
        MissingExtra: What it is read with is not installed.
    """
    _check_apart(inputs, out)
    files = [part for given in inputs for part in listed(given)]
    facts = {
        "format": FORMAT,
        "input": _hash([astuple(part) for part in files]),
        "language": options.language,
        "columns": dict(options.columns),
        "shard size": size,
        "code": fingerprint(),
    }
    kept = _kept(out)
    if kept is not None:
        changed = [name for name in facts if kept.facts.get(name) != facts[name]]
        if changed:
            raise BackfillError(
                f"{out} holds another back-fill: changed since is {', '.join(changed)}; give another folder, or --fresh to remove that and begin anew"
            )
        return kept
    if any(path for path in out.iterdir() if not path.name.startswith(".")):
        raise BackfillError(f"{out} holds other things and no back-fill; give an empty folder or a new one")
    made = Plan(facts, tuple(_shards(files, facts, size, told)))
    with written(out / OURS, PLAN) as file:
        data = {**facts, "shards": [{"name": one.name, "parts": [asdict(part) for part in one.parts]} for one in made.shards]}
        file.write(json.dumps(data, ensure_ascii=True, indent=1).encode() + b"\n")
    return made


def remove(out: Path) -> None:
    """Removes the back-fill that a folder holds, and nothing else in it; the plan goes last."""
    sweep(out)
    kept = _kept(out)
    if kept is not None:
        for shard in kept.shards:
            (out / OURS / (shard.name + MARK)).unlink(missing_ok=True)
            (out / (shard.name + TABLE)).unlink(missing_ok=True)
        (out / OURS / PLAN).unlink()


def _kept(out: Path) -> Plan | None:
    try:
        data = json.loads((out / OURS / PLAN).read_bytes())
        shards = tuple(Shard(one["name"], tuple(Part(**part) for part in one["parts"])) for one in data.pop("shards"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise BackfillError(f"{out / OURS / PLAN} cannot be read ({error}); remove {out} to begin anew, or give another folder") from error
    return Plan(data, shards)


def _shards(files: Sequence[Part], facts: dict[str, Any], size: int, told: Callable[[int, int], None]) -> Iterator[Shard]:
    """Yields shards: stretches of large files, and small files together, until they have the size wanted."""
    held: list[Part] = []
    number = full = 0
    for place, file in enumerate(files):
        told(place, len(files))
        for part in cut_file(file, size):
            if held and full + part.size > size:
                yield _shard(number, held, facts)
                held, number, full = [], number + 1, 0
            held.append(part)
            full += part.size
    yield _shard(number, held, facts)


def _shard(number: int, parts: Sequence[Part], facts: dict[str, Any]) -> Shard:
    made_of = _hash([facts, [[part.key, part.changed, part.size, part.start, part.stop, part.offset] for part in parts]])
    return Shard(f"{number:06d}-{made_of[:12]}", tuple(parts))


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _check_apart(inputs: Sequence[str], out: Path) -> None:
    """Raises where the tables would be written among the input, which would then be another at the next start."""
    for given in inputs:
        if Path(given).is_dir() and out.resolve().is_relative_to(Path(given).resolve()):
            raise BackfillError(f"{out} lies in {given}, which is to be read; give a folder outside of it")
