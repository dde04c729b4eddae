"""Repeats calls whose answer did not come.

Every function a worker calls may be called again with the same arguments: a claim carries its own id, a completion
says ``already_applied``, room taken twice is free again within a minute. So an outage of the database costs a worker
time and neither a job nor a model call.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from typing import Any

import structlog

from resume_analysis.errors import BackendUnreachableError
from resume_analysis.gateway import Gateway, Row

LONGEST_WAIT = 30.0  # in seconds, whatever the other side asks for

log = structlog.get_logger()


class RepeatingGateway:
    """A gateway that goes on for ``patience`` seconds before it reports that the database is unreachable."""

    def __init__(self, gateway: Gateway, *, patience: float) -> None:
        self._gateway = gateway
        self._patience = patience
        self._reported = False

    async def call(self, function: str, /, **arguments: Any) -> list[Row]:
        """Call ``public.<function>``; see the port."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._patience
        pause = 0.1
        while True:
            try:
                rows = await self._gateway.call(function, **arguments)
            except BackendUnreachableError as error:
                wait = max(pause * random.uniform(0.5, 1), min(error.retry_after, LONGEST_WAIT))  # noqa: S311 - jitter
                if loop.time() + wait > deadline:
                    raise
                if not self._reported:
                    self._reported = True
                    log.warning("database_unreachable", function=function, reason=str(error))
                await asyncio.sleep(wait)
                pause = min(pause * 2, 5)
            else:
                if self._reported:
                    self._reported = False
                    log.info("database_reached_again", function=function)
                return rows

    def wakeups(self) -> AsyncIterator[None]:
        """Yield whenever new jobs are announced; see the port."""
        return self._gateway.wakeups()

    async def aclose(self) -> None:
        """Close connections."""
        await self._gateway.aclose()
