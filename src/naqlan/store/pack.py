"""How are bytes kept small? Packed with zstd; unpacked no further than what is asked for."""

import zstandard

from naqlan.errors import StoreError

LEVEL = 3
"""Pages of HTML shrink to a sixth at 3; 9 saves a tenth more and takes five times as long."""
MOST = 512 * 1024 * 1024
"""Bytes that anything kept may have unpacked: what readers give is far below."""

_packer = zstandard.ZstdCompressor(level=LEVEL)
_unpacker = zstandard.ZstdDecompressor()


def pack(data: bytes) -> bytes:
    """Returns bytes packed as one zstd frame that gives their length."""
    return _packer.compress(data)


def unpack(data: bytes, most: int = MOST) -> bytes:
    """Returns what `pack` was given.

    Raises:
        StoreError: The bytes are damaged, or hold more than `most` bytes; nothing is unpacked then.
    """
    try:
        size = zstandard.frame_content_size(data)
        if not 0 <= size <= most:
            raise StoreError(f"what was kept is damaged: it claims to hold {size:,} bytes; {most:,} are allowed")
        return _unpacker.decompress(data, max_output_size=most)
    except (zstandard.ZstdError, TypeError) as error:
        raise StoreError(f"what was kept is damaged: {error}") from error
