"""The page to sign in on."""

from collections.abc import Mapping
from typing import Any

from naqlan.web.gate import within
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Route


def ask(asked: Asked) -> str:
    """Returns where to go afterwards."""
    return within(asked.given["next"] or "/")


def shown(onward: str, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    return {"needed": asked.settings.passwords is not None, "next": onward, "wrong": None}


ROUTES = (Route("signin", "/signin", ask, shown, parameters=(Parameter("next"),), has_form=True),)
