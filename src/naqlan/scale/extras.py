"""Is what a back-fill needs installed? Said before any work is done, with how to install it."""

from typing import Any

from naqlan.errors import MissingExtra


def pyarrow_version() -> str:
    """Returns the version of pyarrow.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtra("the tables of a back-fill are written with pyarrow, which is not installed: pip install 'naqlan[parquet]'") from error
    return str(pa.__version__)


def load_ray() -> Any:
    """Returns the module `ray`.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        import ray  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtra("Ray is not installed: pip install 'naqlan[ray]'; or use --engine local, which gives the same tables") from error
    return ray
