"""Following the pages of a connection, wherever in an answer it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any


def check_document(document: str) -> None:
    """Refuse an operation whose pages cannot be followed.

    :raises ValueError: when it does not take `$after`, or does not ask where the page ends.
    """
    if not re.search(r"\$after\s*:\s*String", document):
        raise ValueError(
            "to follow pages, the operation takes the variable $after: String, "
            "and gives it to the list: query ($after: String) { findings(after: $after) { … } }"
        )
    for field in ("pageInfo", "hasNextPage", "endCursor"):
        if field not in document:
            raise ValueError("to follow pages, the list has to select pageInfo { hasNextPage endCursor }")


def connection_at(data: Mapping[str, Any], at: str | None) -> dict[str, Any]:
    """The connection of an answer.

    :param at: its path, such as `force.findings`; may be left out when the answer has only one.
    :raises ValueError: when there is none there, or more than one and no path; the message says which.
    """
    found = dict(_connections(data, ()))
    if at is None:
        if len(found) != 1:
            said = f"has {', '.join(sorted(found))}" if found else "has none"
            raise ValueError(f"the answer {said}: say which list to follow, such as at='force.findings'")
        return next(iter(found.values()))
    if at not in found:
        said = ", ".join(sorted(found)) or "none"
        raise ValueError(f"the answer has no list with pageInfo at {at!r}; it has {said}")
    return found[at]


def nodes_of(connection: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The things of a page, whether it was asked for `nodes` or for `edges`."""
    if "nodes" in connection:
        return list(connection["nodes"])
    if "edges" in connection:
        return [edge["node"] for edge in connection["edges"]]
    raise ValueError("the list has to select nodes { … } or edges { node { … } }")


def next_cursor(connection: Mapping[str, Any]) -> str | None:
    """The cursor after which the next page starts; None after the last page."""
    page = connection["pageInfo"]
    return page["endCursor"] if page["hasNextPage"] else None


def _connections(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    if not isinstance(value, dict):
        return
    if isinstance(value.get("pageInfo"), dict):
        yield ".".join(path), value
        # Lists within the pages of a list have pages of their own, which one cursor cannot follow.
        return
    for name, inner in value.items():
        yield from _connections(inner, (*path, name))
