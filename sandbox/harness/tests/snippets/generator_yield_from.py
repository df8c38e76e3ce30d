def inner():
    received = []
    try:
        while len(received) < 3:
            received.append((yield len(received)))
    except KeyError as error:
        received.append(repr(error))
        yield "from handler"
    finally:
        print("inner done", end="; ")
    return received


def outer():
    r = yield from inner()
    yield r
    yield from "ab"
    yield from [1, 2]
    yield from (x for x in range(2))
    return (yield from ())


o = outer()
print(next(o), o.send("x"), o.throw(KeyError("k")), next(o))
print(list(o))
o = outer()
print(next(o), [o.send(c) for c in "pqr"], o.gi_yieldfrom is None)
print(next(o), type(o.gi_yieldfrom).__name__)
o.close()
try:
    next(outer().gi_frame and (lambda: (yield from 5))())
except TypeError as error:
    print(error)
