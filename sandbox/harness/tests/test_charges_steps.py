"""Functions that the tables take for one step: each is one at any size, or is named here with the reason."""

import builtins
import collections
import functools
import itertools
import math
import operator
import unittest

from pyprep_harness.growth import costs_calls

from .proofs import Proof, prove


def _nothing(*_args):
    return None


class Holder:
    size = 1


def _list(n, *rest):
    return (list(range(n)), *rest)


def _proofs(functions, make, **more):
    return {function: Proof(make, **more) for function in functions}


ANY = _proofs([len, callable, iter, enumerate, zip, reversed, type, id, bool, slice], _list)
ANY |= {
    **_proofs([isinstance, issubclass], lambda n: (type(list(range(n))), type)),
    **_proofs([getattr, hasattr], lambda n: (list(range(n)), "append")),
    setattr: Proof(lambda n: (Holder, "size", list(range(n)))),
    map: Proof(lambda n: (_nothing, list(range(n)))),
    next: Proof(lambda n: (itertools.cycle(range(n)),)),
    range: Proof(lambda n: (n,)),
    memoryview: Proof(lambda n: (bytes(n),)),
    super: Proof(lambda n: (list, list(range(n)))),
    **_proofs([property, staticmethod, classmethod], lambda n: (_nothing,)),
    object: Proof(lambda n: ()),
    functools.partial: Proof(lambda n: (_nothing, list(range(n)))),
    functools.cmp_to_key: Proof(lambda n: (_nothing,)),
    collections.ChainMap: Proof(lambda n: (dict.fromkeys(range(n)),)),
    itertools.chain: Proof(_list),
    itertools.chain.from_iterable: Proof(lambda n: ([list(range(n))],)),
    **_proofs([itertools.cycle, itertools.pairwise, itertools.tee, itertools.zip_longest, itertools.repeat], _list),
    itertools.count: Proof(lambda n: (n,)),
    **_proofs([itertools.starmap, itertools.takewhile], lambda n: (_nothing, list(range(n)))),
    **_proofs([operator.not_, operator.truth, operator.length_hint], _list),
    **_proofs([operator.is_, operator.is_not], lambda n: (list(range(n)), None)),
    operator.itemgetter: Proof(lambda n: (n,)),
    operator.attrgetter: Proof(lambda n: ("size",)),
}
NUMBERS = {  # of numbers of a fixed size: that of a large integer is paid where it is made
    abs, round, complex, ord, chr, float.fromhex, operator.abs, operator.neg, operator.pos, operator.inv, operator.invert,
    operator.index, operator.truediv, operator.itruediv,
    *(function for function in vars(math).values() if callable(function)),
}  # fmt: skip
ELSEWHERE = {  # the outside, what is done once for a definition, and what only classes of the code itself can do
    vars, locals, globals, delattr, input, open, breakpoint, builtins.__import__, functools.lru_cache, functools.cache,
    functools.wraps, collections.namedtuple, operator.matmul, operator.imatmul,
}  # fmt: skip


class Steps(unittest.TestCase):
    def test_one_step_at_any_size(self):
        for function, proof in ANY.items():
            prove(self, getattr(function, "__qualname__", repr(function)), function, proof)

    def test_numbers(self):
        for function in NUMBERS & {abs, round, complex, math.sqrt, math.log, math.sin, operator.neg, operator.truediv}:
            args = (lambda n: (1.5 * n, 2.5)) if function is operator.truediv else (lambda n: (1.5 * n,))
            prove(self, function.__qualname__, function, Proof(args))

    def test_every_function_is_spoken_of(self):
        exceptions = {kind for kind in vars(builtins).values() if isinstance(kind, type) and issubclass(kind, BaseException)}
        table = costs_calls.functions().keys()
        self.assertEqual(costs_calls.steps() - exceptions - ANY.keys() - NUMBERS - ELSEWHERE, set())
        self.assertEqual(ANY.keys() - costs_calls.steps(), set())
        self.assertEqual(costs_calls.steps() & table, set())
