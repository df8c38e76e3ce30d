"""Messages between host and supervisor: ``u32 length, u8 type, payload`` in both directions."""

from __future__ import annotations

import json
import os
import select
import struct
from typing import Any, NamedTuple

_LENGTH = struct.Struct(">I")
_INDEX = struct.Struct(">i")
_HEAD_BYTES = 21  # of an 'R' frame: type, nonce, index
_MOST_KEPT = 16 << 10
MAX_MESSAGE = 64 << 20
TOO_LARGE = 0xFFFFFFFF  # what a child announces in place of a report that does not fit


class HostGone(Exception):
    """Standard input ended: there is nobody left to work for."""


class Limits(NamedTuple):
    """Bounds of one case; times in microseconds, sizes in bytes."""

    case_cpu_us: int = 2_000_000
    case_wall_us: int = 4_000_000
    output_bytes: int = 1 << 20
    value_bytes: int = 16 << 20
    open_files: int = 64

    def changed(self, override: dict[str, int]) -> Limits:
        """These limits with the host's words for one case laid over them."""
        return self._replace(**{name: override[name] for name in Limits._fields if name in override})


class Entry(NamedTuple):
    """How a submission is called; the fields are those of Go's sandbox.Entry."""

    kind: str = "function"
    name: str = ""
    is_async: bool = False
    iterator: bool = False
    take: int = 0
    args_after: bool = False
    identity: str = ""
    params: tuple[str, ...] = ()
    returns: str = ""
    nodes: dict[str, str] = {}  # noqa: RUF012  (never changed)
    callable: bool = False

    @staticmethod
    def from_json(raw: dict[str, Any]) -> Entry:
        """Read the header's entry; absent fields keep their defaults."""
        return Entry(
            kind=raw["kind"],
            name=raw.get("name", ""),
            is_async=raw.get("async", False),
            iterator=raw.get("iterator", False),
            take=raw.get("take", 0),
            args_after=raw.get("args_after", False),
            identity=raw.get("identity", ""),
            params=tuple(raw.get("params") or ()),
            returns=raw.get("returns", ""),
            nodes=dict(raw.get("nodes") or {}),
            callable=raw.get("callable", False),
        )


class Job(NamedTuple):
    """The header of a submission."""

    nonce: bytes
    file: str
    entry: Entry
    limits: Limits
    inspect: bool

    @staticmethod
    def from_json(payload: bytes) -> Job:
        """Read a 'J' message."""
        raw = json.loads(payload)
        return Job(
            nonce=bytes.fromhex(raw["nonce"]),
            file=raw.get("file") or "solution.py",
            entry=Entry.from_json(raw["entry"]),
            limits=Limits().changed(raw.get("limits") or {}),
            inspect=bool(raw.get("inspect")),
        )


class Observation:
    """What the supervisor saw of one child."""

    def __init__(self, status: str = "", cpu_us: int = 0, wall_us: int = 0, peak: int = 0) -> None:
        self.status = status
        self.exit_code = 0
        self.signal = 0
        self.cpu_us = cpu_us
        self.wall_us = wall_us
        self.peak = peak
        self.clean = True
        self.stdout = b""
        self.stderr = b""
        self.stack = b""
        self.report = b""


class Channel:
    """The two pipes to the host."""

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self.read_fd = read_fd
        self.write_fd = write_fd
        self._kept = b""
        self._arrival = select.poll()
        self._arrival.register(read_fd, select.POLLIN)

    def is_ready(self) -> bool:
        """True when a message, or the end, is there to be received."""
        return bool(self._arrival.poll(0))

    def receive(self) -> tuple[bytes, bytes]:
        """The next message as (type, payload); raises HostGone at the end of input."""
        size = _LENGTH.unpack(self._exactly(4))[0]
        if not 1 <= size <= MAX_MESSAGE:
            raise ValueError(f"message of {size} bytes")
        body = self._exactly(size)
        return body[:1], body[1:]

    def send(self, kind: bytes, payload: bytes) -> None:
        """Write one frame."""
        self._write(_LENGTH.pack(len(payload) + 1) + kind + payload)

    def keep_result(self, nonce: bytes, index: int, seen: Observation) -> None:
        """Keep an 'R' frame to be written with others: whoever carries them is woken once for all of them."""
        meta = b'{"status":"%s","exit":%d,"signal":%d,"cpu_us":%d,"wall_us":%d,"peak":%d,"clean":%s}' % (
            seen.status.encode(),
            seen.exit_code,
            seen.signal,
            seen.cpu_us,
            seen.wall_us,
            seen.peak,
            b"true" if seen.clean else b"false",
        )
        parts = [meta, seen.stdout, seen.stderr, seen.stack, seen.report]
        body = b"".join(_LENGTH.pack(len(part)) + part for part in parts)
        self._kept += _LENGTH.pack(_HEAD_BYTES + len(body)) + b"R" + nonce + _INDEX.pack(index) + body
        if len(self._kept) > _MOST_KEPT:
            self.flush()

    def flush(self) -> None:
        """Write what was kept."""
        self._write(self._kept)
        self._kept = b""

    def _write(self, frames: bytes) -> None:
        data = memoryview(frames)
        while data:
            data = data[os.write(self.write_fd, data) :]

    def _exactly(self, size: int) -> bytes:
        parts = []
        while size:
            part = os.read(self.read_fd, min(size, 1 << 20))
            if not part:
                raise HostGone
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def read_case(payload: bytes, limits: Limits) -> tuple[int, Limits, bytes]:
    """Split a 'C' message into index, limits of this case, and input."""
    index = _LENGTH.unpack_from(payload)[0]
    if not payload[4]:
        return index, limits, payload[5:]
    end = 9 + _LENGTH.unpack_from(payload, 5)[0]
    return index, limits.changed(json.loads(payload[9:end])), payload[end:]
