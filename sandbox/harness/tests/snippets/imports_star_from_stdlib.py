from itertools import *
from functools import *
from collections import *
from operator import *
from math import *

print(list(islice(count(5), 2)), reduce(add, [1, 2, 3]), Counter("aab")["a"], mul(3, 4), factorial(5))
print(list(map(neg, [1, 2])), pow(2, 3), itemgetter(1)("ab"), deque([1, 2], maxlen=1), list(accumulate([1, 2, 3])), list(chain("a", "b")))
print(contains([1], 1), index(5), abs is not None, abs.__module__, pow.__module__, "len" in globals(), "sqrt" in globals(),
      "_abs" in globals())
print(truth([]), concat("a", "b"), countOf([1, 1], 1), not_(1), sub(5, 3), sum([1]), gcd(12, 18), comb(5, 2), list(product("ab", [1])))
abs = lambda v: "mine"
print(abs(-1), setitem(d := {}, "k", 1), d, delitem(d, "k"), d, getitem([7], 0))


def f():
    try:
        exec("from math import *")
        return "floor" in locals(), floor(2.7)
    except SyntaxError as error:
        return error.msg


print(f(), hypot(3, 4), dist([0, 0], [3, 4]), isclose(0.1 + 0.2, 0.3), prod([1, 2, 3]))
try:
    exec("def g():\n from math import *")
except SyntaxError as error:
    print(error.msg)
