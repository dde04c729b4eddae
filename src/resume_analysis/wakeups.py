"""Looking for jobs when the database announces them, without a fleet that claims in the same instant."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

from resume_analysis.gateway import Gateway

_CROWD_SECONDS = 0.005
"""How far workers spread out when a notification woke more of them than there was work for."""


class Wakeups:
    """Calls ``look`` when jobs are announced.

    Who came too late after a notification waits before the next; a worker that is alone, or the first of many, goes on
    answering at once. What is announced while a look is to come is answered by that one, so that a flood of
    notifications is never a backlog.
    """

    def __init__(self, gateway: Gateway, chance: random.Random, look: Callable[[], None]) -> None:
        self._gateway = gateway
        self._chance = chance
        self._look = look
        self._notified = False
        self._spread = 0.0  # seconds a notification may wait before it is acted on

    async def listen(self) -> None:
        """Answer notifications, for ever."""
        loop, due = asyncio.get_running_loop(), 0.0
        async for _ in self._gateway.wakeups():
            if loop.time() >= due:
                due = loop.time() + self._chance.uniform(0, self._spread)
                loop.call_at(due, self._answer)

    def claimed(self, *, came_first: bool) -> None:
        """Learn from a claim whether it ``came_first``, before the others that the same notification woke."""
        if self._notified:
            self._notified = False
            self._spread = 0.0 if came_first else _CROWD_SECONDS

    def _answer(self) -> None:
        self._notified = True
        self._look()
