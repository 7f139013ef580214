import socket

import pytest

from naqlan.errors import InputError
from naqlan.web.settings import Settings

pytestmark = pytest.mark.needs("web")


def test_a_port_that_is_taken_is_told() -> None:
    from naqlan.web.server import listen  # noqa: PLC0415

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"port {port}: cannot listen there"):
            listen(Settings(port=port))
