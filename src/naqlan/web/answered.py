"""How is an answer for programs written? As JSON that no text from outside can break, problems as RFC 9457 has them."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse

from naqlan.record.json import escaped
from naqlan.web.limits import PROBLEM


class Answer(JSONResponse):
    """An answer as JSON: line separators, bidi overrides, control codes and lone surrogates are written as escapes."""

    def render(self, content: Any) -> bytes:
        """Returns the bytes of an answer."""
        return written(content)


def written(content: Any) -> bytes:
    """Returns an answer as JSON, in the bytes that `Answer` sends."""
    return escaped(json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)).encode("utf-8")


def problem(status: int, detail: str, *, parameter: str | None = None, headers: Mapping[str, str] | None = None) -> Answer:
    """Returns an answer that says what is wrong.

    Args:
        status: Of the answer (HTTP).
        detail: What is wrong, where, and what to do.
        parameter: The name of what is wrong in the address, where it is one thing.
        headers: Further headers.
    """
    content = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return Answer(content | ({"parameter": parameter} if parameter else {}), status, headers=headers, media_type=PROBLEM)
