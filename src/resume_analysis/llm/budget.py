"""Limits shared by all workers; see ``SharedBudget``."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Protocol

from resume_analysis.models import Usage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Reservation(Protocol):
    """Room for one call to a model."""

    def spent(self, usage: Usage) -> None:
        """Say what the call really took; the rest of the reservation is given back."""
        ...


class Budget(Protocol):
    """Hands out room for calls to a model."""

    def reserve(self, tokens: int) -> AbstractAsyncContextManager[Reservation]:
        """Enter with room for one call of about ``tokens`` tokens, input and output together.

        Raises ModelError ``budget_exhausted`` with ``retry_after`` when none can be had within a short wait. A
        ModelError that leaves the context tells the budget how the provider fares.
        """
        ...


class _Free:
    def spent(self, usage: Usage) -> None:
        """Nothing is counted."""


class Unlimited:
    """A budget without limits."""

    @asynccontextmanager
    async def reserve(self, tokens: int) -> AsyncIterator[Reservation]:  # noqa: ARG002 (the port's signature)
        """Enter at once."""
        yield _Free()
