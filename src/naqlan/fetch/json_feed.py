"""Which pages does a feed in JSON name? JSON Feed 1.0 and 1.1."""

import json
from typing import Any

from naqlan.errors import FetchError
from naqlan.fetch.entry import Entry, Feed, resolved


def read_json_feed(data: bytes, url: str) -> Feed:
    """Returns the entries of a JSON Feed, in its order.

    Raises:
        FetchError: It is no JSON Feed (`damaged`).
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FetchError(f"no JSON that can be read: {str(error)[:200]}", "damaged") from error
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list):
        raise FetchError("JSON without items is no feed", "damaged")
    entries: dict[str, Entry] = {}
    for item in items:
        address = _string(item, "url") or _string(item, "external_url")
        if address:
            full = resolved(url, address)
            entries.setdefault(full, Entry(full, _string(item, "title"), _string(item, "date_published"), _string(item, "date_modified")))
    return Feed("json feed", tuple(entries.values()))


def _string(item: Any, name: str) -> str | None:
    value = item.get(name) if isinstance(item, dict) else None
    return value.strip() or None if isinstance(value, str) else None
