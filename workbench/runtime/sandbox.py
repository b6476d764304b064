"""What the kernel keeps from a process that runs a user's package: files, network, signals, other processes.

Each protection is asked of the kernel when a process confines itself; where one is missing `missing()` names
it, so that the question of trust can. Linux only; elsewhere all are missing.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workbench.text import Text, text

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _PR_SET_DUMPABLE = 38, 22, 4
_CLONE_NEWUSER, _CLONE_NEWNET, _CLONE_NEWPID, _CLONE_NEWIPC = 0x10000000, 0x40000000, 0x20000000, 0x08000000

# Landlock: the same numbers on every architecture; accesses by the version that brought them.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_EXECUTE, _WRITE, _READ, _READ_DIR, _TRUNCATE, _IOCTL = 1, 2, 4, 8, 1 << 14, 1 << 15
_ALL_BY_VERSION = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_NET_FROM, _SCOPE_FROM = 4, 6

# Seccomp: calls that a model never needs and with which files, sockets or processes of others are reached,
# or memory is taken that belongs to no process; then those that change a file's owner, mode, times or labels,
# which Landlock leaves to everybody: they do nothing and say that they did, since copying a file calls them.
_ARCHITECTURES = {
    "x86_64": (
        0xC000003E,
        {"socket": 41, "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311,
         "io_uring_setup": 425, "bpf": 321, "perf_event_open": 298, "keyctl": 250,
         "add_key": 248, "request_key": 249, "mount": 165, "unshare": 272,
         "setns": 308, "pidfd_getfd": 438, "userfaultfd": 323, "kexec_load": 246,
         "memfd_create": 319, "memfd_secret": 447, "shmget": 29, "chroot": 161,
         "pivot_root": 155, "umount2": 166},
        {"chmod": 90, "fchmod": 91, "fchmodat": 268, "fchmodat2": 452, "chown": 92, "fchown": 93,
         "lchown": 94, "fchownat": 260, "utime": 132, "utimes": 235, "futimesat": 261, "utimensat": 280,
         "setxattr": 188, "lsetxattr": 189, "fsetxattr": 190, "setxattrat": 463, "removexattr": 197,
         "lremovexattr": 198, "fremovexattr": 199, "removexattrat": 466, "file_setattr": 469},
    ),
    "aarch64": (
        0xC00000B7,
        {"socket": 198, "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271,
         "io_uring_setup": 425, "bpf": 280, "perf_event_open": 241, "keyctl": 219,
         "add_key": 217, "request_key": 218, "mount": 40, "unshare": 97,
         "setns": 268, "pidfd_getfd": 438, "userfaultfd": 282, "kexec_load": 104,
         "memfd_create": 279, "memfd_secret": 447, "shmget": 194, "chroot": 51,
         "pivot_root": 41, "umount2": 39},
        {"fchmod": 52, "fchmodat": 53, "fchmodat2": 452, "fchown": 55, "fchownat": 54, "utimensat": 88,
         "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7, "setxattrat": 463, "removexattr": 14,
         "lremovexattr": 15, "fremovexattr": 16, "removexattrat": 466, "file_setattr": 469},
    ),
}  # fmt: skip
_LOAD, _JUMP_EQ, _JUMP_GE, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE, _PASS_OVER = 0x7FFF0000, 0x00050000 | 1, 0x00050000  # EPERM, no error
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_AF_UNIX = 1
_X32 = 0x40000000


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a confined process may reach.

    Attributes:
        readable: Files and folders; each that exists, with all below it.
        writable: Folders.
        network: Whether it may open sockets.
    """

    readable: tuple[str, ...]
    writable: tuple[str, ...]
    network: bool = False


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _call(number: int, *arguments: object) -> int:
    return int(_libc().syscall(ctypes.c_long(number), *arguments))


@cache
def landlock_version() -> int:
    """The kernel's version of Landlock, 0 without it."""
    if sys.platform != "linux":
        return 0
    return max(0, _call(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1)))


@cache
def has_namespaces() -> bool:
    """Whether a process may have a network and processes of its own here."""
    if sys.platform != "linux":
        return False
    flags = _CLONE_NEWUSER | _CLONE_NEWNET | _CLONE_NEWPID
    code = f"import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare({flags}) != 0)"
    # A program with threads is not forked; another one is asked.
    return subprocess.run([sys.executable, "-I", "-S", "-c", code], check=False).returncode == 0


def has_filter() -> bool:
    """Whether system calls can be refused here."""
    return sys.platform == "linux" and platform.machine() in _ARCHITECTURES


def missing() -> tuple[Text, ...]:
    """The protections that this system cannot give, as what the code could do."""
    found = []
    if landlock_version() == 0:
        found.append(text("It can read and change every file that you can."))
    if not has_namespaces() and landlock_version() < _SCOPE_FROM:
        found.append(text("It can end or signal your other programs."))
    if not (has_namespaces() or has_filter()):
        found.append(text("It can use the network."))
    return tuple(found)


def own_namespaces(*, network: bool) -> bool:
    """Give this process's children a network, processes and a user table of their own; False if refused.

    The process must be single-threaded.
    """
    if sys.platform != "linux":
        return False
    user, group = os.getuid(), os.getgid()
    flags = _CLONE_NEWUSER | _CLONE_NEWPID | _CLONE_NEWIPC | (0 if network else _CLONE_NEWNET)
    if _libc().unshare(flags) != 0:
        return False
    for name, content in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        Path(f"/proc/self/{name}").write_text(content, "ascii")
    return True


def hide_memory() -> None:
    """Have no other process of the user look into this one."""
    if sys.platform == "linux":
        _libc().prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def confine(bounds: Bounds) -> None:
    """Keep this process, and what it starts, within bounds from now on; it must be single-threaded.

    Raises:
        OSError: The kernel has a protection and refuses it, so nothing may be run.
    """
    if sys.platform != "linux":
        return
    _require(_libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    if landlock_version():
        _keep_within(bounds)
    if has_filter():
        _refuse_calls(network=bounds.network)


def _keep_within(bounds: Bounds) -> None:
    version = landlock_version()
    every = next(mask for since, mask in sorted(_ALL_BY_VERSION.items(), reverse=True) if version >= since)
    network = 3 if version >= _NET_FROM and not bounds.network else 0
    scope = 3 if version >= _SCOPE_FROM else 0
    attributes = struct.pack("<QQQ", every, network, scope)
    size = 24 if version >= _SCOPE_FROM else 16 if version >= _NET_FROM else 8
    rules = _call(_CREATE_RULESET, attributes, ctypes.c_size_t(size), ctypes.c_uint32(0))
    _require(min(rules, 0))
    try:
        read = _EXECUTE | _READ | _READ_DIR
        _allow(rules, bounds.readable, read & every, every)
        _allow(rules, bounds.writable, every & ~_IOCTL, every)
        _allow(rules, ("/dev/null", "/dev/zero", "/dev/full"), (_READ | _WRITE | _TRUNCATE) & every, every)
        _require(_call(_RESTRICT_SELF, ctypes.c_int(rules), ctypes.c_uint32(0)))
    finally:
        os.close(rules)


def _allow(rules: int, paths: Iterable[str], access: int, every: int) -> None:
    of_file = _EXECUTE | _READ | _WRITE | _TRUNCATE | _IOCTL
    for path in paths:
        try:
            handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue  # what is not there needs no leave
        try:
            allowed = access if os.path.isdir(path) else access & of_file  # noqa: PTH112 - a str
            rule = struct.pack("<Qi", allowed & every, handle)
            _require(_call(_ADD_RULE, ctypes.c_int(rules), ctypes.c_int(1), rule, ctypes.c_uint32(0)))
        finally:
            os.close(handle)


def _refuse_calls(*, network: bool) -> None:
    """Filter the calls; with a network, sockets of other programs of the computer are still out of reach."""
    architecture, refused, passed_over = _ARCHITECTURES[platform.machine()]
    answers = [(number, _PASS_OVER) for number in passed_over.values()]
    answers += [(number, _REFUSE) for name, number in refused.items() if name != "socket"]
    of_sockets = [(_LOAD, 0, 0, _FIRST_ARGUMENT), (_JUMP_EQ, 0, 1, _AF_UNIX)] if network else []
    program = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_EQ, 1, 0, architecture),
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, _NUMBER),
        (_JUMP_GE, 0, 1, _X32),
        (_RETURN, 0, 0, _REFUSE),
    ]
    for number, answer in answers:
        program += [(_JUMP_EQ, 0, 1, number), (_RETURN, 0, 0, answer)]
    program += [
        (_JUMP_EQ, 0, len(of_sockets) + 1, refused["socket"]),
        *of_sockets,
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]
    packed = b"".join(struct.pack("<HBBI", *one) for one in program)
    buffer = ctypes.create_string_buffer(packed, len(packed))
    described = struct.pack("<HxxxxxxQ", len(program), ctypes.addressof(buffer))
    _require(_libc().prctl(_PR_SET_SECCOMP, 2, described, 0, 0))


def _require(answer: int) -> None:
    if answer < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"the kernel refused to confine the process: {os.strerror(number)}")
