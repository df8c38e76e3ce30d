"""System calls that nothing in a sandbox needs and that open a large part of the kernel.

Docker's default seccomp profile refuses them. Podman's lets some pass, because a container there may hold containers of
its own: new namespaces, mounts, keys of the kernel. Where they pass, the supervisor refuses them to itself, and so to
everything that comes of it.
"""

from __future__ import annotations

import errno
import os
import struct

from . import clibrary

# Numbers by the machine's name: on x86_64, elsewhere in the kernel's common table. None: there is no such call.
_COMMON = {
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "setns": (308, 268),
    "unshare": (272, 97), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431),
    "fsmount": (432, 432), "fspick": (433, 433), "mount_setattr": (442, 442), "add_key": (248, 217),
    "request_key": (249, 218), "keyctl": (250, 219), "bpf": (321, 280), "perf_event_open": (298, 241),
    "userfaultfd": (323, 282), "open_by_handle_at": (304, 265), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106), "acct": (163, 89),
    "swapon": (167, 224), "swapoff": (168, 225), "reboot": (169, 142), "quotactl": (179, 60), "syslog": (103, 116),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
}  # fmt: skip
_CLONE = (56, 220)
_CLONE3 = 435  # its flags lie in memory, where a filter can't look; the C library then goes back to clone
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32 = 0x40000000  # numbers from here on are x86_64's calls once more
_NEW_NAMESPACES = 0x7E020000

_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _FLAGS_AT = 0, 4, 16  # in struct seccomp_data
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_PR_SET_NO_NEW_PRIVS = 38


def refuse_where_allowed() -> None:
    """Refuse the calls to this process and its descendants, unless the engine has done so."""
    machine = os.uname().machine
    if machine not in _AUDIT_ARCH or clibrary.function("unshare")(0) != 0:  # of nothing: refused where the call is
        return
    program = _program(machine)
    code = (clibrary.Byte * len(program))(*program)
    header = struct.pack("@HP", len(program) // 8, clibrary.address(code))
    prctl = clibrary.function("prctl")
    prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)  # without, a filter takes a right that is gone by now
    if prctl(_PR_SET_SECCOMP, _MODE_FILTER, header, 0, 0) != 0:
        raise clibrary.failure("seccomp")


def _program(machine: str) -> bytes:
    """The filter, in the kernel's classic BPF: eight bytes an instruction."""
    column = 0 if machine == "x86_64" else 1
    refused = [numbers[column] for numbers in _COMMON.values()]
    refuse, deny_clone3, allow = _ERROR | errno.EPERM, _ERROR | errno.ENOSYS, _ALLOW
    steps = [
        (_LOAD, 0, 0, _ARCH_AT),
        (_JUMP_EQUAL, 1, 0, _AUDIT_ARCH[machine]), (_RETURN, 0, 0, refuse),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_JUMP_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, refuse),
        (_JUMP_EQUAL, 0, 1, _CLONE3), (_RETURN, 0, 0, deny_clone3),
        (_JUMP_EQUAL, 0, 4, _CLONE[column]),
        (_LOAD, 0, 0, _FLAGS_AT), (_JUMP_ANY_BIT, 0, 1, _NEW_NAMESPACES), (_RETURN, 0, 0, refuse), (_RETURN, 0, 0, allow),
    ]  # fmt: skip
    for number in refused:
        steps += [(_JUMP_EQUAL, 0, 1, number), (_RETURN, 0, 0, refuse)]
    steps.append((_RETURN, 0, 0, allow))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
