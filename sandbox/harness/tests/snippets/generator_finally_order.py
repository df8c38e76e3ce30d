def nested():
    try:
        try:
            yield 1
        finally:
            print("inner finally", end="; ")
            yield 2
    except RuntimeError as error:
        print("caught", error, end="; ")
        yield 3
    else:
        print("else", end="; ")
    finally:
        print("outer finally", end="; ")
    print("end", end="; ")


print(list(nested()))
g = nested()
print(next(g), g.throw(RuntimeError("r")), next(g), next(g, "done"))


def context():
    import contextlib

    with contextlib.ExitStack() as stack:
        for i in range(3):
            stack.callback(print, "exit", i, end="; ")
            yield i


for i in context():
    print("loop", i, end="; ")
    if i == 1:
        break
print("after")
