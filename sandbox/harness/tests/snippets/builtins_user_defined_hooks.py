class N:
    def __init__(self, v): self.v = v
    def __abs__(self): return f"abs {self.v}"
    def __round__(self, n=None): return f"round {n}"
    def __divmod__(self, o): return f"divmod {o}"
    def __rdivmod__(self, o): return f"rdivmod {o}"
    def __pow__(self, e, m=None): return f"pow {e} {m}"
    def __reversed__(self): return ["rev"]
    def __dir__(self): return ["z", "a"]
    def __format__(self, s): return f"fmt {s}"
    def __bytes__(self): return b"bytes"
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 1j
    def __index__(self): return 3
    def __trunc__(self): return 8
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __sizeof__(self): return 10
    def __hash__(self): return 99
    def __call__(self, *a): return a
    def __instancecheck__(self, o): return True
    def __str__(self): return "str"
    def __next__(self): return "next"
    def __iter__(self): return self
    def __length_hint__(self): return 0
    def __invert__(self): return "inv"
    def __pos__(self): return "pos"
    def __fspath__(self): return "/path"


import math, operator, os
n = N(1)
print(abs(n), round(n), round(n, 2), divmod(n, 1), divmod(1, n), pow(n, 2), pow(n, 2, 3), reversed(n), dir(n), format(n, "s"),
      bytes(n), int(n), float(n), complex(n), bin(n), chr(n + 0 if False else n), hash(n), n(1), isinstance(5, n), str(n))
print(next(n), iter(n) is n, ~n, +n, os.fspath(n), math.floor(n), math.ceil(n), math.trunc(n), operator.index(n), [0, 1, 2, 3][n],
      "abcdef"[n:], range(n), [1] * n, hex(n), list(map(n, [1])), callable(n), sum([1, 2], 0), print(n), f"{n:q}", n ** 2)
for bad in (lambda: len(n), lambda: n + 1, lambda: n < n, lambda: n[0], lambda: -n, lambda: 1 in [].__class__(()) and n,
      lambda: vars(5), lambda: n @ 1, lambda: n()()[0]):
    try:
        print(bad())
    except (TypeError, IndexError) as error:
        print(error)
