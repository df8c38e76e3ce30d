"""How a charge is proved: against counted comparisons, or against the time that CPython takes.

A proof makes arguments of a size. Charges are read from the engine at two sizes. Where elements can count, what they
counted has to grow as the charge does; where C moves memory, the slope of its time has to be the slope of the charge.
"""

import gc
import math
import time

from pyprep_harness.growth import calls
from pyprep_harness.growth.ledger import Ledger, Places
from pyprep_harness.growth.operators import Operators

SLACK = 0.35  # of a slope: a missing factor n is 1
MORE_SLACK = 0.5  # upwards: what no longer fits into a cache is moved more slowly
_SPREAD = 1.45  # by which the ratio of a count and a charge may change over the sizes
_TRIES = 6
_ENOUGH_NS = 20_000

bytes(16 << 20)  # once given back, malloc keeps what is smaller: else every larger copy is timed with its page faults


class Proof:
    """``make(n)`` gives the arguments, a method's object first; ``fresh`` where a call changes them, ``again``: so often in a row."""

    def __init__(self, make, small=800, large=14000, fresh=False, kwargs=None, drain=False, again=0):
        self.make, self.small, self.large, self.fresh, self.drain = make, small, large, fresh or again > 0, drain
        self.again = again or 1
        self.kwargs = kwargs or {}


class Counted(Proof):
    """``make(n, kind)`` with elements of a kind: ``int`` for the charge, ``Number`` to count."""

    def __init__(self, make, small=64, large=4096, **more):
        super().__init__(make, small, large, **more)


class Number(int):
    """A number that counts what is asked of it."""

    asked = 0

    def __lt__(self, other):
        Number.asked += 1
        return int.__lt__(self, other)

    def __gt__(self, other):
        Number.asked += 1
        return int.__gt__(self, other)

    def __eq__(self, other):
        Number.asked += 1
        return int.__eq__(self, other)

    def __hash__(self):
        Number.asked += 1
        return int.__hash__(self)

    def __add__(self, other):
        Number.asked += 1
        return int.__add__(self, other)

    __radd__ = __add__

    def __mul__(self, other):
        Number.asked += 1
        return int.__mul__(self, other)

    __rmul__ = __mul__

    def __bool__(self):
        Number.asked += 1
        return int.__bool__(self)


class Engine:
    """The hooks as woven code has them, with one site."""

    def __init__(self):
        places = Places()
        places.new_site(1)
        self.ledger = Ledger(places)
        self.called = calls.caller(self.ledger, "solution.py")
        self.hooks = Operators(self.ledger)

    @property
    def charge(self):
        return self.ledger.charges[0]


def _found(name, args):
    """The method of the first argument by its name, or the function itself."""
    return (getattr(args[0], name), args[1:]) if isinstance(name, str) else (name, args)


def charge(name, args, proof):
    """What the engine charges for a call."""
    engine = Engine()
    if isinstance(name, Hook):
        name.of(engine)(0, *args)
        return engine.charge
    function, rest = _found(name, args)
    try:
        result = engine.called(0, function)(*rest, **proof.kwargs)
        if proof.drain:
            held = None
            for held in result:
                pass
    except (ValueError, TypeError) as error:
        if not isinstance(error, ValueError):
            raise
    if engine.ledger.unmodelled:
        raise AssertionError(f"not modelled: {engine.ledger.unmodelled}")
    return engine.charge


class Hook:
    """An operator's hook by its name, and the operation that it stands for."""

    def __init__(self, name, plain):
        self.name, self.plain = name, plain

    def of(self, engine):
        return getattr(engine.hooks, self.name)


def spent(name, proof, size, enough=_ENOUGH_NS):
    """Nanoseconds of CPU time of one call."""
    first = proof.make(size)
    count = 1 if not proof.fresh or proof.again > 1 else 4
    made = [proof.make(size) if proof.fresh else first for _ in range(count)]
    calls_ = [(name.plain, args) if isinstance(name, Hook) else _found(name, args) for args in made]
    kwargs, drain = proof.kwargs, proof.drain
    again = proof.again
    while True:
        begin = time.thread_time_ns()
        for _ in range(again):
            for function, args in calls_:
                try:
                    result = function(*args, **kwargs)
                    if drain:
                        for _held in result:
                            pass
                except ValueError:
                    pass
        took = time.thread_time_ns() - begin
        if proof.fresh or took >= enough or again > 1000:
            return took / (again * count)
        again *= 4


def spent_at_least(name, proof, size, repeats):
    return min(spent(name, proof, size) for _ in range(repeats))


def slope(small, large, proof):
    return math.log(max(large, 1e-9) / max(small, 1e-9)) / math.log(proof.large / proof.small)


def charged_slope(name, proof):
    return slope(*(charge(name, proof.make(size), proof) + 1 for size in (proof.small, proof.large)), proof)


def prove_time(test, label, name, proof):
    """The slope of the time is the slope of the charge."""
    wanted = charged_slope(name, proof)
    told = []
    for attempt in range(_TRIES):
        gc.disable()
        try:
            small, large = (spent_at_least(name, proof, size, 3 + 2 * attempt) for size in (proof.small, proof.large))
            least = 2 * proof.again + 8 if proof.again > 1 else 2
            none = min(spent_at_least(name, proof, least, 3 + 2 * attempt), small * 0.9) if wanted > SLACK else 0
        finally:
            gc.enable()
        measured = slope(small - none, large - none, proof)
        if -SLACK <= measured - wanted <= (SLACK if attempt == 0 else MORE_SLACK):
            return
        told.append(f"{measured:.2f} ({small:.0f} and {large:.0f} ns)")
    test.fail(f"{label}: the charge has slope {wanted:.2f}, the time {', '.join(told)}")


def prove_count(test, label, name, proof):
    """What elements counted keeps its ratio to the charge."""
    ratios = []
    for size in (proof.small, proof.large):
        args = proof.make(size, Number)
        function, rest = _found(name, args)
        Number.asked = 0
        try:
            result = function(*rest, **proof.kwargs)
            for _ in result if proof.drain else ():
                pass
        except ValueError:
            pass
        ratios.append((Number.asked + 1) / (charge(name, proof.make(size, int), proof) + 1))
    test.assertLess(max(ratios) / min(ratios), _SPREAD, f"{label}: counts to charges {ratios}")


def prove(test, label, name, proof):
    """One proof, in its way."""
    with test.subTest(label):
        (prove_count if isinstance(proof, Counted) else prove_time)(test, label, name, proof)


def prove_methods(test, kind, proofs):
    """Proofs of a type's methods: ``name`` or ``name, and what about it``."""
    for label, proof in proofs.items():
        for name in label.partition(":")[0].split():
            prove(test, f"{kind.__name__}.{name}{''.join(label.partition(':')[1:])}", name, proof)


def names(proofs):
    """The names that some proofs speak of."""
    return {name for label in proofs for name in label.partition(":")[0].split()}
