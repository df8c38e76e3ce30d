"""Says from inside what holds; runs as an ordinary submission. Standard input: the check. Standard output: JSON."""

import errno
import json
import os
import socket
import sys
import time


def status(name: str) -> str:
    with open("/proc/self/status", encoding="ascii") as file:
        for line in file:
            key, _, value = line.partition(":")
            if key == name:
                return value.strip()
    return ""


def refused(action) -> str:
    """The name of the error that an action ends in, '' when it succeeds."""
    try:
        action()
    except OSError as error:
        return errno.errorcode.get(error.errno, str(error.errno))
    return ""


def refused_in_child(action) -> str:
    """The same, of what would change this process."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(writing, refused(action).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(pid, 0)
    with os.fdopen(reading) as answer:
        return answer.read()


def write(path: str) -> str:
    return refused(lambda: os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)))


def connect() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as peer:
        peer.settimeout(0.5)
        peer.connect(("192.0.2.1", 80))


def others() -> list[str]:
    return [name for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]


def still() -> dict:
    """What can be seen without using much of anything."""
    return {
        "uid": os.getuid(),
        "groups": os.getgroups(),
        "capabilities": [int(status(name), 16) for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")],
        "no_new_privileges": status("NoNewPrivs"),
        "seccomp": status("Seccomp"),
        "interfaces": sorted(name for _, name in socket.if_nameindex()),
        "connect": refused(connect),
        "root_write": [write(folder + "/probe") for folder in ("", "/opt/pyprep", "/etc", "/run", "/var/tmp", "/dev/shm")],
        "namespaces": refused_in_child(lambda: os.unshare(os.CLONE_NEWUSER)),
        "tmp_noexec": bool(os.statvfs("/tmp").f_flag & os.ST_NOEXEC),
        "tmp_bytes": os.statvfs("/tmp").f_blocks * os.statvfs("/tmp").f_frsize,
        "tmp_files": os.statvfs("/tmp").f_files,
        "others": {name: [refused(lambda: os.kill(int(name), 0)), refused(lambda: os.listdir(f"/proc/{name}/fd"))] for name in others()},
        "environment": sorted(os.environ),
    }


def fill() -> dict:
    """How many bytes fit into the scratch folder: one file is bounded, so several are written."""
    written, block = 0, b"x" * (1 << 20)
    for number in range(8):
        try:
            with open(f"/tmp/fill{number}", "wb", buffering=0) as file:
                while written < 64 << 20 and file.tell() < 4 << 20:
                    written += file.write(block)
        except OSError as error:
            return {"written": written, "error": errno.errorcode.get(error.errno, "")}
    return {"written": written, "error": ""}


def fork() -> dict:
    """How many processes there can be at once."""
    children = 0
    try:
        while children < 400:
            if os.fork() == 0:
                time.sleep(30)
                os._exit(0)
            children += 1
    except OSError as error:
        return {"children": children, "error": errno.errorcode.get(error.errno, "")}
    return {"children": children, "error": ""}


def spin() -> dict:
    """CPU time that four processes get in a span of wall time.

    It is three periods of the CPU limit (cpuPeriod of hostconfig.go). A span begins and ends within a period, and may hold all
    that is due in both: over three, that makes a third too much at most, and over one, twice what is due.
    """
    started = time.monotonic()
    children = []
    for _ in range(4):
        pid = os.fork()
        if pid == 0:
            while time.monotonic() - started < 1.5:
                pass
            os._exit(0)
        children.append(pid)
    for pid in children:
        os.waitpid(pid, 0)
    used = os.times()
    return {"wall": time.monotonic() - started, "cpu": used.children_user + used.children_system, "cores": os.cpu_count()}


def memory() -> dict:
    """Uses memory until it is killed."""
    kept = []
    for _ in range(160):  # 640 MB, should nothing stop it
        kept.append(bytearray(os.urandom(1 << 12) * 1024))
    return {"taken": len(kept) << 22}


print(json.dumps(globals()[sys.stdin.read()]()))
