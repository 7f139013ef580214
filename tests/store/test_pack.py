import pytest
import zstandard

from naqlan.errors import StoreError
from naqlan.store.pack import pack, unpack


@pytest.mark.parametrize("data", [b"", b"\x00\xff", "خبر ".encode() * 50_000])
def test_what_is_packed_comes_out_again(data: bytes) -> None:
    assert unpack(pack(data)) == data


def test_a_bomb_is_not_unpacked() -> None:
    bomb = pack(bytes(5_000_000))
    assert len(bomb) < 1000
    with pytest.raises(StoreError, match="5,000,000 bytes"):
        unpack(bomb, most=4_000_000)


def test_a_frame_that_does_not_say_how_long_it_is_is_refused() -> None:
    stream = zstandard.ZstdCompressor().compressobj()
    with pytest.raises(StoreError, match="damaged"):
        unpack(stream.compress(b"text") + stream.flush())


@pytest.mark.parametrize("data", [b"", b"no zstd at all", pack(b"cut off here" * 100)[:-5]])
def test_damaged_bytes(data: bytes) -> None:
    with pytest.raises(StoreError, match="damaged"):
        unpack(data)
