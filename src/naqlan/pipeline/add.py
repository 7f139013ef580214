"""How is what paths hold put into a store, so that it can be broken off at any point and gone on with?"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import BinaryIO

from naqlan.pipeline.adder import Adder
from naqlan.pipeline.documents import BESIDE, files_of, read_placed, read_standard_input
from naqlan.pipeline.web import Web, is_address
from naqlan.read.file import File
from naqlan.read.options import Options
from naqlan.read.source import STANDARD_INPUT
from naqlan.record.identity import hash_of
from naqlan.store.store import Store


def add_paths(
    paths: Sequence[str],
    adder: Adder,
    store: Store,
    *,
    options: Options,
    stdin: BinaryIO | None = None,
    web: Web | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> None:
    """Adds what paths hold to a store.

    A file that was read to its end, and has not changed, is passed over; one that was not is gone on with where it was left. The
    store itself is passed over where it lies in a folder that is added.

    Args:
        paths: As for `read_documents`.
        adder: What takes the documents.
        store: The store that it adds to.
        options: How to read.
        stdin: What `-` stands for.
        web: What fetches addresses; None: as `Web()`.
        stopping: Asked after each document whether to end; the run is then marked as stopped.

    Raises:
        StoreError: The store cannot be read or written.
        MissingExtra: A file is of a kind that is read with a part installed apart.
    """
    web = web or Web()
    for path in paths:
        if path == STANDARD_INPUT or is_address(path):
            for document in web.read(path) if is_address(path) else read_standard_input(stdin, options):
                adder.take(document)
                if stopping():
                    return adder.stop()
            if web.clock.ended:  # a wait for an address was ended, and nothing came
                return adder.stop()
        else:
            for file in files_of(path):
                if file.path.resolve() == store.path.resolve():
                    continue
                if not _add_file(file, adder, store, options, stopping):
                    return adder.stop()
    return None


def _add_file(file: File, adder: Adder, store: Store, options: Options, stopping: Callable[[], bool]) -> bool:
    """Adds a file; returns False where it was broken off."""
    place = store.input(str(file.path.absolute()), file.key, _fingerprint(file, options, adder.code))
    if place.finished:
        adder.tally.skipped += 1
        return True
    known = place.position > 0  # at 0 nothing may have been taken yet
    for position, document in read_placed(file, replace(options, start=place.position)):
        if known and position == place.position:
            known = False  # where the next begins its reader alone can tell
            continue
        adder.take(document)
        place = replace(place, position=max(place.position, position))
        adder.reach(place)
        if stopping():
            return False
    # What may not be read can be read once its permissions are mended, which changes neither its size nor its time.
    adder.reach(replace(place, finished=os.access(file.path, os.R_OK)))
    return True


def _fingerprint(file: File, options: Options, code: str) -> str:
    """Returns what changes with a file's bytes (by its size and time), with how it is read, and with the code.

    What was added last to a store that is in use stands in the file beside it.
    """
    state = []
    for path in (file.path, file.path.with_name(file.path.name + BESIDE[0])):
        with suppress(OSError):
            found = path.stat()
            state += [str(found.st_size), str(found.st_mtime_ns)]
    columns = (f"{field}={name}" for field, name in sorted(options.columns.items()))
    return hash_of(*state, code, options.language, *columns)
