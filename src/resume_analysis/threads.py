"""Threads for what computes, apart from those that wait for files and host names: none may wait behind the others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

_THREADS = ThreadPoolExecutor(max_workers=4, thread_name_prefix="computing")
"""More would not be faster, for they share one interpreter lock; fewer, and one long text would stop the others."""


async def computed(function: Callable[_P, _T], *arguments: _P.args, **options: _P.kwargs) -> _T:
    """Call a function in a thread while the event loop goes on. It cannot be stopped, only no longer waited for."""
    call = partial(copy_context().run, function, *arguments, **options)
    return await asyncio.get_running_loop().run_in_executor(_THREADS, call)
