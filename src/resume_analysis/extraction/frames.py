"""How the worker and a sandboxed process talk: JSON and bytes, each with its length before it.

Never pickle: what comes back was written by a process that has read a hostile file.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

_LENGTH = struct.Struct("!I")


class BrokenFrameError(Exception):
    """The other side closed in the middle of a frame, or claims a length nobody agreed to."""


def send_bytes(connection: socket.socket, data: bytes) -> None:
    """Send ``data`` with its length."""
    connection.sendall(_LENGTH.pack(len(data)))
    connection.sendall(data)


def send_json(connection: socket.socket, value: Any) -> None:
    """Send a value of JSON types."""
    send_bytes(connection, json.dumps(value).encode())


def receive_bytes(connection: socket.socket, limit: int, deadline: float | None = None) -> bytes:
    """Return the next frame.

    ``deadline`` is a time of ``time.monotonic`` for the frame as a whole: a socket's own time limit begins anew with
    every byte. Raises BrokenFrameError and TimeoutError.
    """
    (length,) = _LENGTH.unpack(_exactly(connection, _LENGTH.size, deadline))
    if length > limit:
        raise BrokenFrameError
    return _exactly(connection, length, deadline)


def receive_json(connection: socket.socket, limit: int, deadline: float | None = None) -> Any:
    """Return the next frame as JSON; see ``receive_bytes``."""
    try:
        return json.loads(receive_bytes(connection, limit, deadline))
    except ValueError:
        raise BrokenFrameError from None


def _exactly(connection: socket.socket, count: int, deadline: float | None) -> bytes:
    data = bytearray()
    while len(data) < count:
        if deadline is not None:
            if (left := deadline - time.monotonic()) <= 0:
                raise TimeoutError
            connection.settimeout(left)
        part = connection.recv(min(count - len(data), 1 << 20))
        if not part:
            raise BrokenFrameError
        data += part
    return bytes(data)
