import functools


@functools.singledispatch
def show(x, depth=0):
    """Show doc."""
    return f"object {x!r} {depth}"


@show.register
def _(x: int, depth=1):
    return f"int {x} {depth}"


@show.register(list)
@show.register(tuple)
def show_sequence(x, depth=0):
    return [show(item, depth + 1) for item in x]


@show.register
def _(x: bool, depth=0): return "bool"


@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n if isinstance(other, V) else NotImplemented
    def __lt__(self, other): return self.n < other.n if isinstance(other, V) else NotImplemented
    def __repr__(self): return f"V{self.n}"


print(show(1), show(True), show([1, ("a", [2.5])]), show.__name__, show.__doc__, show.dispatch(tuple).__name__)
print(V(1) <= V(2), V(1) >= V(2), V(2) > V(1), sorted([V(3), V(1), V(2)]), max(V(1), V(5)), V(1) != V(1), V(1) == 1)
try:
    V(1) >= 5
except TypeError as error:
    print(error)
print(V.__hash__)
