def acc():
    total = 0
    try:
        while True:
            try:
                x = yield total
                if x is None:
                    print("none", end=" ")
                    continue
                total += x
            except ValueError as error:
                print("caught", error, end=" ")
                total = -1
    except GeneratorExit:
        print("closing at", total)
        raise
    finally:
        print("finally")


g = acc()
try:
    g.send(1)
except TypeError as error:
    print(error)
print(next(g), g.send(5), g.send(6), next(g), g.throw(ValueError("boom")), g.send(2))
print(g.close(), g.gi_frame)
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
h = acc()
next(h)
try:
    h.throw(KeyError("k"))
except KeyError as error:
    print("out", error, list(h))
