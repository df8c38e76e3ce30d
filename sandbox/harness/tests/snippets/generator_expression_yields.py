def f():
    a = yield
    b = yield a, a
    c = (yield [b]) if b else (yield "falsy")
    d = lambda: (yield c)
    print([*d()], (yield) or "or", not (yield))
    x = y = yield from (lambda: (yield from "pq"))()
    print(x, y, *(yield "star"), sep="|")
    return (yield), (yield)


g = f()
print(g.send(None))
results = []
for value in (1, 0, "c", "", False, None, None, "xyz", "r1", "r2"):
    try:
        results.append(g.send(value))
    except StopIteration as stop:
        print("stop", stop.value)
print(results, f.__code__.co_flags & 0x20 != 0, f.__code__.co_varnames)
