"""Cuts a process off from the network: the kernel refuses it, and all it starts, every new socket.

A seccomp filter (Linux, seccomp(2)) needs no privilege and cannot be taken back. It is a little program for the
kernel that looks at the number of each system call. Sockets that are open already go on working, as the pipe to the
worker must.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import sys
from dataclasses import dataclass

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2

_LOAD_WORD = 0x20
_JUMP_IF_EQUAL = 0x15
_JUMP_IF_AT_LEAST = 0x35
_RETURN = 0x06
_AT_NUMBER, _AT_ARCHITECTURE = 0, 4
"""Where ``struct seccomp_data`` keeps them, in bytes."""
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | errno.EPERM


@dataclass(frozen=True, slots=True)
class _Machine:
    """What the kernel calls an architecture, and the calls refused there.

    They are ``socket``; ``io_uring_setup``, through which sockets can be had without that call; and ``ptrace``,
    ``process_vm_readv`` and ``process_vm_writev``, with which a process could have another one do it.
    """

    audit_number: int
    refused: tuple[int, ...]


_MACHINES = {
    "x86_64": _Machine(0xC000003E, (41, 425, 101, 310, 311)),
    "aarch64": _Machine(0xC00000B7, (198, 425, 117, 270, 271)),
}
_OTHER_NUMBERING = 0x40000000
"""On x86-64, calls from here on are the same ones under other numbers (the x32 interface)."""


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


def cut_off_network() -> bool:
    """Refuse this process new sockets for good; False where the system cannot: not Linux, or another processor."""
    machine = _MACHINES.get(platform.machine()) if sys.platform == "linux" else None
    if machine is None:
        return False
    checks = [(_JUMP_IF_AT_LEAST, _OTHER_NUMBERING), *((_JUMP_IF_EQUAL, number) for number in machine.refused)]
    steps = [
        (_LOAD_WORD, 0, 0, _AT_ARCHITECTURE),
        (_JUMP_IF_EQUAL, 0, len(checks) + 2, machine.audit_number),
        (_LOAD_WORD, 0, 0, _AT_NUMBER),
        *((code, len(checks) - position, 0, number) for position, (code, number) in enumerate(checks)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    instructions = (_Instruction * len(steps))(*(_Instruction(*step) for step in steps))
    program = _Program(len(steps), instructions)
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl.argtypes = (ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong)
    if prctl(_PR_SET_NO_NEW_PRIVS, 1, None, 0, 0) != 0:
        return False
    return bool(prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)
