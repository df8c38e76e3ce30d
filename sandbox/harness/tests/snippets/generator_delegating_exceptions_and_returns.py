def leaf(name):
    try:
        received = yield f"{name}:start"
        while True:
            received = yield f"{name}:{received}"
    except ValueError as error:
        return f"{name} returned after {error}"
    finally:
        print(f"{name} finally", end="; ")


def branch(*names):
    results = {}
    for name in names:
        results[name] = yield from leaf(name)
    try:
        yield "all done"
    except KeyError:
        results["key"] = True
    return results


g = branch("a", "b")
print(next(g), g.send(1), g.throw(ValueError("v1")), g.send(2), g.throw(ValueError("v2")))
try:
    g.throw(KeyError)
except StopIteration as stop:
    print(stop.value)
g = branch("c")
next(g)
try:
    g.throw(TypeError("t"))
except TypeError as error:
    print(error, g.gi_frame)
g = branch("d")
next(g)
print(g.close(), list(g))
def chain(*its):
    return [(yield from its[0]), (yield from its[1])]
def two(): x = yield 2; return x
c = chain(two(), two())
print(next(c), c.send("r1"), end=" ")
try:
    c.send("r2")
except StopIteration as stop:
    print(stop.value)
