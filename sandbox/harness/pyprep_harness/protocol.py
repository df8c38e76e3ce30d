"""Messages between host and supervisor: ``u32 length, u8 type, payload`` in both directions."""

from __future__ import annotations

import marshal
import os
import select
import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LENGTH = struct.Struct(">I")
_INDEX = struct.Struct(">i")
_HEAD_BYTES = 21  # of an 'R' frame: type, nonce, index
_MOST_KEPT = 16 << 10
MAX_MESSAGE = 64 << 20
TOO_LARGE = 0xFFFFFFFF  # what a child announces in place of a report that does not fit


class HostGone(Exception):
    """Standard input ended: there is nobody left to work for."""


class Limits:
    """Bounds of one case; times in microseconds, sizes in bytes."""

    def __init__(
        self,
        case_cpu_us: int = 2_000_000,
        case_wall_us: int = 4_000_000,
        output_bytes: int = 1 << 20,
        value_bytes: int = 16 << 20,
        open_files: int = 64,
    ) -> None:
        self.case_cpu_us = case_cpu_us
        self.case_wall_us = case_wall_us
        self.output_bytes = output_bytes
        self.value_bytes = value_bytes
        self.open_files = open_files

    def changed(self, override: dict[str, int]) -> Limits:
        """These limits with the host's words for one case laid over them."""
        return Limits(**{**vars(self), **{name: value for name, value in override.items() if name in vars(self)}})


class Entry:
    """How a submission is called; the fields are those of Go's sandbox.Entry, and what is absent has its zero value."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.kind: str = raw.get("kind", "function")
        self.name: str = raw.get("name", "")
        self.is_async: bool = raw.get("async", False)
        self.iterator: bool = raw.get("iterator", False)
        self.take: int = raw.get("take", 0)
        self.args_after: bool = raw.get("args_after", False)
        self.identity: str = raw.get("identity", "")
        self.params: tuple[str, ...] = tuple(raw.get("params") or ())
        self.returns: str = raw.get("returns", "")
        self.nodes: dict[str, str] = raw.get("nodes") or {}
        self.callable: bool = raw.get("callable", False)


class Job:
    """The header of a submission, a 'J' message."""

    def __init__(self, payload: bytes) -> None:
        raw = marshal.loads(payload)  # the host's, and smaller than a module that reads anything else
        self.nonce = bytes.fromhex(raw["nonce"])
        self.file: str = raw.get("file") or "solution.py"
        self.entry = Entry(raw["entry"])
        self.limits = Limits().changed(raw.get("limits") or {})
        self.inspect = bool(raw.get("inspect"))
        self.woven = bool(raw.get("woven"))
        self.trace: dict[str, int] | None = raw.get("trace")  # the limits of a recording, None for none


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
        self._results: list[tuple[bytes, int, Observation]] = []
        self._kept = b""
        self._arrival = select.poll()
        self._arrival.register(read_fd, select.POLLIN)

    def is_ready(self, patience_ms: int = 0) -> bool:
        """True when a message, or the end, is there to be received, or comes within a time."""
        return bool(self._arrival.poll(patience_ms))

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
        """Keep a result, to be packed when there is time."""
        self._results.append((nonce, index, seen))

    def pack(self) -> None:
        """Make an 'R' frame of what was kept, to be written with others: whoever carries them is woken once for all."""
        for result in self._results:
            self._kept += _result_frame(*result)
        self._results.clear()
        if len(self._kept) > _MOST_KEPT:
            self._write_kept()

    def flush(self) -> None:
        """Write what was kept."""
        self.pack()
        self._write_kept()

    def _write_kept(self) -> None:
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


def _result_frame(nonce: bytes, index: int, seen: Observation) -> bytes:
    """An 'R' frame."""
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
    return _LENGTH.pack(_HEAD_BYTES + len(body)) + b"R" + nonce + _INDEX.pack(index) + body


def read_case(payload: bytes, limits: Limits) -> tuple[int, Limits, bytes]:
    """Split a 'C' message into index, limits of this case, and input."""
    index = _LENGTH.unpack_from(payload)[0]
    if not payload[4]:
        return index, limits, payload[5:]
    end = 9 + _LENGTH.unpack_from(payload, 5)[0]
    return index, limits.changed(marshal.loads(payload[9:end])), payload[end:]
