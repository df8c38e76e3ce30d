"""One run of a function at one size: its counts or its memory. It shares its process with learner code."""

from __future__ import annotations

import json
import random
import signal
import sys
import types

from . import live, passing, space
from .calls import caller
from .ledger import Ledger, Places
from .operators import Operators

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

RECURSION = 1 << 15  # deeper than any interview's; a run that needs more says so
_TICK_SECONDS = 0.02


class Request:
    """What the host asks for: the fields are those of measure.Request in Go."""

    def __init__(self, given: tuple) -> None:
        self.mode, self.sizes, self.seed, self.kind, self.budget = given


class Failure(Exception):
    """There is nothing to measure. Its arguments: "generator" and why, or "raised", class, message and line of an exception."""


def functions_of(names: dict[str, Any], wanted: str) -> Any:
    """The entry: a name of the module, or a method of its class Solution."""
    target = names.get(wanted)
    if target is None and type(names.get("Solution")) is type and hasattr(names["Solution"], wanted):
        return getattr(names["Solution"](), wanted)
    return target


class Input:
    """Arguments from a generator, made anew whenever they are asked for."""

    def __init__(self, source: bytes, request: Request) -> None:
        self._request = request
        module = types.ModuleType("generate")
        sys.modules["generate"] = module
        try:
            exec(compile(source, "generate.py", "exec", dont_inherit=True, optimize=0), module.__dict__)
        except BaseException as error:  # noqa: BLE001
            raise Failure("generator", f"the generator does not load: {_told(error)}") from None
        self._names = module.__dict__
        self._generate = self._names.get("generate")
        if not callable(self._generate):
            raise Failure("generator", "the generator has no function named generate")

    def plan(self) -> dict[str, Any]:
        """What the generator says of itself, and which of the sizes that are asked about it takes."""
        try:
            return self._plan(self._names)
        except Failure:
            raise
        except Exception as error:  # noqa: BLE001  (of whatever the generator wrote there)
            raise Failure("generator", f"its VARIABLES, KINDS, MAX or WHERE can't be used: {_told(error)}") from None

    def _plan(self, names: dict[str, Any]) -> dict[str, Any]:
        variables = list(names.get("VARIABLES", ("n",)))
        told = {
            "variables": variables,
            "kinds": list(names.get("KINDS", ("worst",))),
            "max": {name: int(value) for name, value in dict(names.get("MAX", {})).items()},
        }
        where = [*names.get("WHERE", ()), *self._request.kind.split("\n")]
        asked = [dict(zip(variables, sizes)) for sizes in self._request.sizes]
        told["allowed"] = [True] * len(asked)
        for text in filter(None, (text.strip() for text in where)):
            try:
                condition = compile(text, "WHERE", "eval")
                for number, sizes in enumerate(asked):
                    told["allowed"][number] = told["allowed"][number] and bool(eval(condition, {}, sizes))
            except Exception as error:  # noqa: BLE001
                raise Failure("generator", f"the condition {text!r} can't be used: {_told(error)}") from None
        return told

    def alike(self) -> dict[str, Any]:
        """Whether two tuples of sizes give the same input when the random numbers are the same: then it isn't of those sizes."""
        one, other = self._request.sizes
        try:
            return {"same": bool(self.make(one, one) == self.make(other, one))}
        except Failure:
            raise
        except Exception:  # noqa: BLE001  (of their own ==)
            return {"same": False}

    def make(self, sizes: tuple | None = None, rng_of: tuple | None = None) -> Any:
        """List or tuple of arguments, or a dict of init and ops; with the random numbers of other sizes where it is asked for."""
        request = self._request
        sizes = request.sizes if sizes is None else sizes
        shown = "x".join(str(size) for size in (sizes if rng_of is None else rng_of))
        rng = random.Random(f"{request.kind}/{shown}/{request.seed}")
        names = self._generate.__code__.co_varnames[: self._generate.__code__.co_argcount + self._generate.__code__.co_kwonlyargcount]
        named = {"kind": request.kind} if "kind" in names else {}
        try:
            made = self._generate(*sizes, rng, **named)
        except BaseException as error:  # noqa: BLE001
            raise Failure("generator", f"generate({', '.join(str(size) for size in sizes)}, rng) failed: {_told(error)}") from None
        if type(made) not in (list, tuple, dict):
            raise Failure("generator", f"generate returned {type(made).__name__}; it has to return a list or tuple of arguments")
        return made


def _told(error: BaseException) -> str:
    line = _line(error, "generate.py")
    text = f"{type(error).__name__}: {error}"[:300]
    return f"{text} (line {line})" if line else text


def _line(error: BaseException, file: str) -> int:
    """The line of a file where an exception passed last."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


class Subject:
    """The learner's code, loaded once: plain, or with counters woven in."""

    def __init__(self, code: types.CodeType, module: types.ModuleType, entry: str) -> None:
        self._module = module
        exec(code, module.__dict__)
        self._target = functions_of(module.__dict__, entry)
        if not callable(self._target):
            raise Failure("missing", entry)

    def bound(
        self, given: Any, build: Callable[[Any], list[Any]], drain: bool, finish: Callable[[Any], Any]
    ) -> tuple[Callable[[], Any], int]:
        """The call to be measured, and how many operations it stands for."""
        if type(given) is dict:
            made = self._target(*build(given.get("init", ())))
            operations = [(getattr(made, name) if name != "__call__" else made, build(args)) for name, *args in given["ops"]]

            def run() -> None:
                for method, args in operations:
                    finish(method(*args))

            return run, len(operations)
        args = build(given)
        target = self._target

        def call() -> Any:
            result = finish(target(*args))
            if drain:
                for _ in result:
                    pass
            return result

        return call, 1


def counted(ledger: Ledger, call: Callable[[], Any], budget: int, over: Callable[[], None]) -> dict[str, Any]:
    """Counts by line. A run that goes over the budget is ended; whether it does depends on counts alone."""
    since = ledger.counts()
    charges = list(ledger.charges)

    def look(_signal: int, _frame: Any) -> None:
        if ledger.weight() - sum(since) > budget:
            over()

    signal.signal(signal.SIGVTALRM, look)
    signal.setitimer(signal.ITIMER_VIRTUAL, _TICK_SECONDS, _TICK_SECONDS)
    try:
        call()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    for site, charge in enumerate(charges):
        ledger.charges[site] -= charge
    if ledger.weight() - sum(since) > budget:
        over()
    return {
        "lines": ledger.lines(since),
        "unmodelled": sorted(ledger.unmodelled.items()),
        "notes": sorted(ledger.notes.items()),
    }


_OURS = __file__.rpartition("/")[0]


def handled() -> None:
    """Take what the hooks added to the traceback of an exception that is being handled out of it again."""
    trace = getattr(sys.exception(), "__traceback__", None)
    while trace is not None:
        following = trace.tb_next
        while following is not None and following.tb_frame.f_code.co_filename.startswith(_OURS):
            following = following.tb_next
        if following is not trace.tb_next:
            trace.tb_next = following
        trace = following


def woven_module(code: types.CodeType, places: Places, file: str) -> tuple[types.CodeType, Ledger]:
    """The woven code with its counters in it, and the ledger that they belong to."""
    ledger = Ledger(places)
    hooks = {"next": next, "called": caller(ledger, file), "handled": handled, **vars(Operators(ledger))}

    def find(name: str) -> Any:
        kind, _, number = name.partition(" ")
        return ledger.counters[int(number)] if kind == "counter" else hooks[name]

    return live.filled(code, find), ledger


def woven_code(codes: tuple, file: str) -> types.CodeType:
    """The woven code, ready to run outside of a measurement."""
    _, woven, *places = codes
    code, ledger = woven_module(woven, Places(*places), file)
    passing.watch(code, ledger)
    return code


def size_of(value: Any) -> int:
    """About how large an input is: items, characters, bits of numbers. It tells whether an input grows, and how dear it is."""
    if type(value) is int:
        return value.bit_length()
    if type(value) in (str, bytes):
        return len(value)
    if type(value) is dict:
        return len(value) + size_of(list(value.values())[:64])
    if type(value) not in (list, tuple):
        return len(value) if hasattr(type(value), "__len__") else 1
    if len(value) <= 64:
        return len(value) + sum(size_of(item) for item in value)
    return len(value) * (1 + sum(size_of(item) for item in value[:: len(value) // 32]) // 32)


class Run:
    """What the process of a case needs: the codes of the source, the generator, and how the entry is called."""

    def __init__(self, codes: tuple, generator: bytes, entry: Any, file: str) -> None:
        self.plain, self.woven, *places = codes
        self.places = Places(*places)
        self.generator = generator
        self.entry = entry
        self.file = file

    def report(self, given: tuple, call: Any, module: types.ModuleType, end: Callable[[tuple], None]) -> tuple:
        """Measure once as the host asks, and say what was seen; ``end`` reports at once and ends the process."""
        sys.setrecursionlimit(RECURSION)
        request = Request(given)
        try:
            source = Input(self.generator, request)
            if request.mode == "plan":
                return _value(source.plan())
            if request.mode == "alike":
                return _value(source.alike())
            if request.mode == "space":
                space.begin()
            made = source.make()
            space.loosen(made)
            if request.mode == "look":
                return _value({"size": size_of(made), "same": _is_same(made, source.make())})
            again = source.make() if request.mode == "twice" else None
            return _value(self._measured(request, made, again, call, module, end))
        except Failure as failure:
            return _value({"failure": list(failure.args)})

    def _measured(self, request: Request, made: Any, other: Any, call: Any, module: types.ModuleType, end: Any) -> dict:
        code, ledger = (self.plain, None) if request.mode == "space" else woven_module(self.woven, self.places, self.file)
        size = size_of(made)
        try:
            subject = Subject(code, module, self.entry.name)
            if ledger is not None:
                passing.watch(code, ledger)
            run, operations = subject.bound(made, call.arguments_of, self.entry.iterator, call.finished)
            del made
            told = self._told(request, run, code, ledger, end)
            if other is not None:
                run, _ = subject.bound(other, call.arguments_of, self.entry.iterator, call.finished)
                second = self._told(request, run, code, ledger, end)
                told["again"] = sum(ops for _line_of, _runs, ops, _work in second["lines"])
        except Failure:
            raise
        except BaseException as error:  # noqa: BLE001  (whatever ends a call is told)
            raise Failure("raised", type(error).__name__, str(error)[:300], _line(error, self.file)) from None
        return {**told, "operations": operations, "size": size}

    def _told(self, request: Request, run: Callable[[], Any], code: types.CodeType, ledger: Ledger | None, end: Any) -> dict:
        if ledger is None:
            return space.measured(code, run)
        return counted(ledger, run, request.budget, lambda: end(_value({"over": True})))


def _value(told: dict[str, Any]) -> tuple:
    """A report; its value is JSON, the only thing in it that is not ours are names and messages."""
    return ("value", json.dumps(told, separators=(",", ":")), None, {})


def _is_same(one: Any, other: Any) -> bool:
    """True where two inputs are alike, as far as their own types can say."""
    try:
        return bool(one == other) or repr(type(one)) != repr(type(other)) or _is_opaque(one)
    except Exception:  # noqa: BLE001
        return True


def _is_opaque(value: Any) -> bool:
    """True for what holds objects that are equal to none but themselves, such as nodes."""
    waiting = [value]
    for one in waiting:
        if type(one) in (list, tuple):
            waiting += one
        elif type(one) is dict:
            waiting += [*one.keys(), *one.values()]
        elif type(one).__eq__ is object.__eq__:
            return True
    return False
