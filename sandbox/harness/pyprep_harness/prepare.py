"""From a job to what all its cases share. The fork server does this once, so that its children need not."""

from __future__ import annotations

import gc
import marshal

from . import confine, forkcost, learner
from .protocol import Job

_PRELOADED = (
    "asyncio bisect collections contextlib copy dataclasses datetime decimal enum fractions functools heapq itertools json math "
    "operator random re statistics string textwrap threading typing"
).split()


class Preparation:
    """Makes a case of a job's message, a marshalled (header, source, driver)."""

    def __init__(self, mend: learner.Mender) -> None:
        self._mend = mend
        self.has_time = False  # for what only makes the cases quicker

    def __call__(self, message: bytes) -> learner.Case:
        """Import what the source names, make its case, and give this process, with all that come of it, its limits."""
        header, source, driver = marshal.loads(message)
        job = Job(header)
        confine.limit_files(job.limits.open_files)
        _preload(job, source + b"\n" + (driver or b""))
        case = learner.Case(job, source, driver, self._mend)
        if self.has_time:
            forkcost.immortalise([case])
        gc.freeze()
        return case


def _preload(job: Job, text: bytes) -> None:
    """Import once what the cases would each import anew. Only what is named: every module makes a fork dearer."""
    lines = [line for line in text.splitlines() if b"import" in line]
    words = set(b" ".join(lines).replace(b",", b" ").replace(b".", b" ").split())
    for name in _PRELOADED:
        if name.encode() in words or (name == "asyncio" and job.entry.is_async):
            __import__(name)
    if job.woven or job.entry.kind == "measure":
        __import__("pyprep_harness.growth.case")
    if job.entry.kind == "measure":
        from .growth import freelists

        freelists.turn_off()
    if job.trace is not None:
        __import__("pyprep_harness.tracing.recorder")
    if job.entry.kind == "tests":
        _preload_tests(text)


def _preload_tests(text: bytes) -> None:
    """Import what runs tests; what is large in unittest only if the text names it, wherever."""
    __import__("pyprep_harness.testing.case")
    if b"mock" in text:
        __import__("unittest.mock")
    if b"IsolatedAsyncioTestCase" in text:
        __import__("unittest.async_case")
