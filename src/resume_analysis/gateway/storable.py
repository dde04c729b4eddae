"""Arguments as PostgreSQL can store them: it takes neither NUL characters nor lone surrogates, in text or in jsonb."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(value: Any) -> Any:
    """Return the value with every string in it free of what cannot be stored."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("", value)
    if isinstance(value, dict):
        return {storable(key): storable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [storable(item) for item in value]
    return value


def storable_json(value: Any) -> bytes:
    """Return the value as JSON that can be stored. Looking first is cheap, and next to nothing has to be removed."""
    try:
        encoded = to_json(value)
    except PydanticSerializationError:  # a lone surrogate
        return to_json(storable(value))
    return to_json(storable(value)) if b"\\u0000" in encoded else encoded
