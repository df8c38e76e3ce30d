import functools


@functools.cache
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.lru_cache(maxsize=2, typed=True)
def typed(x, *, k=None):
    calls.append(x)
    return x, k


class C:
    def __init__(self, n):
        self.n = n

    @functools.cached_property
    def square(self):
        calls.append("square")
        return self.n ** 2

    @functools.lru_cache
    def method(self, x):
        return self.n * x


calls = []
print(fib(30), len(calls), fib.cache_info(), fib.__wrapped__.__name__, fib(10), len(calls))
calls.clear()
print(typed(1), typed(1.0), typed(1), typed(2, k=[1] and 1), typed(1.0), typed.cache_info(), calls)
c = C(4)
print(c.square, c.square, calls.count("square"), vars(c), c.method(2), c.method(2), C.method.cache_info().hits)
try:
    fib([])
except TypeError as error:
    print(error)
fib.cache_clear()
print(fib.cache_info().currsize, fib.__name__, fib.__module__ == __name__)
