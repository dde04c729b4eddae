"""A TCP proxy before PostgreSQL that loses answers on purpose: the server has the call, the client never hears."""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal

import psycopg

Mode = Literal["pass", "refuse", "swallow"]


class CuttingProxy:
    """Cuts connections in the middle of calls of ``function`` with a chance of ``share``, at most ``budget`` times.

    Half of the cuts come when the server has answered, half right after it was asked. ``mode`` changes how all
    connections fare: ``refuse`` closes them, ``swallow`` takes what is sent and answers nothing.
    """

    def __init__(self, server_url: str, chance: random.Random) -> None:
        self._target = psycopg.conninfo.conninfo_to_dict(server_url)
        self._chance = chance
        self.function = b""
        self.share = 0.0
        self.budget = 0
        self.cuts = 0
        self.mode: Mode = "pass"
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def open(self) -> None:
        """Listen on a free port; ``url`` says where."""
        self._thread.start()
        self._ready.wait()

    def close(self) -> None:
        """Close every connection."""
        self._loop.call_soon_threadsafe(self._closing.set)
        self._thread.join()

    def change(self, mode: Mode) -> None:
        """Let all connections pass, close them, or swallow what they carry; told to those that are open as well."""
        self.mode = mode
        if mode == "refuse":
            self._loop.call_soon_threadsafe(lambda: [task.cancel() for task in self._connections])

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        self._closing = asyncio.Event()
        self._connections: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        user, name = self._target["user"], self._target["dbname"]
        self.url = f"postgresql://{user}@127.0.0.1:{port}/{name}?sslmode=disable&gssencmode=disable"
        self._ready.set()
        await self._closing.wait()
        server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        writers = [writer]
        with suppress(OSError, asyncio.CancelledError):
            if self.mode != "refuse":
                path = f"{self._target['host']}/.s.PGSQL.{self._target.get('port', 5432)}"
                server_reader, server_writer = await asyncio.open_unix_connection(path)
                writers.append(server_writer)
                lost = asyncio.Event()
                await _first(
                    self._forward(reader, server_writer, lost),
                    self._answer(server_reader, writer, lost),
                )
        for each in writers:
            each.transport.abort()
        self._connections.discard(task)

    async def _forward(self, reader: asyncio.StreamReader, server: asyncio.StreamWriter, lost: asyncio.Event) -> None:
        while data := await reader.read(1 << 20):
            while self.mode == "swallow":  # noqa: ASYNC110 - set by another thread
                await asyncio.sleep(0.05)
            hit = self.function and self.function in data
            if hit and self.cuts < self.budget and self._chance.random() < self.share:
                self.cuts += 1
                if self._chance.random() < 0.5:
                    lost.set()  # the answer comes and is not passed on
                    server.write(data)
                    continue
                server.write(data)
                await server.drain()
                return
            server.write(data)
            await server.drain()

    async def _answer(self, server: asyncio.StreamReader, writer: asyncio.StreamWriter, lost: asyncio.Event) -> None:
        while data := await server.read(1 << 20):
            while self.mode == "swallow":  # noqa: ASYNC110 - set by another thread
                await asyncio.sleep(0.05)
            if lost.is_set():
                return
            writer.write(data)
            await writer.drain()


async def _first(*ways: object) -> None:
    tasks = [asyncio.ensure_future(way) for way in ways]  # type: ignore[call-overload]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def proxy_before(server_url: str, chance: random.Random) -> Iterator[CuttingProxy]:
    """Run a proxy for the length of a block."""
    proxy = CuttingProxy(server_url, chance)
    proxy.open()
    try:
        yield proxy
    finally:
        proxy.close()
