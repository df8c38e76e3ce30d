from collections import ChainMap, Counter, OrderedDict, deque, namedtuple
import array

P = namedtuple("P", "x y")


def f(v):
    match v:
        case P(x, y):
            return "P", x, y
        case str(x) | bytes(x) | bytearray(x):
            return "text", x
        case deque(maxlen=None, __len__=size):
            return "deque", size()
        case Counter(total=total) if total() > 2:
            return "counter", total()
        case {"a": n}:
            return type(v).__name__, n
        case [a, *b]:
            return type(v).__name__, a, b
        case set(s) | frozenset(s):
            return "set", sorted(s)
        case bool(b) | int(b) if b:
            return b
        case complex(imag=b):
            return b
        case type():
            return "a type"
        case None:
            return "none"


print(*map(f, (P(1, 2), "s", b"b", bytearray(b"c"), deque([1, 2]), Counter("aab"), OrderedDict(a=1), ChainMap({"a": 2}))), sep=" ")
print(*map(f, (array.array("i", [1, 2]), memoryview(b"xy"), {3, 1}, frozenset([2]), True, 2j, int, None, object, 7)), sep=" ")
