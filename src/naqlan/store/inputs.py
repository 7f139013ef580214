"""How far was this file read?"""

from sqlalchemy import Connection, select

from naqlan.store.rows import safe
from naqlan.store.schema import inputs
from naqlan.store.stored import Input


def reached(connection: Connection, path: str, key: str, fingerprint: str) -> Input:
    """Returns how far a file was read; from its beginning where its fingerprint is another."""
    asked = select(inputs.c.position, inputs.c.finished).where(
        inputs.c.path == safe(path), inputs.c.key == safe(key), inputs.c.fingerprint == fingerprint
    )
    found = connection.execute(asked).first()
    return Input(path, key, fingerprint, found.position, found.finished) if found else Input(path, key, fingerprint)
