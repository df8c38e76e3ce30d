"""Calling a submission's entry in the way its problem says, and putting what came into a report."""

from __future__ import annotations


from . import inputs
from .failure import describe
from .nodes import Builder, Reader
from .protocol import Entry
from .values import Encoded, Encoder, type_name, unsupported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _clock() -> Any:
    from .virtualtime import Clock  # with asyncio it doubles this process, and with it what a fork costs

    return Clock()


class Call:
    """One case: the entry, its input, and the facts that are noticed on the way."""

    def __init__(self, entry: Entry, file: str, budget: int, classes: dict[str, type]) -> None:
        self.entry = entry
        self.file = file
        self.encoder = Encoder(budget)
        self.clock: Any = None
        self.builder = Builder(classes)
        self.reader = Reader(self.encoder)
        self.facts: dict[str, Any] = {}
        self.counters: list[inputs.CountingIterator] = []
        self.mend: Callable[[], None] = lambda: None  # puts back what the learner's code may have broken

    def take_clock(self) -> None:
        """Make the clock that an async entry runs by, in the process in which it runs."""
        if self.entry.is_async:
            self.clock = _clock()

    def function(self, target: Any, given: Any) -> tuple:
        """Call once; the report of its value."""
        args = self._arguments(given)
        try:
            result = self._finish(target(*args))
        except BaseException as error:  # noqa: BLE001  (whatever ends a call is an observation)
            self.mend()
            return self.raised(error, "call")
        self.mend()
        if self.entry.iterator:
            value = self._drained(result)
            if type(value) is tuple:
                return value
        else:
            value = self._encoded(result, self.entry.returns)
        after = None
        if self.entry.args_after:
            kinds = self.entry.params or ("",) * len(args)
            after = tuple(self._encoded(arg, kind) for arg, kind in zip(args, kinds, strict=False))
        self._note_identity(result, args)
        return ("value", value, after, self._facts())

    def operations(self, make: Any, given: Any) -> tuple:
        """Make an object, then run the sequence of operations on it; one outcome for each."""
        init, operations = given
        try:
            target = self._finish(make(*self._arguments(init)))
        except BaseException as error:  # noqa: BLE001
            return self.raised(error, "init")
        keep = any(type(arg) is inputs.Reference for operation in operations for arg in operation)
        results: list[Any] = []
        outcomes: list[Any] = []
        for method, *args in operations:
            if keep:
                args = [results[arg] if type(arg) is inputs.Reference else arg for arg in args]
            try:
                action = target if method == "__call__" else getattr(target, method)
                result = self._finish(action(*args))
            except Exception as error:  # noqa: BLE001
                result = None
                outcomes.append(("e", describe(error, self.file)))
            except BaseException as error:  # noqa: BLE001  (SystemExit and its kind end the sequence)
                return self.raised(error, "call")
            else:
                outcomes.append(("v", self._encoded(result, self.entry.returns)))
            if keep:
                results.append(result)
        return ("ops", outcomes, self._facts())

    def driven(self, run: Any, target: Any, given: Any) -> tuple:
        """Hand entry and arguments to the problem's driver; its observations are the value."""
        try:
            observed = self._finish(run(target, self._arguments(given)))
        except BaseException as error:  # noqa: BLE001
            return self.raised(error, "call")
        return ("value", self._encoded(observed, ""), None, self._facts())

    def arguments_of(self, made: Any) -> list[Any]:
        """What an author's generator made, as the entry takes it: plain lists become nodes where a parameter has them."""
        kinds = self.entry.params or ("",) * len(made)
        wrapped = [inputs.NODES[kind](arg) if kind and type(arg) is list else arg for arg, kind in zip(made, kinds)]
        return [self.builder.build(arg) if kind else arg for arg, kind in zip(wrapped, kinds)]

    def finished(self, outcome: Any) -> Any:
        """What a call came to, awaited where the entry is async."""
        return self._finish(outcome)

    def raised(self, error: BaseException, at: str) -> tuple:
        """The report of an exception."""
        told = describe(error, self.file)
        if self.clock is not None and self.clock.is_deadlock(error):
            self.facts["deadlock"] = True
            waiting = self.clock.waiting_lines(self.file)
            told["frames"], told["line"] = waiting[:20], waiting[0][0] if waiting else None
        return ("raised", told, at, self._facts())

    def _arguments(self, given: Any) -> list[Any]:
        args = [self.builder.build(arg) for arg in given]
        self.counters += [arg for arg in args if type(arg) is inputs.CountingIterator]
        return args

    def _finish(self, outcome: Any) -> Any:
        return outcome if self.clock is None else self.clock.finish(outcome)

    def _encoded(self, value: Any, kind: str) -> Encoded:
        if not kind:
            return Encoded(self.encoder.encode(value))
        return Encoded(self.reader.read(kind, value))

    def _drained(self, result: Any) -> Any:
        """The items of an iterator; they are kept and encoded at the end, so that a reused list shows."""
        items: list[Any] = []
        end = b"."
        if not hasattr(type(result), "__next__"):
            return Encoded(self._not_lazy(result))
        while True:
            if self.entry.take and len(items) >= self.entry.take:
                end = b"+"
                break
            try:
                items.append(next(result))
            except StopIteration:
                break
            except BaseException as error:  # noqa: BLE001
                self.facts["items"] = [self._encoded(item, "") for item in items]
                return self.raised(error, "next")
            if not self.entry.take and len(items) > min(self.encoder.left, self.encoder.nodes):
                break  # every item costs at least a byte: the budget is spent
        return Encoded(b"I%d%s" % (len(items), end) + b"".join([self.encoder.encode(item) for item in items]))

    def _not_lazy(self, result: Any) -> bytes:
        if type(result) in (list, tuple):
            return self.encoder.encode(result)
        return unsupported(result, "not an iterator")

    def _note_identity(self, result: Any, args: list[Any]) -> None:
        rule = self.entry.identity
        if rule == "same_object":
            self.facts["identity"] = result is None or any(result is arg for arg in args)
            self.facts["identity_why"] = "" if self.facts["identity"] else f"a new {type_name(result)} was returned"
        elif rule in ("reuse", "fresh"):
            given, found = self.builder.ids(), self.reader.ids()
            odd = found - given if rule == "reuse" else found & given
            self.facts["identity"] = not odd
            what = "made anew" if rule == "reuse" else "taken from the input"
            self.facts["identity_why"] = f"{len(odd)} of {len(found)} nodes {what}" if odd else ""

    def _facts(self) -> dict[str, Any]:
        if self.counters:
            self.facts["pulled"] = max(counter.pulled for counter in self.counters)
        if self.clock is not None and (seconds := self.clock.seconds()) is not None:
            self.facts["virtual"] = float(seconds)
        return self.facts
