"""`naqlan watch` without its pauses between requests, for a site on loopback: to be run, stopped and killed (`test_watch`).

python -m tests.cli.watched ARGUMENT…
"""

import sys
from unittest.mock import patch

from naqlan.cli import watch
from naqlan.cli.main import main
from naqlan.fetch.clock import Clock
from naqlan.fetch.manners import Manners
from naqlan.pipeline.web import Web

if __name__ == "__main__":
    with patch.object(watch, "web_of", lambda stopping, **_: Web(Manners(allow_private=True, pause=0.01), Clock(stopping))):
        sys.argv = ["naqlan", "watch", *sys.argv[1:]]
        main()
