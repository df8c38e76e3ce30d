"""What happens in the forked child of one case. From ``load`` on, everything here shares its process with learner code.

Learner code may patch or clear whatever it can reach. ``builtins`` is put back before anything is reported; what else
it breaks, it breaks for itself: no report is a runtime error, and a forged one is only a value.
"""

from __future__ import annotations

import _signal
import builtins
import faulthandler
import marshal
import os
import sys
import types

from . import inputs, nodes
from .calling import Call
from .forkserver import CODE_FD, REPORT_FD, STACK_FD
from .protocol import TOO_LARGE, Entry, Job
from .values import Encoder, TooLarge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

_LINKS_BUDGET = 4096
_PRACTICE = marshal.dumps(compile("def f(numbers, target):\n    return [0, 1]\n", "solution.py", "exec"))
_PRACTICE_JOB = Job(marshal.dumps({"nonce": "", "entry": {"name": "f"}}))
_PRACTICE_INPUT = marshal.dumps((([2, 7, 11], 9), []))


class Reporter:
    """Writes the one report of a case, once, and only from the process that was forked for it."""

    def __init__(self) -> None:
        self._pid = 0
        self.budget = 0

    def take(self) -> None:
        """Make this process the one that may report."""
        self._pid = os.getpid()

    def send(self, report: tuple, record: bytes | None = None) -> NoReturn:
        """Encode, write and end the process without running anything of the learner's; of a recording, that follows the report."""
        if os.getpid() != self._pid:
            os._exit(0)
        try:
            framed = _framed(report, self.budget)
        except TooLarge:
            self.send_too_large()
        view = memoryview(framed if record is None else _length(framed + record) + framed + record)
        while view:
            view = view[os.write(REPORT_FD, view) :]
        os._exit(0)

    def send_too_large(self) -> NoReturn:
        """Announce more than the budget allows: the supervisor calls that a value limit."""
        os.write(REPORT_FD, TOO_LARGE.to_bytes(4, "big"))
        os._exit(0)


def _framed(report: tuple, budget: int) -> bytes:
    """A report as it is written."""
    data = Encoder(budget + _LINKS_BUDGET).encode(report)
    return _length(data) + data


def _length(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big")


class Case:
    """A case before it has its process: all that it needs and that does not depend on its input."""

    def __init__(self, job: Job, source: bytes, driver: bytes | None, mend: Mender) -> None:
        self._job = job
        self._source = source
        self._driver = driver
        self._mend = mend
        self._reporter = Reporter()
        self._streams = (sys.stdout, sys.stderr)
        self._call = Call(job.entry, job.file, job.limits.value_bytes, nodes.CLASSES)
        self._call.mend = mend
        self._module = _module(job.entry, {name: nodes.CLASSES[kind] for name, kind in job.entry.nodes.items()})
        self._test: Any = self._test_to_run() if job.entry.kind == "tests" else None
        self._recorder: Any = self._recorder_of(job.trace) if job.trace is not None else None

    def get_ready(self) -> None:
        """Make in the process that waits what can't be made before it is forked."""
        self._reporter.take()
        self._call.take_clock()
        practise()
        self._mend()
        _flush(self._streams)

    def run(self, value_bytes: int, given: bytes) -> NoReturn:
        """Load the submission, run one case and report."""
        if self._job.trace is not None:
            value_bytes -= self._job.trace["bytes"]
        self._call.encoder.left = self._reporter.budget = value_bytes
        if self._job.entry.kind == "program":
            os.dup2(_readable(given), 0)
        try:
            if self._job.entry.kind == "measure":
                self._reporter.send(self._measured(given))
            if self._job.entry.kind == "tests":
                report = self._tested(given)
            else:
                code = _woven(self._job.file) if self._job.woven else _code(self._source, self._job.file)
                follow = self._recorder.begin if self._recorder is not None else None
                report = _load_and_call(self._job, self._call, self._module, code, self._driver, given, follow)
        except TooLarge:
            report = None
        except BaseException as error:  # noqa: BLE001  (such as a property that raises while its value is read)
            self._mend()
            report = self._call.raised(error, "call")
        self._mend()
        _flush(self._streams)
        if report is None:
            self._reporter.send_too_large()
        self._reporter.send(report, self._recorder.ended() if self._recorder is not None else None)

    def _recorder_of(self, limits: dict[str, int]) -> Any:
        """What follows the code; when it has no more room, the case ends with what there is."""
        from .tracing.recorder import Limits, Recorder

        return Recorder(Limits(**limits), self._source, self._cut_short)

    def _cut_short(self, record: bytes) -> NoReturn:
        self._mend()
        _flush(self._streams)
        self._reporter.send(("cut",), record)

    def _measured(self, given: bytes) -> tuple:
        """The report of a measuring run, in which the driver's place is taken by a generator."""
        from .growth.case import Run

        run = Run(_kept(), self._driver or b"", self._job.entry, self._job.file)
        try:
            return run.report(inputs.read(given), self._call, self._module, self._reporter.send)
        except BaseException as error:  # noqa: BLE001
            return self._call.raised(error, "call")

    def _test_to_run(self) -> Any:
        """A test takes the place of a call; the set's files with tests take that of a driver."""
        from .testing.case import Run

        self._module.__file__ = self._job.file
        return Run(self._job, self._call, marshal.loads(self._driver or b"{0"))

    def _tested(self, given: bytes) -> tuple:
        """The report of a test."""
        code, tests = _kept() or (_compiled(self._source, self._job.file), {})
        return self._test.report(lambda: _loaded(self._call, self._module, code, self._job.entry), tests, *inputs.read(given))


def _readable(data: bytes) -> int:
    """A descriptor from which data can be read, however much it is."""
    fd = os.memfd_create("stdin")
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
    os.lseek(fd, 0, os.SEEK_SET)
    return fd


class Mender:
    """Puts builtins back as they were; works while they are gone. Made before a case has its process."""

    def __init__(self) -> None:
        builtins.exit = builtins.quit = sys.exit  # type: ignore[attr-defined]  (site, which -S leaves out, has them)
        self._saved = dict(builtins.__dict__)
        self._update = builtins.__dict__.update
        self._settrace = sys.settrace

    def __call__(self) -> None:
        self._update(self._saved)
        self._settrace(None)


def practise() -> None:
    """Go the way of a case in small, on code of ours: see ``forkcost``."""
    call = Call(_PRACTICE_JOB.entry, _PRACTICE_JOB.file, 1 << 16, nodes.CLASSES)
    _kept(os.dup(0))  # /dev/null
    code = marshal.loads(_PRACTICE)
    report = _load_and_call(_PRACTICE_JOB, call, types.ModuleType("solution"), code, None, _PRACTICE_INPUT)
    _framed(report, 1 << 16)


def _load_and_call(
    job: Job,
    call: Call,
    module: types.ModuleType,
    code: types.CodeType,
    driver: bytes | None,
    given: bytes,
    follow: Callable[[types.CodeType, bool], None] | None = None,
) -> tuple:
    entry = job.entry
    is_program = entry.kind == "program"
    if follow is not None and is_program:
        follow(code, True)
    ended = _loaded(call, module, code, entry)
    if ended is not None:
        return ended
    if is_program:
        return ("exit", 0)
    target, missing = _find(module, entry, call)
    if missing is not None:
        return missing
    if follow is not None:
        follow(code, False)
    data = inputs.read(given)
    if entry.kind == "generator":
        return _generate(call, target, data)
    if driver is not None:
        module = types.ModuleType("driver")
        exec(_compiled(driver, "driver.py"), module.__dict__)
        return call.driven(module.run, target, data)
    if entry.kind == "class" or entry.callable:
        return call.operations(target, data)
    return call.function(target, data)


def _loaded(call: Call, module: types.ModuleType, code: types.CodeType, entry: Entry) -> tuple | None:
    """Run the top level; the report of it, if it did not come to its end."""
    try:
        exec(code, module.__dict__)
    except BaseException as error:  # noqa: BLE001
        call.mend()
        return _ended(call, error, entry)
    call.mend()
    return None


def _ended(call: Call, error: BaseException, entry: Entry) -> tuple:
    """The report of a top level that did not come to its end."""
    if entry.kind == "program":
        if isinstance(error, SystemExit):
            code = error.code
            return ("exit", code if type(code) is int else 0 if code is None else 1)
        return call.raised(error, "call")
    return call.raised(error, "load")


class Check:
    """The step before all cases: does the source compile? Nothing of it runs."""

    def __init__(self) -> None:
        self._reporter = Reporter()

    def get_ready(self) -> None:
        """Make this process the one that reports."""
        from . import syntax  # what it imports takes 3 ms, in which others get on with the start

        self._check = syntax.check
        self._reporter.take()

    def run(self, value_bytes: int, given: bytes) -> NoReturn:
        """Compile the source, keep that for all cases, report."""
        header, source, beside = marshal.loads(given)
        job = Job(header)
        report, code = self._check(source, job.file, job.inspect)
        if code is not None and (job.woven or job.entry.kind == "measure"):
            from .growth.weave import woven

            again, places = woven(source, job.file)
            _keep((code, again, places.counters, places.sites, places.passes))
        elif code is not None and job.entry.kind == "tests":
            from .testing.modules import compiled_all

            _keep((code, compiled_all(marshal.loads(beside or b"{0"))))
        elif code is not None:
            _keep(code)
        self._reporter.budget = value_bytes
        self._reporter.send(report)


def _keep(compiled: Any) -> None:
    """Keep what was compiled where every case finds it; this process has no more rights than theirs."""
    try:
        os.write(CODE_FD, marshal.dumps(compiled))
    except (ValueError, OSError):
        os.ftruncate(CODE_FD, 0)  # too deep or too large to keep: each case compiles for itself


def _code(source: bytes, file: str) -> types.CodeType:
    """The compiled source."""
    return _kept() or _compiled(source, file)


def _woven(file: str) -> types.CodeType:
    """The source as a measurement runs it. Its hooks are frames, too: the limit of recursion makes room for them."""
    from .growth.case import woven_code

    sys.setrecursionlimit(3 * sys.getrecursionlimit())
    return woven_code(_kept(), file)


def _kept(fd: int = CODE_FD) -> Any:
    """What the step before all cases kept. It is no less to be trusted than this process, which runs it."""
    kept = os.pread(fd, os.lseek(fd, 0, os.SEEK_END), 0)
    os.close(fd)
    return marshal.loads(kept) if kept else None


def _compiled(source: bytes, file: str) -> types.CodeType:
    return compile(source, file, "exec", dont_inherit=True, optimize=0)


def _module(entry: Entry, extra: dict[str, type]) -> types.ModuleType:
    """The module that the submission becomes; a program is the main module, a solution is imported, by tests under its name."""
    name = {"program": "__main__", "tests": entry.name}.get(entry.kind, "solution")
    module = types.ModuleType(name)
    module.__dict__.update(extra)
    sys.modules[name] = module
    return module


def _find(module: types.ModuleType, entry: Entry, call: Call) -> tuple[Any, tuple | None]:
    """The entry, or the report that it is not there."""
    names = module.__dict__
    target = names.get(entry.name)
    if target is None and entry.name not in names:
        solution = names.get("Solution")
        if type(solution) is type and hasattr(solution, entry.name):
            call.facts["via"] = "Solution"
            return getattr(solution(), entry.name), None
        public = [name for name in names if type(name) is str and not name.startswith("_")]
        return None, ("missing", public[:50])
    if not callable(target):
        return None, ("uncallable", type(target).__name__)
    return target, None


def _generate(call: Call, generate: Any, data: tuple) -> tuple:
    """Call an author's generator as problem-format says: sizes in order, then rng, then kind if it wants one."""
    import random

    sizes, seed, kind = data
    shown = "x".join(str(size) for size in sizes)
    rng = random.Random(f"{kind}/{shown}/{seed}")
    code = generate.__code__
    wants_kind = "kind" in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    try:
        made = generate(*sizes, rng, kind=kind) if wants_kind else generate(*sizes, rng)
    except BaseException as error:  # noqa: BLE001
        return call.raised(error, "call")
    return ("value", made, None, {})


def answer_questions() -> None:
    """SIGUSR2 flushes prints, SIGUSR1 writes where the code is: asked by the supervisor when time is up."""

    def flush(_signal: int, _frame: Any) -> None:
        _flush((sys.stdout, sys.stderr))

    _signal.signal(_signal.SIGUSR2, flush)
    faulthandler.register(_signal.SIGUSR1, file=STACK_FD, all_threads=False)


def _flush(streams: tuple) -> None:
    for stream in streams:
        try:
            stream.flush()
        except BaseException:  # noqa: BLE001, S112  (a detached or closed stream loses only its own prints)
            continue
