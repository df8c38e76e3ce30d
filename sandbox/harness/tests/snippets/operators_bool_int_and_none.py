values = [None, False, True, 0, 1, -1, 0.0, 1.0, "", "a", [], [0], (), {}, set(), range(0), range(1), 0j, b"", ...,
      NotImplemented.__class__]
print([bool(v) for v in values], [v for v in values if v][:4], sum(1 for v in values if not v),
      [i for i, v in enumerate(values) if v is False or v == 0])
print(True + 1, True << 3, -True, True / 2, True // True, isinstance(True, int), True & 5, True & False, True | 2, True ^ True,
      type(True & True).__name__, type(True & 1).__name__, [10, 20][True], "ab"[False], {True: 1}[1], hash(True))
count = 0
for v in values:
    count += v is None or v == True
    count += not v
print(count, sum([True, False, True]), [True, 1, 1.0].count(1), [1, 0].index(False), max(False, True),
      sorted([True, False, 2, -1]), int(True), str(True), repr(None), f"{True:d} {None!s:>6} {True:>5}", "%d %s" % (True, False))
def truth(*args, **kwargs): return args and kwargs or args or kwargs or "nothing"
print(truth(), truth(1), truth(a=1), truth(1, a=1), truth(*[]), truth(**{}), None and truth, (None or truth) is truth, (not truth) is False)
def implicit(): pass
def bare(): return
def maybe(x):
    if x: return x
print(implicit(), bare(), maybe(0), maybe(5), [].sort(), print("", end=""), {}.update(), (lambda: None)(),
      [implicit() for _ in "ab"], implicit() or "default", implicit() is None, not implicit())
for f in (lambda: None + 1, lambda: None < 1, lambda: values[0][0], lambda: values[0](), lambda: len(None), lambda: [*None],
      lambda: None.x, lambda: -None, lambda: 1 in None, lambda: int(None), lambda: max(None, 1), lambda: "a" + None, lambda: sum([None])):
    try:
        f()
    except (TypeError, AttributeError) as error:
        print(error, end="; ")
print()
