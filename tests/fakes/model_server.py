"""A model provider on a local port: real sockets, the real wire formats, faults to order.

As a fixture::

    with ModelServer() as server:
        server.script("rate_limited:2", "ok")
        ...  # a client with base_url=server.base_url("openai")
        assert len(server.calls) == 2

As a process (prints its address as one JSON line, then serves until it is terminated)::

    python -m tests.fakes.model_server --port 8099 --fault-rate 0.3 --seed 1 --latency 0.2

A process is steered over HTTP: ``POST /script`` with a JSON list of faults, ``GET /calls`` for what has arrived.
The faults are listed in ``tests/fakes/faults.py``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import threading
from collections import deque
from dataclasses import replace
from typing import Any, Self
from urllib.parse import urlsplit

from tests.fakes.faults import BAD_ANSWERS, TRANSIENT
from tests.fakes.judging import judgement_text
from tests.fakes.wire_formats import Call, Finish, Reply, Tokens, WireFormat, format_of

MADE_UP = "Led a department of eleven thousand people on the moon"
"""The quote of a fabricated judgement, which no resume holds."""

_ECHO_CHARACTERS = 80
_PREFIXES = {"openai": "/v1", "openai-chat": "/v1", "anthropic": "", "google": ""}
_FINISHES: dict[str, Finish] = {
    "refusal": "refusal",
    "content_filter": "content_filter",
    "truncated": "length",
    "truncated_valid": "length",
}
_ANSWERED = {
    *("ok", "delay", "fenced", "fence_inside", "fences", "malformed", "wrong_schema", "fabricated", "empty_answer"),
    *("miscounted", "misnamed"),
    *_FINISHES,
}


class ModelServer:
    """A provider of all wire formats at once, run on a thread of its own.

    Without a script, every call gets a valid judgement, or a fault with the probability ``fault_rate``. ``calls``
    holds every request in the order of arrival, ``shown`` the fault each of them met.
    """

    def __init__(self, *, port: int = 0, fault_rate: float = 0.0, seed: int = 0, latency: float = 0.0) -> None:
        self.calls: list[Call] = []
        self.shown: list[str] = []
        self._port = port
        self._fault_rate = fault_rate
        self._random = random.Random(seed)
        self._latency = latency
        self._script: deque[str] = deque()
        self._seen_instructions: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="model-server", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("the model server did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def base_url(self, provider: str) -> str:
        """Return the base URL to give the client of a provider."""
        return f"http://127.0.0.1:{self._port}{_PREFIXES[provider]}"

    def script(self, *faults: str) -> None:
        """Set the faults of the next calls; after them every call is answered well again."""
        self._script = deque(faults)

    def join(self) -> None:
        """Wait until the server ends."""
        self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.close()

    async def _serve(self) -> None:
        connections: set[asyncio.Task[None]] = set()

        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            connections.add(task)
            try:
                await self._talk(reader, writer)
            except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                pass  # the client has gone, or the server is being stopped
            finally:
                connections.discard(task)
                writer.close()

        server = await asyncio.start_server(connected, "127.0.0.1", self._port)
        self._port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in list(connections):
            task.cancel()
        await asyncio.gather(*connections, return_exceptions=True)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while request_line := await reader.readline():
            method, target, _ = request_line.decode().split()
            headers = {}
            while (line := await reader.readline()).strip():
                name, _, value = line.decode().partition(":")
                headers[name.strip().lower()] = value.strip()
            raw = await reader.readexactly(int(headers.get("content-length", 0)))
            path = urlsplit(target).path
            wire_format = format_of(path)
            if wire_format is None:
                body = self._control(method, path, json.loads(raw or b"null"))
                await _write(writer, 200 if body is not None else 404, json.dumps(body).encode())
            elif not await self._answer(writer, wire_format, wire_format.read(path, headers, json.loads(raw))):
                return

    def _control(self, method: str, path: str, body: Any) -> Any:
        if (method, path) == ("POST", "/script"):
            self.script(*body)
            return {"scripted": len(body)}
        if (method, path) == ("GET", "/calls"):
            return [
                {"format": call.format, "model": call.model, "turns": call.turns, "shown": fault}
                for call, fault in zip(self.calls, self.shown, strict=True)
            ]
        return None

    async def _answer(self, writer: asyncio.StreamWriter, wire_format: WireFormat, call: Call) -> bool:
        """Answer one call; False when the connection is not to be used again."""
        fault = self._script.popleft() if self._script else self._chance()
        self.calls.append(call)
        self.shown.append(fault)
        name, _, argument = fault.partition(":")
        await asyncio.sleep(float(argument) if name == "delay" else self._latency)
        if name in ("timeout", "drip"):
            await self._never_end(writer, byte_by_byte=name == "drip")
            return False
        if name == "web_page":
            await _write(writer, 200, b"<html><body>Welcome</body></html>", {"content-type": "text/html"})
            return True
        reply = self._reply(wire_format, call, name, argument)
        body = b"" if name == "empty_body" else json.dumps(reply.body).encode()
        await _write(writer, reply.status, body, reply.headers, cut=name == "cut")
        return name != "cut"

    async def _never_end(self, writer: asyncio.StreamWriter, *, byte_by_byte: bool) -> None:
        if byte_by_byte:
            writer.write(b"HTTP/1.1 200 Fake\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n")
        while not self._stop.is_set() and not writer.transport.is_closing():
            if byte_by_byte:
                writer.write(b" ")
            await asyncio.sleep(0.05)

    def _reply(self, wire_format: WireFormat, call: Call, name: str, argument: str) -> Reply:
        if name not in _ANSWERED and name not in ("cut", "empty_body"):
            key = call.headers.get("authorization") or call.headers.get("x-api-key", "")
            return wire_format.fault(name, argument, echo=f"{call.user[-_ECHO_CHARACTERS:]} {key}")
        text = _answer_text(name, call)
        cached = len(call.instructions) // 4 if call.instructions in self._seen_instructions else 0
        self._seen_instructions.add(call.instructions)
        tokens = Tokens(
            input=max(1, (len(call.instructions) + len(call.user)) // 4), output=len(text) // 4, cached=cached
        )
        if name == "miscounted":
            tokens = replace(tokens, input=2**64 - 1)
        if name == "misnamed":
            call = replace(call, model="a model\n" * 1000)
        return wire_format.answer(call, text, _FINISHES.get(name, "stop"), tokens)

    def _chance(self) -> str:
        if self._random.random() >= self._fault_rate:
            return "ok"
        return self._random.choice(TRANSIENT + BAD_ANSWERS)


def _answer_text(fault: str, call: Call) -> str:
    text = judgement_text(call.user, call.instructions)
    match fault:
        case "refusal":
            return "I can't help with that."
        case "truncated":
            return text[:200]
        case "fenced":
            return f"Here is the judgement:\n```json\n{text}\n```\nLet me know if you need more."
        case "fence_inside":
            return json.dumps(json.loads(text) | {"summary": "An engineer. ```{}``` is in the resume."})
        case "fences":
            return "```{}x" * 10_000
        case "malformed":
            return text[:-20] + ",,}"
        case "fabricated":
            judgement = json.loads(text)
            judgement["strengths"].insert(0, {"text": "Runs a department.", "quote": MADE_UP})
            return json.dumps(judgement, ensure_ascii=False)
        case "wrong_schema":
            return json.dumps({"score": 100, "verdict": "hire"})
        case "empty_answer":
            return ""
    return text


async def _write(
    writer: asyncio.StreamWriter,
    status: int,
    body: bytes,
    headers: dict[str, str] | None = None,
    *,
    cut: bool = False,
) -> None:
    fields = {"content-type": "application/json", "content-length": str(len(body)), **(headers or {})}
    lines = [f"HTTP/1.1 {status} Fake", *(f"{name}: {value}" for name, value in fields.items())]
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"
    writer.write(head + (body[: len(body) // 2] if cut else body))
    await writer.drain()


def main() -> None:
    """Serve until terminated."""
    parser = argparse.ArgumentParser(description="A fake model provider for tests and demonstrations.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--fault-rate", type=float, default=0.0, help="share of calls that fail, 0 to 1")
    parser.add_argument("--seed", type=int, default=0, help="the same seed shows the same faults")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    arguments = parser.parse_args()
    with ModelServer(**vars(arguments)) as server:
        print(json.dumps({provider: server.base_url(provider) for provider in _PREFIXES}), flush=True)
        server.join()


if __name__ == "__main__":
    main()
