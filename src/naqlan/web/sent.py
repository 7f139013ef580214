"""How does an answer go to a browser? Packed where it takes that, and not at all where it has the same already."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from naqlan.web.kept import Made


def sent(request: Request, made: Made, kind: str, *, status: int = 200, headers: Mapping[str, str]) -> Response:
    """Returns an answer as it goes out: status 304, without a body, where the browser says that it has it (`If-None-Match`).

    Args:
        request: What is answered.
        made: The answer.
        kind: Its media type.
        status: Its status.
        headers: Further headers; what the answer hangs on besides the address stands in `Vary`.
    """
    tag = f'W/"{made.tag}"'  # weak: packed or not, it is the same
    vary = ", ".join(filter(None, (headers.get("Vary"), "Accept-Encoding")))
    given = {**headers, "ETag": tag, "Vary": vary}
    if status == 200 and tag.removeprefix("W/") in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=given)
    if made.packed and takes_gzip(request.headers.get("accept-encoding", "")):
        return Response(made.packed, status, media_type=kind, headers={**given, "Content-Encoding": "gzip"})
    return Response(made.content, status, media_type=kind, headers=given)


def takes_gzip(header: str) -> bool:
    """Says whether a browser takes what is packed with gzip, by its header `Accept-Encoding`: one that refuses it says `gzip;q=0`."""
    for part in header.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == "gzip":
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
